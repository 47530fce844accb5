import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffLines } from 'diff';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportOptions } from '../src/cli/import.ts';
import { compileSpec } from '../src/compile/compile.ts';
import { readFolders } from '../src/write/files.ts';
import { makeImportRoot, pipe, runImport, sample, savePage } from './support/import-root.ts';
import type { ModelPage } from './support/page-model.ts';
import { kiosk } from './support/page-model.ts';
import { layouts } from './support/render-page.ts';

let root: string;

beforeEach(() => {
  root = makeImportRoot();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (paths: readonly string[], options: Partial<ImportOptions> = {}) => runImport(root, paths, options);
const save = (name: string, text: string): string => savePage(root, name, text);

/** The lines that an import of a page changes in the tables; unchanged files and places are left out. */
async function changesBy(page: string): Promise<string[]> {
  const before = await readFolders(root, ['spec'], () => true);
  const { code, err } = await run([save('kiosk.txt', page)], { write: true });
  expect([code, err.filter((line) => line.includes('error'))]).toEqual([0, []]);
  const after = await readFolders(root, ['spec'], () => true);
  return [...after].flatMap(([path, text]) =>
    diffLines(before.get(path) ?? '', text)
      .filter(({ added, removed }) => added || removed)
      .flatMap(({ value, added }) =>
        value
          .trimEnd()
          .split('\n')
          .map((line) => `${added ? '+' : '-'} ${line}`),
      ),
  );
}

const model = (change: (page: ModelPage) => ModelPage): string => pipe(change(kiosk)) + sample();
const inBody =
  (change: (fields: ModelPage['request']['body']) => ModelPage['request']['body']) =>
  (page: ModelPage): ModelPage => ({
    ...page,
    request: { ...page.request, body: change(page.request.body) },
  });

const longBasket = (fields: ModelPage['request']['body']): ModelPage['request']['body'] =>
  fields.map((field) => (field.name === 'basketId' ? { ...field, length: 64 } : field));

describe('--write', () => {
  const placeholder = 'REVIEW: describe it in your own words.';
  const nextDraft = 'REVIEW: say what a caller may do.';

  beforeEach(async () => {
    await run([save('kiosk.txt', pipe(kiosk) + sample())], { write: true });
    edit('kiosk.order.md', `| QUEUE_UNKNOWN | U | ${nextDraft} |`, '| QUEUE_UNKNOWN | U | query |');
  });

  function edit(name: string, find: string, put: string): void {
    const path = join(root, 'spec/tables', name);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(find);
    writeFileSync(
      path,
      text.replace(find, () => put),
    );
  }

  test('drafts a new function that compiles, with every open sentence marked', async () => {
    const tables = await readFolders(root, ['spec/tables'], () => true);
    expect([...tables.keys()]).toEqual(
      ['enums', 'kiosk.order', 'result-codes', 'structures'].map((name) => `spec/tables/${name}.md`),
    );
    const api =
      '---\ntitle: T\nversion: 1\nsummary: S.\n---\n\n# API\n\n## Environments\n\n| Name | Base URL | Confidence | Description |\n| --- | --- | --- | --- |\n';
    const { spec, diagnostics } = compileSpec({
      tables: [...tables, ['spec/tables/api.md', api] as const].map(([file, text]) => ({ file, text })),
    });
    expect(diagnostics).toEqual([]);
    expect(spec.operations).toMatchObject([
      { name: 'order', function: kiosk.function, version: '1.2.0', path: '/api/alipay/intl/acquiring/kiosk/order.htm' },
    ]);
    expect(tables.get('spec/tables/kiosk.order.md')).toMatchSnapshot();
  });

  test('the same page again changes nothing', async () => {
    expect(await changesBy(pipe(kiosk) + sample())).toEqual([]);
    const { out } = await run([join(root, 'pages')], { write: true });
    expect(out.slice(-2)).toEqual([
      'The tables say the same already.',
      'Sentences and conditions are not compared, and what an entry of spec/decisions.yaml holds stays.',
    ]);
  });

  test.each(Object.keys(layouts))('nor does the same page as %s', async (layout) => {
    const text = layouts[layout]?.(kiosk) ?? '';
    expect(await changesBy(text)).toEqual([]);
  });

  // biome-ignore format: a table
  test.each([
    { name: 'a length', page: () => model(inBody(longBasket)), want: [`- | basketId | string | 32 | required | ${placeholder} | \`b-1\` |`, `+ | basketId | string | 64 | required | ${placeholder} | \`b-1\` |`] },
    { name: 'a type', page: () => model(inBody((fields) => fields.map((field) => (field.name === 'day' ? { ...field, type: 'dateTime', sample: '2030-01-02T03:04:05Z' } : field)))), want: [`- | day | date | - | optional | ${placeholder} | \`2030-01-02\` |`, `+ | day | dateTime | - | optional | ${placeholder} | \`2030-01-02T03:04:05Z\` |`] },
    { name: 'a flag', page: () => model(inBody((fields) => fields.map((field) => (field.name === 'gift' ? { ...field, presence: 'conditional' } : field)))), want: [`- | gift | boolean | - | optional | ${placeholder} | \`true\` |`, `+ | gift | boolean | - | conditional: REVIEW: say when | ${placeholder} | \`true\` |`] },
    { name: 'a new field, in its place', page: () => model(inBody((fields) => fields.flatMap((field) => (field.name === 'basketId' ? [field, { name: 'coupon', type: 'string', length: 9, presence: 'optional', description: 'New.' }] : [field])))), want: [`+ | coupon | string | 9 | optional | ${placeholder} | - |`] },
    { name: 'a field that is gone', page: () => model(inBody((fields) => fields.filter(({ name }) => name !== 'day'))), want: [`- | day | date | - | optional | ${placeholder} | \`2030-01-02\` |`] },
    { name: 'a status', page: () => model((page) => ({ ...page, functional: page.functional.map((code) => ({ ...code, status: 'F' })) })), want: [`- | 12000002 | QUEUE_UNKNOWN | U | query | ${placeholder} |`, `+ | 12000002 | QUEUE_UNKNOWN | F | ${nextDraft} | ${placeholder} |`] },
    { name: 'a code more and one less', page: () => model((page) => ({ ...page, functional: [{ id: '12000003', code: 'SHOP_CLOSED', status: 'F', description: 'New.' }, ...page.functional.slice(1)] })), want: [`- | 12000001 | BASKET_EMPTY | F | ${nextDraft} | ${placeholder} |`, `+ | 12000003 | SHOP_CLOSED | F | ${nextDraft} | ${placeholder} |`] },
    { name: 'the name of a code', page: () => model((page) => ({ ...page, functional: page.functional.map((code) => (code.code === 'QUEUE_UNKNOWN' ? { ...code, code: 'QUEUE_LOST' } : code)) })), want: [`- | 12000002 | QUEUE_UNKNOWN | U | query | ${placeholder} |`, `+ | 12000002 | QUEUE_LOST | U | query | ${placeholder} |`] },
    { name: 'the name of a basic code', page: () => model((page) => ({ ...page, basic: page.basic.map((code) => ({ ...code, code: 'DONE' })) })), want: [`- | 00000000 | SUCCESS | S | - | order | ${placeholder} |`, `+ | 00000000 | DONE | S | - | order | ${placeholder} |`] },
    { name: 'a basic code more', page: () => model((page) => ({ ...page, basic: [...page.basic, { id: '00000019', code: 'BROKEN', status: 'F', description: 'New.' }] })), want: [`+ | 00000019 | BROKEN | F | ${nextDraft} | order | ${placeholder} |`] },
    { name: 'a field of a structure', page: () => model((page) => ({ ...page, structures: page.structures.map((structure) => (structure.name === 'Ware' ? { ...structure, fields: [...structure.fields, { name: 'weight', type: 'number', presence: 'optional', description: 'New.' }] } : structure)) })), want: [`+ | weight | number | - | optional | ${placeholder} | - |`] },
    { name: 'a value of an enum', page: () => model((page) => ({ ...page, enums: [{ name: 'Mood', values: ['GLAD', 'BORED', 'SO_SO'] }] })), want: ['- | SAD | REVIEW: describe it in your own words. |', '+ | BORED | REVIEW: describe it in your own words. |'] },
    { name: 'a version', page: () => model((page) => page).replaceAll('1.2.0', '1.3.0'), want: ['- version: 1.2.0', '+ version: 1.3.0', `- | version | string | 8 | required | ${placeholder} | \`1.2.0\` |`, `+ | version | string | 8 | required | ${placeholder} | \`1.3.0\` |`, `- | version | string | 8 | required | ${placeholder} | \`1.2.0\` |`, `+ | version | string | 8 | required | ${placeholder} | \`1.3.0\` |`, '-       "version": "1.2.0",', '+       "version": "1.3.0",'] },
    { name: 'a value in a sample', page: () => pipe(kiosk) + sample('240'), want: ['-         "amount": "239",', '+         "amount": "240",'] },
  ])('shows $name and nothing else', async ({ page, want }) => {
    expect(await changesBy(page())).toEqual(want);
    expect(await changesBy(page())).toEqual([]);
  });

  test('keeps what is ours: descriptions, conditions, formats, Next, unconfirmed rows, prose', async () => {
    edit('kiosk.order.md', `required | ${placeholder} | \`b-1\``, 'required | Which basket. | `b-1`');
    edit('kiosk.order.md', 'conditional: REVIEW: say when', 'conditional: somebody is sad');
    edit('kiosk.order.md', `| BASKET_EMPTY | F | ${nextDraft} |`, '| BASKET_EMPTY | F | askBuyer |');
    edit('structures.md', 'REVIEW: say in a sentence what it is.', 'What something costs.');
    edit(
      'structures.md',
      `| Field | Type | Length | Presence | Description | Sample |
| --- | --- | --- | --- | --- | --- |
| amount | string | 16 | required | ${placeholder} | \`239\` |
| coin | string | 3 | required | ${placeholder} | \`XTS\` |`,
      `| Field | Type | Length | Presence | Description | Sample | Format | Confidence |
| --- | --- | --- | --- | --- | --- | --- | --- |
| amount | string | 16 | required | How much. | \`239\` | \`^[0-9]+$\` | - |
| coin | string | 3 | required | Which coin. | \`XTS\` | - | - |
| tip | string | - | optional | Seen once. | - | - | unconfirmed |`,
    );
    edit('result-codes.md', '| order |', '| all |');
    expect(await changesBy(pipe(kiosk) + sample())).toEqual([]);
  });

  test('leaves a code in our table where the page has moved it to another, with what we wrote about it', async () => {
    const functional = kiosk.functional.slice(0, -1);
    const basic = [...kiosk.functional.slice(-1), ...kiosk.basic];
    expect(await changesBy(model((page) => ({ ...page, functional, basic })))).toEqual([]);
    expect(await changesBy(model((page) => ({ ...page, functional: [...functional, ...basic], basic: [] })))).toEqual(
      [],
    );
  });

  test('merges into tables as an editor on Windows saves them, and keeps their line ends', async () => {
    const windows = (text: string): string =>
      `\uFEFF${text}`.replaceAll(/^(#+) (.*)$/gm, '$1  $2 ').replaceAll('\n', '\r\n');
    for (const [name, text] of readFolders(root, ['spec/tables'], () => true)) {
      writeFileSync(join(root, name), windows(text));
    }
    expect(await changesBy(pipe(kiosk) + sample())).toEqual([]);
    expect(await changesBy(model(inBody(longBasket)).replaceAll('1.2.0', '1.3.0'))).toEqual([
      '- version: 1.2.0',
      '+ version: 1.3.0',
      `- | version | string | 8 | required | ${placeholder} | \`1.2.0\` |`,
      `+ | version | string | 8 | required | ${placeholder} | \`1.3.0\` |`,
      `- | basketId | string | 32 | required | ${placeholder} | \`b-1\` |`,
      `+ | basketId | string | 64 | required | ${placeholder} | \`b-1\` |`,
      `- | version | string | 8 | required | ${placeholder} | \`1.2.0\` |`,
      `+ | version | string | 8 | required | ${placeholder} | \`1.3.0\` |`,
      '-       "version": "1.2.0",',
      '+       "version": "1.3.0",',
    ]);
    expect(readFileSync(join(root, 'spec/tables/kiosk.order.md'), 'utf8')).not.toMatch(/[^\r]\n/);
  });

  test('puts a sample into a table that had none', async () => {
    const path = join(root, 'spec/tables/kiosk.order.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, `${text.slice(0, text.indexOf('## Samples')).trimEnd()}\n`);
    await changesBy(pipe(kiosk) + sample());
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  describe('where a decision is about the row', () => {
    const shorter = model(inBody(longBasket));
    const failed = model((page) => ({
      ...page,
      functional: page.functional.map((code) => ({ ...code, status: 'F' })),
    }));
    const longer = [
      `- | basketId | string | 32 | required | ${placeholder} | \`b-1\` |`,
      `+ | basketId | string | 64 | required | ${placeholder} | \`b-1\` |`,
    ];

    /** Writes an entry with the hash that the program asks for, and tells what it said of the row. */
    async function decide(subject: string, page: string, holds?: string): Promise<string> {
      const entry = (hash: string): void =>
        writeFileSync(
          join(root, 'spec/decisions.yaml'),
          `- id: d\n  subject: ${subject}\n  page: kiosk.order\n  text: t\n  sha256: ${hash}\n${holds ? `  holds: ${holds}\n` : ''}  choice: c\n  reason: r\n`,
        );
      entry('0'.repeat(64));
      const before = readFolders(root, ['spec'], () => true);
      const { code, err } = await run([save('kiosk.txt', page)], { write: true });
      expect([code, err.at(-1)]).toEqual([1, '1 error; nothing was written.']);
      expect(readFolders(root, ['spec'], () => true)).toEqual(before);
      const stale = err.find((line) => line.includes('stale-decision')) ?? '';
      entry(/The hash of what it prints now is (\w{64}) in place of 00000000…\./.exec(stale)?.[1] ?? '');
      return stale;
    }

    test('a stale entry keeps all from being written, and tells what page and table say', async () => {
      const stale = await decide('order.requestBody.basketId', shorter, 'length');
      expect(stale).toContain('Page and table differ in length (page: 64; table: 32). The entry holds length.');
      expect(stale).toContain(
        'kiosk.txt:12:3: error: stale-decision: the decision d (spec/decisions.yaml:1) on order.requestBody.basketId',
      );
    });

    // biome-ignore format: a table
    test.each([
      { name: 'what it holds stays', subject: 'order.requestBody.basketId', page: shorter, holds: 'length', want: [] },
      { name: 'what it does not hold follows the page', subject: 'order.requestBody.basketId', page: shorter, holds: '[sample, type]', want: longer },
      { name: 'an entry that holds nothing', subject: 'order.requestBody.basketId', page: shorter, holds: undefined, want: longer },
      { name: 'a held status', subject: 'order.resultCodes.QUEUE_UNKNOWN', page: failed, holds: 'status', want: [] },
      { name: 'a status that is not held', subject: 'order.resultCodes.QUEUE_UNKNOWN', page: failed, holds: 'id', want: [`- | 12000002 | QUEUE_UNKNOWN | U | query | ${placeholder} |`, `+ | 12000002 | QUEUE_UNKNOWN | F | ${nextDraft} | ${placeholder} |`] },
      { name: 'held values of an enum', subject: 'Mood', page: model((page) => ({ ...page, enums: [{ name: 'Mood', values: ['GLAD', 'SAD', 'SO_SO', 'BORED'] }] })), holds: 'values', want: [] },
      { name: 'a value that is not held', subject: 'Mood', page: model((page) => ({ ...page, enums: [{ name: 'Mood', values: ['GLAD', 'SAD', 'SO_SO', 'BORED'] }] })), holds: undefined, want: [`+ | BORED | ${placeholder} |`] },
      { name: 'the length beside a held type', subject: 'order.requestBody.basketId', page: shorter.replace('| string | 64 |', '| number | 64 |').replace('"b-1"', '7').replace('| b-1 |', '| 7 |'), holds: '[type, sample]', want: longer },
    ])('$name', async ({ subject, page, holds, want }) => {
      await decide(subject, page, holds);
      expect(await changesBy(page)).toEqual(want);
    });

    test('the page of another function is not concerned', async () => {
      await decide('Price.amount', pipe(kiosk), 'length');
      const other = pipe(kiosk)
        .replaceAll('kiosk.order', 'kiosk.refund')
        .replace('| string | 16 | M | see note | 239', '| string | 32 | M | see note | 239');
      expect((await run([save('kiosk.txt', other)], { write: true })).code).toBe(0);
      expect(readFileSync(join(root, 'spec/tables/structures.md'), 'utf8')).toContain('| amount | string | 32 |');
    });
  });

  describe('pages of one import that contradict each other', () => {
    const refund = (change: (text: string) => string = (text) => text): string =>
      change(pipe(kiosk).replaceAll('kiosk.order', 'kiosk.refund'));

    // biome-ignore format: a table
    test.each([
      { name: 'a result code', page: refund((text) => text.replace('SUCCESS | S', 'SUCCESS | F')), says: 'a.txt:49:14: error: conflicting-pages: resultCodes.SUCCESS differs from b.txt:49:14 in status (here: F; there: S).' },
      { name: 'an id', page: refund((text) => text.replace('SUCCESS | S', 'DONE | S')), says: 'resultCodes.00000000 differs from b.txt:49:14 in code (here: DONE; there: SUCCESS).' },
      { name: 'a field of a structure', page: refund((text) => text.replace('| string | 16 | M |', '| string | 32 | O |')), says: 'Price.amount differs from b.txt:32:7 in length (here: 32; there: 16), presence (here: optional; there: required).' },
      { name: 'a structure', page: refund((text) => text.replace(/\| 2 \| coin .*\n/, '')), says: 'Price differs from b.txt:30:1 in fields (here: no more; there: coin).' },
      { name: 'an enum', page: refund((text) => text.replace('| SO_SO |', '| BORED | String | Means bored. | \n| SO_SO |')), says: 'Mood differs from b.txt:37:1 in values (here: BORED; there: no more).' },
      { name: 'two saves of one page', page: pipe(kiosk).replace('| string | 32 | M |', '| string | 64 | M |'), says: 'order.requestBody.basketId differs from b.txt:12:7 in length (here: 64; there: 32).' },
      { name: 'two versions of one page', page: pipe(kiosk).replaceAll('1.2.0', '1.3.0'), says: 'order differs from b.txt:7:7 in version (here: 1.3.0; there: 1.2.0).' },
    ])('$name', async ({ page, says }) => {
      const before = readFolders(root, ['spec'], () => true);
      const paths = [save('b.txt', pipe(kiosk)), save('a.txt', page)];
      const { code, err } = await run(paths, { write: true });
      expect(code).toBe(1);
      expect(err.map((line) => line.replaceAll(join(root, 'pages/'), '')).join('\n')).toContain(says);
      expect(readFolders(root, ['spec'], () => true)).toEqual(before);
    });

    test('pages that agree, and samples, which are only examples, are no contradiction', async () => {
      rmSync(join(root, 'pages/kiosk.txt'));
      const paths = [
        save('a.txt', pipe(kiosk)),
        save('b.txt', pipe(kiosk)),
        save(
          'c.txt',
          refund((text) => text.replace('| XTS |', '| XAU |')),
        ),
      ];
      expect(await run(paths, { write: true })).toMatchObject({ code: 0, err: [] });
    });
  });

  // biome-ignore format: a table
  test.each([
    { name: 'own codes', page: model((page) => ({ ...page, functional: [] })), says: 'the page has no result codes of its own, and the tables have 2; they stay as they are.' },
    { name: 'basic codes', page: model((page) => ({ ...page, basic: [] })), says: 'the page has no basic result codes, and the tables have 1; they stay as they are.' },
  ])('a page that has lost its $name is told', async ({ page, says }) => {
    const { code, err } = await run([save('kiosk.txt', page)], { write: true });
    expect([code, err.join('\n').replace(root, '')]).toEqual([0, `/pages/kiosk.txt:1:1: warning: missing-section: ${says}`]);
  });

  test('a page that has renamed a code is told', async () => {
    const page = pipe(kiosk).replace('QUEUE_UNKNOWN', 'QUEUE_LOST');
    const { code, err } = await run([save('kiosk.txt', page)]);
    expect([code, err.join('\n').replace(root, '')]).toEqual([
      0,
      '/pages/kiosk.txt:46:14: warning: renamed-code: the id 12000002 is QUEUE_LOST here and QUEUE_UNKNOWN at spec/tables/kiosk.order.md:55; what stands there about it goes with the new name.',
    ]);
  });

  test('names the files that git does not show yet', async () => {
    const { out } = await run([save('kiosk.txt', pipe(kiosk).replaceAll('kiosk.order', 'kiosk.refund'))], {
      write: true,
    });
    expect(out.at(-2)).toBe(
      'Look at "git add -N spec/tables/kiosk.refund.md && git diff spec/tables", and write what is marked REVIEW.',
    );
  });

  test('writes nothing while the decisions cannot be read, because it would undo them', async () => {
    const before = readFolders(root, ['spec'], () => true);
    writeFileSync(join(root, 'spec/decisions.yaml'), '- id: short-baskets\n  text: it: is\n');
    const { code, err } = await run([save('kiosk.txt', model(inBody(longBasket)))], { write: true });
    expect(code).toBe(1);
    expect(err[0]).toContain('spec/decisions.yaml:2:9: error: malformed-decision: the file is not YAML');
    expect(err.at(-1)).toBe('1 error; nothing was written.');
    rmSync(join(root, 'spec/decisions.yaml'));
    expect(readFolders(root, ['spec'], () => true)).toEqual(before);
  });

  test('an error in one page keeps all of them from being written', async () => {
    const before = await readFolders(root, ['spec'], () => true);
    save('kiosk.txt', model(inBody((fields) => fields.slice(1))));
    save('other.txt', pipe(kiosk).replace('| string | 32 |', '| strng | 32 |'));
    expect((await run([join(root, 'pages')], { write: true })).code).toBe(1);
    expect(await readFolders(root, ['spec'], () => true)).toEqual(before);
  });
});
