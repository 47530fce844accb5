import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A spec of many functions, for measuring: the workspace's own tables of structures, enums and basic codes, its query,
 * and its two whole functions repeated under other names, each with some fields of its own so that no two are alike.
 */
function syntheticTables(functions: number): Map<string, string> {
  const read = (name: string): string => readFileSync(join(repository, 'spec/tables', name), 'utf8');
  const whole = ['api.md', 'structures.md', 'enums.md', 'offline.payQuery.md'];
  const tables = new Map(whole.map((name) => [name, read(name)]));
  tables.set('result-codes.md', read('result-codes.md').replaceAll('| preCreate |', '| all |'));
  const models = [read('offline.pay.md'), read('offline.preCreate.md')];
  for (let index = 0; index < functions; index++) {
    const model = models[index % models.length] ?? '';
    tables.set(`bench.call${index}.md`, rename(model, index));
  }
  return tables;
}

function rename(text: string, index: number): string {
  const own = index % 2 === 0 ? 'alipay.intl.acquiring.offline.pay' : 'alipay.intl.acquiring.offline.preCreate';
  const row = `| own${index} | string | ${(index % 500) + 1} | optional | Known to call${index} alone. | - |`;
  return text
    .replaceAll(own, `alipay.intl.acquiring.bench.call${index}`)
    .replace(/^path: .*$/m, `path: /api/bench/call${index}.htm`)
    .replace(/^(\| extendInfo \|.*)$/m, `$1\n${row}`);
}

/** Writes the synthetic spec below a folder, as `generate --root` wants it. */
export function writeSynthetic(root: string, functions: number): void {
  mkdirSync(join(root, 'spec/tables'), { recursive: true });
  for (const [name, text] of syntheticTables(functions)) writeFileSync(join(root, 'spec/tables', name), text);
}
