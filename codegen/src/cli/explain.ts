import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileSpec } from '../compile/compile.ts';
import { formatDiagnostic } from '../diagnostics/diagnostic.ts';
import { explain as explainName } from '../explain/explain.ts';
import { explanationText } from '../explain/report.ts';
import { canonicalFolder, decisionsFile, tablesFolder } from '../spec/places.ts';
import { readFolders } from '../write/files.ts';
import type { CommandIO } from './command.ts';
import { UsageError } from './usage-error.ts';

/** `codegen explain NAME`: where a type, field or code comes from, and what is made of it. Returns the exit code. */
export async function explain(
  root: string,
  names: readonly string[],
  options: { readonly json?: boolean },
  io: CommandIO,
): Promise<number> {
  const [query, ...others] = names;
  if (!query?.trim() || others.length > 0) {
    throw new UsageError('"explain" takes one name: "explain pay.identityCode", "explain Money", "explain 12005124".');
  }
  const texts = await readFolders(root, [tablesFolder], (path) => path.endsWith('.md'));
  const tables = [...texts].map(([file, text]) => ({ file, text }));
  const text = await readFile(join(root, decisionsFile), 'utf8').catch(() => undefined);
  const decisions = text === undefined ? {} : { decisions: { file: decisionsFile, text } };
  const { spec, diagnostics } = compileSpec({ tables, ...decisions });
  if (diagnostics.length > 0) {
    for (const found of diagnostics) io.fail(formatDiagnostic(found));
    return 1;
  }
  const found = explainName(query, { spec, tables, ...decisions, generated: await readGenerated(root) });
  if (options.json) io.say(JSON.stringify(found, undefined, 2));
  else if (found.matches.length > 0) io.say(explanationText(found));
  else io.fail(`No table defines ${JSON.stringify(query)}.${nearestText(found.nearest)}`);
  return found.matches.length > 0 ? 0 : 1;
}

const nearestText = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` Near it are ${names.map((name) => JSON.stringify(name)).join(', ')}.`;

async function readGenerated(root: string): Promise<ReadonlyMap<string, string>> {
  const packages = await readdir(join(root, 'packages')).catch(() => []);
  const folders = [canonicalFolder, ...packages.toSorted().map((name) => `packages/${name}/src/generated`)];
  return readFolders(root, folders, (path) => /\.(ts|json)$/.test(path));
}
