import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generate } from '../src/cli/generate.ts';
import { paths } from '../src/cli/paths.ts';
import { createPipeline } from '../src/cli/pipeline.ts';
import { isUntouched } from '../src/cli/untouched.ts';
import { watch } from '../src/cli/watch.ts';
import { readFolders } from '../src/write/files.ts';
import { keepRun, untouchedRun } from '../src/write/stamps.ts';

const repository = new URL('../..', import.meta.url).pathname;
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'codegen-'));
  cpSync(join(repository, 'spec'), join(root, 'spec'), { recursive: true });
  rmSync(join(root, 'spec/canonical'), { recursive: true, force: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Runs a command; returns its exit code and what it printed. */
async function run(command: typeof generate, options: { check?: boolean; json?: boolean; force?: boolean } = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { say: (line: string) => void out.push(line), fail: (line: string) => void err.push(line) };
  const code = await command(root, { check: false, json: false, ...options }, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function edit(path: string, find: string, put: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(find);
  writeFileSync(join(root, path), text.replace(find, put));
}

const snapshot = () => readFolders(root, ['spec', 'packages'], () => true);

test('makes the same files as are committed', async () => {
  expect((await run(generate)).code).toBe(0);
  expect((await run(paths)).code).toBe(0);
  const folders = [
    'spec/canonical',
    ...['types', 'client', 'mock', 'openapi'].map((name) => `packages/${name}/src/generated`),
  ];
  expect(readFolders(root, folders, () => true)).toEqual(await readFolders(repository, folders, () => true));
});

test('a second run writes no file', async () => {
  await run(generate);
  const path = join(root, 'spec/canonical/offline.pay.json');
  const before = statSync(path);
  const { out } = await run(generate);
  expect(out).toMatch(/^generate: \d+ files read, \d+ made, 0 written, \d+ ms$/);
  expect(statSync(path).mtimeMs).toBe(before.mtimeMs);
});

describe('after a change of one length', () => {
  const dependents = [
    'packages/openapi/src/generated/openapi.json',
    'packages/types/src/generated/operations/preCreate.ts',
    'packages/types/src/generated/validators/preCreate.ts',
    'spec/canonical/offline.preCreate.json',
  ];

  beforeEach(async () => {
    await run(generate);
    edit('spec/tables/offline.preCreate.md', '| notifyUrl | string | 256 |', '| notifyUrl | string | 512 |');
  });

  test('--check names exactly the dependent files, shows the lines, and changes nothing', async () => {
    const before = await snapshot();
    const { code, out, err } = await run(generate, { check: true });
    expect(code).toBe(1);
    expect(
      err
        .split('\n')
        .slice(1)
        .map((line) => line.trim())
        .toSorted(),
    ).toEqual(dependents);
    expect(out).toContain("-    notifyUrl: { kind: 'string', maxLength: 256 },");
    expect(out).toContain("+    notifyUrl: { kind: 'string', maxLength: 512 },");
    expect(await snapshot()).toEqual(before);
  });

  test('generate writes exactly those', async () => {
    const { code, out } = await run(generate, { json: true });
    expect(code).toBe(0);
    const report = JSON.parse(out) as { written: string[]; removed: string[] };
    expect(report.written.toSorted()).toEqual(dependents);
    expect(report.removed).toEqual([]);
    expect((await run(generate, { check: true })).code).toBe(0);
  });

  test('the paths types change only where a type changes', async () => {
    await run(generate);
    await run(paths);
    edit(
      'spec/tables/offline.preCreate.md',
      '| notifyUrl | string | 512 | optional |',
      '| notifyUrl | string | 512 | required |',
    );
    edit('spec/tables/offline.preCreate.md', '"sceneType":', '"notifyUrl": "http://notify.test",\n      "sceneType":');
    await run(generate);
    expect((await run(paths, { check: true })).code).toBe(1);
    expect((await run(paths)).out).toContain('changed packages/openapi/src/generated/paths.ts');
    expect((await run(paths, { check: true })).code).toBe(0);
  });
});

test('mistakes are all told, and nothing is written', async () => {
  edit('spec/tables/offline.pay.md', '| merchantTransId | string |', '| merchantTransId | strin |');
  edit('spec/tables/structures.md', '| orderAmount | Money |', '| orderAmount | Mony |');
  const before = await snapshot();
  const { code, out, err } = await run(generate);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toMatch(
    /^spec\/tables\/offline\.pay\.md:\d+:\d+: unknown-type: "strin" is no type; .* Did you mean "string"\?$/m,
  );
  expect(err).toMatch(/^spec\/tables\/structures\.md:\d+:\d+: unknown-structure: .* Did you mean "Money"\?$/m);
  expect(err).toMatch(/problems; nothing was written\.$/);
  expect(await snapshot()).toEqual(before);
});

test('files that no table makes any more are removed', async () => {
  await run(generate);
  rmSync(join(root, 'spec/tables/offline.notify.pay.md'));
  const gone = 'packages/types/src/generated/operations/notifyPay.ts';
  expect((await run(generate, { check: true })).err).toContain(gone);
  expect((await run(generate)).out).toContain(`removed ${gone}`);
  expect((await run(generate, { check: true })).code).toBe(0);
});

describe('a file in src/generated that was touched by hand', () => {
  const edited = 'packages/types/src/generated/enums.ts';
  const added = 'packages/mock/src/generated/mine.ts';

  beforeEach(async () => {
    await run(generate);
    edit(edited, 'terminalTypeValues', 'terminalTypes');
    writeFileSync(join(root, added), 'export const mine = 1;\n');
  });

  test('is refused with a sentence, and nothing is written', async () => {
    edit('spec/tables/offline.preCreate.md', '| notifyUrl | string | 256 |', '| notifyUrl | string | 512 |');
    const before = snapshot();
    const { code, err } = await run(generate);
    expect(code).toBe(1);
    expect(err).toContain(`${edited}: edited by hand`);
    expect(err).toContain(`${added}: edited by hand`);
    expect(err).toContain('change the table that they come from');
    expect(snapshot()).toEqual(before);
  });

  test('is shown by --check, and overwritten or removed with --force', async () => {
    expect((await run(generate, { check: true })).err).toContain(`${edited}  (edited by hand)`);
    const { code, out } = await run(generate, { force: true });
    expect(code).toBe(0);
    expect(out).toContain(`changed ${edited}`);
    expect(out).toContain(`removed ${added}`);
    expect((await run(generate, { check: true })).code).toBe(0);
  });

  test('is overwritten where a merge has broken the manifest, for then nobody knows', async () => {
    writeFileSync(join(root, 'spec/canonical/manifest.json'), '<<<<<<< ours');
    expect((await run(generate)).code).toBe(0);
    expect((await run(generate, { check: true })).code).toBe(0);
  });
});

describe('where nothing was touched since the last run', () => {
  const untouched = () => {
    const said: string[] = [];
    const io = { say: (line: string) => void said.push(line), fail: () => undefined };
    return isUntouched(root, { check: false, json: false }, io) ? said.join() : undefined;
  };

  test('a run reads nothing, and says the same', async () => {
    await run(generate);
    const { out } = await run(generate);
    expect(untouched()?.replace(/\d+ ms/, '')).toBe(out.replace(/\d+ ms/, ''));
  });

  test.each([
    ['a table changed', () => edit('spec/tables/enums.md', '| APP |', '| APPS |')],
    ['a table was added', () => writeFileSync(join(root, 'spec/tables/new.md'), '')],
    ['a decision changed', () => edit('spec/decisions.yaml', 'choice:', 'choice:  ')],
    ['a generated file changed', () => edit('packages/types/src/generated/enums.ts', 'APP', 'APPS')],
    ['a generated file went', () => rmSync(join(root, 'packages/mock/src/generated/routes.ts'))],
    [
      'a file was added beside the generated ones',
      () => writeFileSync(join(root, 'packages/mock/src/generated/x.ts'), ''),
    ],
  ])('but not when %s', async (_, touch) => {
    await run(generate);
    expect(untouched()).toBeDefined();
    touch();
    expect(untouched()).toBeUndefined();
  });
});

test('a table that changes while a run is going on is not taken for done', async () => {
  const table = 'spec/tables/enums.md';
  const { read, made } = createPipeline(root).run();
  edit(table, '| APP |', '| APPS |');
  keepRun(
    root,
    { read, made: made?.emitted.keys() ?? [] },
    { filesRead: read.size, filesMade: made?.emitted.size ?? 0 },
  );
  expect(untouchedRun(root)).toBeUndefined();
});

test('--watch generates after each change, at the cost of that table, and ends when told', async () => {
  const said: string[] = [];
  const heard = new EventTarget();
  const io = {
    say: (line: string) => {
      said.push(line);
      heard.dispatchEvent(new Event('line'));
    },
    fail: (line: string) => void said.push(line),
  };
  const saidNow = (text: string): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (!said.some((line) => line.includes(text))) return;
        heard.removeEventListener('line', look);
        resolve();
      };
      heard.addEventListener('line', look);
      look();
    });
  const ended = new AbortController();
  const watching = watch(root, { check: false, json: false }, io, ended.signal);
  await saidNow('watching spec');
  said.length = 0;
  edit('spec/tables/offline.preCreate.md', '| notifyUrl | string | 256 |', '| notifyUrl | string | 512 |');
  await saidNow('4 written');
  expect(said.some((line) => line.includes('changed packages/types/src/generated/validators/preCreate.ts'))).toBe(true);
  ended.abort();
  expect(await watching).toBe(0);
});

test('a folder without tables is told', async () => {
  rmSync(join(root, 'spec/tables'), { recursive: true });
  const { code, err } = await run(generate);
  expect(code).toBe(1);
  expect(err).toContain('holds no Markdown file');
});
