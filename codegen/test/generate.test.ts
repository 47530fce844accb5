import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

test('a byte that is no UTF-8 is told, and is not written as another character', async () => {
  const table = join(root, 'spec/tables/structures.md');
  const text = readFileSync(table, 'latin1');
  writeFileSync(table, text.replace('# ', '# Caf\xE9 '), 'latin1');
  const { code, err } = await run(generate);
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/^spec\/tables\/structures\.md:1:6: malformed-text: .*\n1 problem; /),
  ]);
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

describe('a run that broke off', () => {
  const manifest = 'spec/canonical/manifest.json';
  const changed = 'packages/types/src/generated/validators/preCreate.ts';
  const length = (characters: number) => `| notifyUrl | string | ${characters} |`;

  beforeEach(async () => {
    await run(generate);
  });

  test('before it wrote the manifest has edited no file by hand', async () => {
    const before = readFileSync(join(root, manifest), 'utf8');
    edit('spec/tables/offline.preCreate.md', length(256), length(512));
    await run(generate);
    const after = readFileSync(join(root, manifest), 'utf8');
    writeFileSync(join(root, manifest), before);
    expect((await run(generate)).out).toContain(' 0 written');
    expect(readFileSync(join(root, manifest), 'utf8')).toBe(after);
    edit('spec/tables/offline.preCreate.md', length(512), length(500));
    expect(await run(generate)).toMatchObject({ code: 0, err: '' });
  });

  test('in the middle of a file leaves what the next run removes', async () => {
    writeFileSync(join(root, `${changed}.tmp`), 'export const ha');
    expect((await run(generate)).out).toContain(`removed ${changed}.tmp`);
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

test('nor when the first decisions come', async () => {
  const decisions = join(root, 'spec/decisions.yaml');
  rmSync(decisions);
  await run(generate);
  expect(untouchedRun(root)).toBeDefined();
  writeFileSync(decisions, '- id: one\n');
  expect(untouchedRun(root)).toBeUndefined();
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

/** `generate --watch` on the folder, what it says, and a promise of the next line that has a text. */
async function startWatch(options: { json?: boolean } = {}) {
  const [said, failed]: [string[], string[]] = [[], []];
  const heard = new EventTarget();
  const hear = (lines: string[]) => (line: string) => {
    lines.push(line);
    heard.dispatchEvent(new Event('line'));
  };
  const saidNext = (text: string): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (![...said, ...failed].some((line) => line.includes(text))) return;
        heard.removeEventListener('line', look);
        resolve();
      };
      heard.addEventListener('line', look);
    });
  const ended = new AbortController();
  const started = saidNext('watching spec');
  const io = { say: hear(said), fail: hear(failed) };
  const watching = watch(root, { check: false, json: false, ...options }, io, ended.signal);
  await started;
  const ends = async (): Promise<number> => {
    ended.abort();
    return watching;
  };
  /** Does something and waits until a line with the text has been said since. */
  const after = async (act: () => void, text: string): Promise<void> => {
    said.length = 0;
    failed.length = 0;
    const next = saidNext(text);
    act();
    await next;
  };
  return { said, failed, after, ends };
}

describe('--watch', () => {
  const table = 'spec/tables/offline.preCreate.md';
  const validator = 'packages/types/src/generated/validators/preCreate.ts';
  const lengthen = (from: number, to: number) => () =>
    edit(table, `| notifyUrl | string | ${from} |`, `| notifyUrl | string | ${to} |`);

  test('generates after each change, at the cost of that table, and ends when told', async () => {
    const { said, after, ends } = await startWatch();
    await after(lengthen(256, 512), '4 written');
    expect(said).toContain(`  changed ${validator}`);
    expect(await ends()).toBe(0);
  });

  test('goes on where the folder of the tables has been replaced by another', async () => {
    const { after, ends } = await startWatch();
    const tables = join(root, 'spec/tables');
    await after(() => renameSync(tables, `${tables}.old`), 'No tables found');
    await after(() => cpSync(`${tables}.old`, tables, { recursive: true }), '0 written');
    await after(lengthen(256, 512), '4 written');
    await ends();
  });

  test('refuses to overwrite what was edited by hand meanwhile', async () => {
    const { failed, after, ends } = await startWatch();
    await after(lengthen(256, 300), '4 written');
    edit(validator, 'maxLength: 300', 'maxLength: 301');
    await after(lengthen(300, 512), 'edited by hand');
    expect(failed).toContain(`${validator}: edited by hand`);
    expect(readFileSync(join(root, validator), 'utf8')).toContain('maxLength: 301');
    edit(validator, 'maxLength: 301', 'maxLength: 300');
    await after(lengthen(512, 600), '4 written');
    await ends();
  });

  test('does not go with --check, which changes nothing', () => {
    const { status, stderr } = generateBy('--watch', '--check');
    expect(stderr).toContain('choose one');
    expect(status).toBe(2);
  });

  test('with --json says nothing on standard output but one object a round', async () => {
    const { said, ends } = await startWatch({ json: true });
    expect(said.map((line) => JSON.parse(line).command)).toEqual(['generate']);
    await ends();
  });
});

const main = join(repository, 'codegen/src/bin.js');
const generateBy = (...options: string[]) =>
  spawnSync(process.execPath, [main, 'generate', ...options, '--root', root], { encoding: 'utf8' });

test.each([
  { args: ['generate', '--write'], says: '"generate" takes no --write; it takes --check, --force, --watch, --json' },
  { args: ['diff', 'main', '--force'], says: '"diff" takes no --force' },
  { args: ['paths', '--watch'], says: '"paths" takes no --watch' },
  { args: ['explain', 'pay', '--fail-on', 'breaking'], says: '"explain" takes no --fail-on' },
  { args: ['toString'], says: 'There is no command "toString"; known are import, generate, paths, diff, explain.' },
])('wrong usage: $args', ({ args, says }) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args, '--root', root], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(says);
});

test('a folder where a file has to be is told in one line', () => {
  const path = join(root, 'packages/types/src/generated/enums.ts');
  mkdirSync(path, { recursive: true });
  const { status, stderr } = generateBy();
  expect(stderr).toMatch(/^EISDIR: .*enums\.ts'\n$/);
  expect(status).toBe(1);
});

test('a folder without tables is told', async () => {
  rmSync(join(root, 'spec/tables'), { recursive: true });
  const { code, err } = await run(generate);
  expect(code).toBe(1);
  expect(err).toContain('holds no Markdown file');
});
