import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generate } from '../src/cli/generate.ts';
import { paths } from '../src/cli/paths.ts';
import { readFolders } from '../src/write/files.ts';

const repository = new URL('../..', import.meta.url).pathname;
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'codegen-'));
  cpSync(join(repository, 'spec'), join(root, 'spec'), { recursive: true });
  rmSync(join(root, 'spec/canonical'), { recursive: true, force: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Runs a command; returns its exit code and what it printed. */
async function run(command: typeof generate, options: { check?: boolean; json?: boolean } = {}) {
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
  writeFileSync(join(root, 'packages/types/src/generated/operations/gone.ts'), 'export {};\n');
  expect((await run(generate, { check: true })).err).toContain('packages/types/src/generated/operations/gone.ts');
  expect((await run(generate)).out).toContain('removed packages/types/src/generated/operations/gone.ts');
  expect((await run(generate, { check: true })).code).toBe(0);
});

test('a folder without tables is told', async () => {
  rmSync(join(root, 'spec/tables'), { recursive: true });
  const { code, err } = await run(generate);
  expect(code).toBe(1);
  expect(err).toContain('holds no Markdown file');
});
