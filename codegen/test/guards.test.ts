import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileSpec } from '../src/compile/compile.ts';
import { createEmit } from '../src/emit/emit.ts';
import { loadTemplates } from '../src/templates/load.ts';
import { files, miniSpec } from './support/mini-spec.ts';

const validation = new URL('../../packages/types/src/validation', import.meta.url).pathname;

/** Every kind of field, a structure in itself, and two structures in each other. */
const structures = `${files.structures}
## Odd

Every kind of field.

| Field | Type | Length | Presence | Description | Sample | Format |
| --- | --- | --- | --- | --- | --- | --- |
| text | string | – | optional | Any. | – | – |
| short | string | 3 | optional | Three characters. | – | – |
| digits | string | 2 | optional | The length is less than the format allows. | – | \`^[0-9]{1,4}$\` |
| letters | string | – | optional | No length. | – | \`^[a-f]{2}$\` |
| words | string | 9 | optional | A format with a choice. | – | \`^(a\\|b/)+$\` |
| colour | \`enum<Colour>\` | – | optional | Open. | – | – |
| count | number | – | optional | A number. | – | – |
| gift | boolean | – | optional | A boolean. | – | – |
| day | date | – | optional | A day. | – | – |
| time | dateTime | – | optional | A moment. | – | – |
| texts | \`list<string>\` | – | optional | Texts. | – | – |
| flags | \`list<boolean>\` | – | optional | Booleans. | – | – |
| counts | \`list<number>\` | – | optional | Numbers. | – | – |
| days | \`list<date>\` | – | optional | Days. | – | – |
| lists | \`list<list<Money>>\` | – | optional | Lists of amounts. | – | – |
| odd | Odd | – | optional | Itself. | – | – |
| odds | \`list<Odd>\` | – | optional | Itself, as often as you like. | – | – |

## Left

One of two.

| Field | Type | Length | Presence | Description | Sample |
| --- | --- | --- | --- | --- | --- |
| right | Right | – | optional | The other. | – |

## Right

One of two.

| Field | Type | Length | Presence | Description | Sample |
| --- | --- | --- | --- | --- | --- |
| left | Left | – | required | The other. | – |
| odd | Odd | – | required | One more. | – |
`;

const buy = files.buy.replace(
  '| gift | boolean |',
  '| left | Left | – | optional | One of two. | – |\n| gift | boolean |',
);

interface Checks {
  readonly isRight: (value: unknown) => boolean;
  readonly validate: (value: unknown) => { readonly issues?: readonly { readonly message: string }[] };
}

let folder: string;
let source: string;
let checksOf: (structure: string) => Checks;

