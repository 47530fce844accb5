import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportOptions } from '../src/cli/import.ts';
import { importPages } from '../src/cli/import.ts';
import type { PageFacts } from '../src/spec/page-facts.ts';
import { makeImportRoot, pipe, runImport, sample, savePage } from './support/import-root.ts';
import { kiosk } from './support/page-model.ts';

const repository = new URL('../..', import.meta.url).pathname;
const fixtures = new URL('fixtures/pages', import.meta.url).pathname;
let root: string;

beforeEach(() => {
  root = makeImportRoot();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (paths: readonly string[], options: Partial<ImportOptions> = {}) => runImport(root, paths, options);
const save = (name: string, text: string): string => savePage(root, name, text);

describe('what is printed', () => {
  test('a summary of the page on standard output, its problems as lines on standard error', async () => {
    const { code, out, err } = await run([save('kiosk.txt', pipe(kiosk).replace('| string | 32 |', '| strng | 32 |'))]);
    expect(code).toBe(1);
    expect(out.join('\n').replace(root, '')).toMatchInlineSnapshot(`
      "/pages/kiosk.txt: alipay.intl.acquiring.kiosk.order 1.2.0 (pipe)
        request      head 3, body 6
        response     head 3, body 2
        result codes 2 of its own, 1 basic
        structures   Price 2, Ware 1
        enums        Mood 3
        samples      none
        coverage     23 rows: 22 consumed, 0 decided, 1 left; 15 headings: 15 consumed, 0 decided, 0 left
        problems     1 errors, 0 warnings, 0 notes; 0 more are decided"
    `);
    expect(err).toEqual([
      `${root}/pages/kiosk.txt:12:40: error: unknown-type: "strng" is no known type, and the page lists no structure called so. Did you mean "String"?`,
    ]);
  });

  test('--json: one document on standard output and nothing else anywhere', async () => {
    const { code, out, err } = await run([save('kiosk.txt', pipe(kiosk) + sample())], { json: true });
    expect([code, out.length, err]).toEqual([0, 1, []]);
    const facts = JSON.parse(out[0] ?? '') as PageFacts;
    expect(Object.keys(facts)).toEqual([
      'file',
      'layout',
      'function',
      'version',
      'request',
      'response',
      'structures',
      'enums',
      'resultCodes',
      'samples',
      'coverage',
      'diagnostics',
    ]);
    expect(facts.request.body[0]).toEqual({
      name: 'basketId',
      type: { kind: 'string' },
      maxLength: 32,
      presence: 'required',
      description: 'The basketId of it.',
      remarks: 'see note',
      sample: 'b-1',
      origin: { file: join(root, 'pages/kiosk.txt'), line: 12, column: 7 },
    });
    expect(facts.resultCodes.map(({ group, code: name }) => [group, name])).toEqual([
      ['functional', 'BASKET_EMPTY'],
      ['functional', 'QUEUE_UNKNOWN'],
      ['basic', 'SUCCESS'],
    ]);
    expect(facts.samples.map(({ name, origin }) => [name, origin.line])).toEqual([['request', 51]]);
  });

  test('a folder: one document a line, in the order of names, without its README', async () => {
    cpSync(fixtures, join(root, 'pages'), { recursive: true });
    save('README.md', '# About these pages');
    save('notes.json', '{}');
    const { code, out } = await run([join(root, 'pages')], { json: true });
    expect(code).toBe(1);
    expect(out.map((line) => (JSON.parse(line) as PageFacts).file.replace(join(root, 'pages/'), ''))).toEqual([
      'kiosk.cells.txt',
      'kiosk.headings.md',
      'kiosk.html',
      'kiosk.md',
      'kiosk.pipe.txt',
      'kiosk.stacked.txt',
      'kiosk.two-columns.txt',
    ]);
  });

  test('a link in a folder is followed, and one to nothing is told', async () => {
    const pages = join(root, 'pages');
    mkdirSync(pages, { recursive: true });
    symlinkSync(join(fixtures, 'kiosk.md'), join(pages, 'link.md'));
    const { out } = await run([pages], { json: true });
    expect(out.map((line) => (JSON.parse(line) as PageFacts).file)).toEqual([join(pages, 'link.md')]);
    symlinkSync(join(root, 'nowhere'), join(pages, 'lost.md'));
    await expect(run([pages])).rejects.toThrow(`${join(pages, 'lost.md')} cannot be read: ENOENT`);
  });

  test('a page that cannot be read is a document as well', async () => {
    const { code, out } = await run([save('empty.txt', '')], { json: true });
    expect(code).toBe(1);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      request: { head: [], body: [] },
      diagnostics: [{ code: 'page-empty' }],
    });
  });

  test.each(['pretty', 'json', 'github'])('--format %s beside --json goes to standard error', async (format) => {
    const { out, err } = await run([join(fixtures, 'kiosk.pipe.txt')], { json: true, format });
    const { diagnostics } = JSON.parse(out.join('\n')) as PageFacts;
    expect(err.length).toBe(diagnostics.length);
    expect(err[1]?.replace(fixtures, 'pages')).toMatchSnapshot();
  });

  test('progress is shown where a person watches', async () => {
    const shown: string[] = [];
    const io = { say: () => {}, fail: () => {}, progress: (text: string) => void shown.push(text) };
    await importPages(root, [join(fixtures, 'kiosk.pipe.txt')], { json: true, write: false }, io);
    expect(shown).toEqual([`import: 1 of 1, ${join(fixtures, 'kiosk.pipe.txt')}`, '']);
  });

  test.each([
    { paths: [], options: {}, says: 'needs a page' },
    { paths: ['nowhere.html'], options: {}, says: 'There is no file or folder nowhere.html.' },
    {
      paths: [fixtures],
      options: { format: 'xml' },
      says: 'There is no format "xml"; known are "pretty", "plain", "json" or "github".',
    },
  ])('wrong usage: $says', async ({ paths, options, says }) => {
    await expect(run(paths, options)).rejects.toThrow(says);
  });

  test('the program ends with 2 on wrong usage, 1 on an error, 0 otherwise', () => {
    const main = join(repository, 'codegen/src/bin.js');
    const cli = (...args: readonly string[]) =>
      spawnSync(process.execPath, [main, 'import', ...args], { encoding: 'utf8' });
    expect(cli().status).toBe(2);
    expect(cli(join(fixtures, 'kiosk.md')).status).toBe(1);
    const whole = cli(save('kiosk.txt', pipe(kiosk)), '--json');
    expect([whole.status, whole.stderr]).toEqual([0, '']);
    expect(JSON.parse(whole.stdout)).toMatchObject({ function: kiosk.function });
  });
});