beforeAll(async () => {
  const { tables } = miniSpec();
  const texts: Record<string, string> = { 'structures.md': structures, 'shop.buy.md': buy };
  const changed = tables.map(({ file, text }) => ({ file, text: texts[file.slice(12)] ?? text }));
  const { spec, diagnostics } = compileSpec({ tables: changed });
  expect(diagnostics).toEqual([]);
  const emitted = createEmit('{}', loadTemplates())(spec);
  folder = mkdtempSync(join(tmpdir(), 'guards-'));
  for (const [path, text] of emitted) {
    if (!path.startsWith('packages/types/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cpSync(validation, join(folder, 'packages/types/src/validation'), { recursive: true });
  const path = 'packages/types/src/generated/validators/structures.ts';
  source = emitted.get(path) ?? '';
  const made = (await import(pathToFileURL(join(folder, path)).href)) as Record<string, unknown>;
  checksOf = (structure) => {
    const validator = made[structure.charAt(0).toLowerCase() + structure.slice(1)] as Pick<Checks, 'validate'>;
    return { isRight: made[`is${structure}`] as Checks['isRight'], validate: validator.validate };
  };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what a guard says is what its validator says', () => {
  // biome-ignore format: a table
  test.each<{ given: unknown; issues?: number }>([
    { given: {} },
    { given: { unknown: 1, text: '', short: '💳💳💳', digits: '12', letters: 'af', words: 'ab/a', colour: 'MAUVE' } },
    { given: { short: '💳💳💳💳' }, issues: 1 },
    { given: { text: 1, colour: 1 }, issues: 2 },
    { given: { digits: '' }, issues: 1 },
    { given: { digits: '123' }, issues: 1 },
    { given: { digits: '٣' }, issues: 1 },
    { given: { letters: 'ag' }, issues: 1 },
    { given: { letters: 'a' }, issues: 1 },
    { given: { words: 'a/' }, issues: 1 },
    { given: { words: 'aaaaaaaaaa' }, issues: 1 },
    { given: { count: 1.5, gift: false, day: '2000-02-29', time: '2001-07-04T12:08:56Z' } },
    { given: { count: Number.NaN, gift: 0, day: '1900-02-29', time: '2001-07-04' }, issues: 4 },
    { given: { texts: ['a', ''], flags: [true], counts: [0, -1], days: ['2018-10-20'], lists: [[], [{ currency: 'USD', value: '1' }]] } },
    { given: { texts: ['a', 1], flags: [null], counts: ['0'], days: ['today'], lists: [[3], 3] }, issues: 6 },
    { given: { texts: {}, flags: 'true' }, issues: 2 },
    { given: { odds: [] } },
  ])('$given', ({ given, issues = 0 }) => {
    const { isRight, validate } = checksOf('Odd');
    expect({ right: isRight(given), issues: validate(given).issues?.length ?? 0 }).toEqual({ right: issues === 0, issues });
  });
});

describe('a structure that holds itself', () => {
  // biome-ignore format: a table
  test.each<{ type: string; given: unknown; issues?: readonly string[] }>([
    { type: 'Odd', given: { odd: { odd: {} } } },
    { type: 'Odd', given: { odds: [{}, { odds: [{}] }] } },
    { type: 'Odd', given: { odd: { odds: [{ short: 'long' }] } }, issues: ['odd.odds.0.short must have at most 3 characters, not 4 (Odd.short)'] },
    { type: 'Left', given: { right: { left: {}, odd: {} } } },
    { type: 'Left', given: { right: {} }, issues: ['right.left is required and missing (Right.left)', 'right.odd is required and missing (Right.odd)'] },
  ])('is left to the walk: $type $given', ({ type, given, issues = [] }) => {
    expect(checksOf(type).validate(given).issues?.map(({ message }) => message) ?? []).toEqual(issues);
  });

  test.each([
    { type: 'Odd', wrap: (inner: unknown) => ({ odd: inner }) },
    { type: 'Odd', wrap: (inner: unknown) => ({ odds: [inner] }) },
    { type: 'Left', wrap: (inner: unknown) => ({ right: { left: inner, odd: {} } }) },
  ])('costs no stack, however deep: $type', ({ type, wrap }) => {
    let deep: unknown = {};
    for (let depth = 0; depth < 100_000; depth++) deep = wrap(deep);
    expect(checksOf(type).isRight(deep)).toBe(false);
    expect(
      checksOf(type)
        .validate(deep)
        .issues?.map(({ message }) => message),
    ).toEqual([expect.stringContaining('is nested deeper than 64 levels')]);
  });
});

describe('how a guard is written', () => {
  // biome-ignore format: a table
  test.each([
    ['text without a length', "(given.text === undefined || typeof given.text === 'string')"],
    ['text with one', "(given.short === undefined || typeof given.short === 'string' && (given.short.length <= 3 || fits(given.short, 3)))"],
    ['characters of one range, which need no regular expression', "(given.digits === undefined || isRunOf(given.digits, '09', 1, 2))"],
    ['any other format, which is made once', 'fits(given.words, 9)) && odd_words.test(given.words))'],
    ['such a format', 'const odd_words = /^(a|b\\/)+$/u;'],
    ['a list whose items have a guard', '(given.days === undefined || isListOf(given.days, isDateText))'],
    ['a list of others', "isListOf(given.texts, (item) => typeof item === 'string')"],
    ['a structure inside itself', '(given.odd === undefined || isLeftToWalk(given.odd))'],
    ['a list of them', 'isListOf(given.odds, isLeftToWalk)'],
  ])('%s', (_, want) => {
    expect(source).toContain(want);
  });
});
