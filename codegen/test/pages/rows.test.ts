import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../src/spec/page-facts.ts';
import { marked } from '../support/marked.ts';
import { odd } from '../support/odd.ts';
import { brief, factsOf } from '../support/read-facts.ts';

const title = 'alipay.intl.acquiring.kiosk.order';

/** A page with one request body; the rest of a page is left out. */
const page = (...lines: readonly string[]): string => [title, 'Request', ...lines, ''].join('\n');
const body = (facts: PageFacts): string[] => facts.request.body.map(brief);

describe('types and flags in the words of pages', () => {
  // biome-ignore format: a table
  test.each([
    { given: 'String(8)\u00A0Required', want: 'string(8) required' },
    { given: 'String(8)Required', want: 'string(8) required' },
    { given: 'string ( 8 ) REQUIRED', want: 'string(8) required' },
    { given: 'Date time Required', want: 'dateTime required' },
    { given: 'DatetimeRequired', want: 'dateTime required' },
    { given: 'Date time(/)', want: 'dateTime optional' },
    { given: 'Datet ime', want: 'dateTime optional' },
    { given: 'Datetime Conditional', want: 'dateTime conditional' },
    { given: 'Date', want: 'date optional' },
    { given: 'Number(16) Required', want: 'number(16) required' },
    { given: 'Integer', want: 'number optional' },
    { given: 'Boolean', want: 'boolean optional' },
    { given: 'list<String>', want: 'list<string> optional' },
    { given: 'List<Ware> Required', want: 'list<Ware> required' },
    { given: 'Array of Ware', want: 'list<Ware> optional' },
    { given: 'Ware[]', want: 'list<Ware> optional' },
    { given: 'enum<Mood >', want: 'enum<Mood> optional' },
    { given: 'Ware Required', want: 'Ware required' },
    { given: 'ware', want: 'Ware optional' },
    { given: 'Ware Object', want: 'Ware optional' },
    { given: 'Object', want: 'Thing optional' },
    { given: '字符串(8) 必填', want: 'string(8) required' },
  ])('$given', ({ given, want }) => {
    const facts = factsOf(
      page('#Request body', 'ParameterDescription', 'other', 'String Required', 'Any.', 'thing', given, 'Any.', '#Sub-parameters',
        '#Ware', 'ParameterDescription', 'name', 'String', 'Any.', '#Thing', 'ParameterDescription', 'name', 'String', 'Any.',
        '#Mood', 'Name', 'Type', 'Description', 'GLAD', 'String', 'Any.'),
    );
    expect(body(facts)[1]).toBe(`thing: ${want}`);
    expect(odd(facts)).toEqual([]);
  });

  // biome-ignore format: a table
  test.each([
    ['M', 'required'], ['ME', 'required'], ['Y', 'required'], ['Required', 'required'], ['O', 'optional'], ['N', 'optional'],
    ['', 'optional'], ['C', 'conditional'], ['CE', 'conditional'], ['Conditional', 'conditional'], ['必填', 'required'],
  ])('the flag %j is %s', (flag, want) => {
    const facts = factsOf(page('Request body', '| Parameter | Type | Length | Required | Description |', `| thing | string | 8 | ${flag} | Any. |`));
    expect(body(facts)).toEqual([`thing: string(8) ${want}`]);
  });
});

interface Quirk {
  readonly name: string;
  readonly given: string;
  readonly want: readonly string[];
  readonly odd?: readonly string[];
}

const head = '| No | Name | Description | Type | Length | Required | Remarks | Sample |';
const sampleOf = (json: string): string => `Request sample\n{"request":{"head":{},"body":${json}},"signature":"s"}`;

// biome-ignore format: a table
const rows: readonly Quirk[] = [
  { name: 'a row as it should be', given: '| 1 | basket | Any. | string | 8 | M | Some words. | b-1 |', want: ['basket: string(8) required = b-1'] },
  { name: 'rows without outer bars', given: '1 | basket | Any. | string | 8 | M | Some words. | b-1', want: ['basket: string(8) required = b-1'] },
  { name: 'a sample that slid under Remarks, known from the message', given: `| 1 | basket | Any. | string | 8 | M | ¦b-1 | |\n${sampleOf('{"basket":"b-1"}')}`, want: ['basket: string(8) required = b-1'], odd: ['warning shifted-row'] },
  { name: 'one that has the form of the value in the message', given: `| 1 | basket | Any. | string | 8 | M | ¦b-2 | |\n${sampleOf('{"basket":"b-1"}')}`, want: ['basket: string(8) required = b-2'], odd: ['warning shifted-row', 'info sample-differs'] },
  { name: 'one that may as well be a remark', given: '| 1 | basket | Any. | string | 8 | M | ¦b_1 | |', want: ['basket: string(8) required'], odd: ['warning unclear-cell'] },
  { name: 'the same in a row as short as that', given: '| 1 | basket | Any. | string | 8 | M | ¦b_1 |', want: ['basket: string(8) required'], odd: ['warning unclear-cell'] },
  { name: 'a remark that stays one', given: '| 1 | basket | Any. | string | 8 | M | As agreed. | |', want: ['basket: string(8) required'] },
  { name: 'JSON that slid under Remarks', given: '| 1 | basket | Any. | string | 8 | M | ¦{"a":"b"} | |', want: ['basket: string(8) required = {"a":"b"}'], odd: ['warning shifted-row', 'warning sample-wrong-value'] },
  { name: 'a row one cell short, whose last cell is the sample', given: `| 1 | basket | Any. | string | 8 | M | ¦b-1 |\n${sampleOf('{"basket":"b-1"}')}`, want: ['basket: string(8) required = b-1'], odd: ['warning shifted-row'] },
  { name: 'a row without its description', given: '| 1 | basket | ¦string | 8 | M | Some words. | b-1 |', want: ['basket: string(8) required = b-1'], odd: ['warning shifted-row'] },
  { name: 'a row without its length', given: '| 1 | basket | Any. | string | ¦M | Some words. | b-1 |', want: ['basket: string required = b-1'], odd: ['warning shifted-row'] },
  { name: 'a row without its flag', given: '| 1 | basket | Any. | string | 8 | ¦Some words. | b-1 |', want: ['basket: string(8) optional = b-1'], odd: ['warning shifted-row'] },
  { name: 'a row that ends after its flag', given: '| 1 | basket | Any. | string | 8 | M |', want: ['basket: string(8) required'] },
  { name: 'a bar in the description', given: '| 1 | basket | ¦One | two. | string | 8 | M | Some words. | b-1 |', want: ['basket: string(8) required = b-1'], odd: ['warning split-row'] },
  { name: 'bars in the sample', given: `| 1 | basket | Any. | string | 8 | M | Some words. | ¦a|b|c |\n${sampleOf('{"basket":"a|b|c"}')}`, want: ['basket: string(8) required = a|b|c'], odd: ['warning split-row'] },
  { name: 'an escaped bar', given: '| 1 | basket | One \\| two. | string | 8 | M | Some words. | b-1 |', want: ['basket: string(8) required = b-1'] },
  { name: 'a line break in a cell', given: '| ¦1 | basket | One\ntwo. | string | 8 | M | Some words. | b-1 |\n| 2 | more | Any. | string | 8 | O | Some words. | b-1 |', want: ['basket: string(8) required = b-1', 'more: string(8) optional = b-1'], odd: ['warning split-row'] },
  { name: 'a line break before the last cell', given: '| ¦1 | basket | Any. | string | 8 | M | \n | b-1 | \n| 2 | more | Any. | string | 8 | O | Some words. | b-1 | ', want: ['basket: string(8) required = b-1', 'more: string(8) optional = b-1'], odd: ['warning split-row'] },
  { name: 'a line break in a row without outer bars', given: '¦1 | basket | One\ntwo. | string | 8 | M | Some words. | b-1\n2 | more | Any. | string | 8 | O | Some words. | b-1', want: ['basket: string(8) required = b-1', 'more: string(8) optional = b-1'], odd: ['warning split-row'] },
  { name: 'a sample cut at its first bracket', given: '| 1 | basket | Any. | ¦Ware | / | M | Some words. | ¦{ |', want: ['basket: Ware required'], odd: ['warning undefined-reference', 'warning cut-sample'] },
  { name: 'a number that jumps', given: '| 1 | basket | Any. | string | 8 | M | Some words. | b-1 |\n| ¦3 | more | Any. | string | 8 | O | Some words. | b-1 |', want: ['basket: string(8) required = b-1', 'more: string(8) optional = b-1'], odd: ['warning lost-row'] },
  { name: 'numbers of fields of fields', given: '| 1 | basket | Any. | string | 8 | M | Some words. | b-1 |\n| 2 | more | Any. | string | 8 | O | Some words. | b-1 |\n| 2.1 | rest | Any. | string | 8 | O | Some words. | b-1 |\n| 2.2 | last | Any. | string | 8 | O | Some words. | b-1 |\n| 3 | end | Any. | string | 8 | O | Some words. | b-1 |', want: ['basket: string(8) required = b-1', 'more: string(8) optional = b-1', 'rest: string(8) optional = b-1', 'last: string(8) optional = b-1', 'end: string(8) optional = b-1'] },
  { name: 'a row that fits in no order', given: '| ¦1 | basket | Any. | strng | eight | Q | one | two | three | four |', want: [], odd: ['error ambiguous-row'] },
  { name: 'a type that no list knows', given: '| 1 | basket | Any. | ¦strng | 8 | M | Some words. | b-1 |', want: ['basket: string(8) required = b-1'], odd: ['error unknown-type'] },
  { name: 'a flag that no list knows', given: '| 1 | basket | Any. | string | 8 | ¦Q | Some words. | b-1 |', want: ['basket: string(8) unknown = b-1'], odd: ['error unknown-flag'] },
  { name: 'a flag that no list knows, before an empty sample', given: '| 1 | basket | Any. | string | 8 | ¦Requird | Some words. | |', want: ['basket: string(8) unknown'], odd: ['error unknown-flag'] },
  { name: 'one at the end of a row', given: '| 1 | basket | Any. | string | 8 | ¦Q |', want: ['basket: string(8) unknown'], odd: ['error unknown-flag'] },
  { name: 'a row without its flag, known from the message', given: `| 1 | basket | Any. | string | 8 | ¦b-1 |\n${sampleOf('{"basket":"b-1"}')}`, want: ['basket: string(8) optional = b-1'], odd: ['warning shifted-row'] },
  { name: 'a length of two numbers, before empty cells', given: '| 1 | basket | Any. | string | ¦1-64 | M | | |', want: ['basket: string required'], odd: ['error bad-length'] },
  { name: 'a length that is no number', given: '| 1 | basket | Any. | string | ¦eight | M | Some words. | b-1 |', want: ['basket: string required = b-1'], odd: ['error bad-length'] },
  { name: 'a length on a type without one', given: '| 1 | basket | Any. | boolean | ¦8 | M | Some words. | true |', want: ['basket: boolean(8) required = true'], odd: ['warning odd-length'] },
  { name: 'a length beside the same in the type', given: '| 1 | basket | Any. | string(8) | 8 | M | Some words. | b-1 |', want: ['basket: string(8) required = b-1'] },
  { name: 'a length in the type alone', given: '| 1 | basket | Any. | string(8) | / | M | Some words. | b-1 |', want: ['basket: string(8) required = b-1'] },
  { name: 'an unknown word behind the type', given: '| 1 | basket | Any. | string(8) ¦perhaps | 8 | M | Some words. | b-1 |', want: ['basket: string(8) required = b-1'], odd: ['error unknown-flag'] },
  { name: 'two lengths', given: '| 1 | basket | Any. | string(8) | ¦9 | M | Some words. | b-1 |', want: ['basket: string required = b-1'], odd: ['error bad-length'] },
  { name: 'two flags', given: '| 1 | basket | Any. | string Required | 8 | ¦O | Some words. | b-1 |', want: ['basket: string(8) optional = b-1'], odd: ['warning flag-against-text'] },
  { name: 'marks that nobody sees', given: `| 1 | bas\u00ADket | Any. | str\u200Bing | 8\u2060 | M\uFEFF | Some words. | ¦b\u200B-1 |\n${sampleOf('{"basket":"b-2"}')}`, want: ['basket: string(8) required = b-1'], odd: ['info sample-differs'] },
  { name: 'a name that is none', given: '| 1 | ¦bas ket | Any. | string | 8 | M | Some words. | b-1 |', want: [], odd: ['error bad-name'] },
  { name: 'a field that stands twice', given: '| 1 | basket | Any. | string | 8 | M | Some words. | b-1 |\n| 2 | ¦basket | Any. | string | 8 | M | Some words. | b-1 |', want: ['basket: string(8) required = b-1'], odd: ['error duplicate-name'] },
  { name: 'a condition without the flag', given: '| 1 | basket | Required when the day is Sunday. | string | 8 | ¦O | Some words. | b-1 |', want: ['basket: string(8) optional = b-1'], odd: ['warning flag-against-text'] },
  { name: 'a condition that was cut', given: '| 1 | basket | ¦Required when the day is | string | 8 | C | Some words. | b-1 |', want: ['basket: string(8) conditional = b-1'], odd: ['warning cut-condition'] },
  { name: 'head and body in one table', given: '| Basic Parameter |\n| 1 | version | Any. | string | 8 | M | Some words. | 1.0 |\n| Business Parameter | | | | | | | |\n| 1 | basket | Any. | string | 8 | M | Some words. | b-1 |', want: ['basket: string(8) required = b-1'] },
  { name: 'head and body in one table without outer bars', given: 'Basic Parameter\n1 | version | Any. | string | 8 | M | Some words. | 1.0\nBusiness Parameter\n2 | basket | Any. | string | 8 | M | Some words. | b-1', want: ['basket: string(8) required = b-1'] },
  { name: 'four parts in one table, whose labels come twice', given: '| Basic Parameter |\n| 1 | version | Any. | string | 8 | M | Some words. | 1.0 |\n| Business Parameter |\n| 2 | basket | Any. | string | 8 | M | Some words. | b-1 |\n| ¦Basic Parameter |\n| 1 | version | Any. | string | 8 | M | Some words. | 1.0 |\n| Business Parameter |\n| 2 | queue | Any. | number | / | M | Some words. | 7 |', want: ['basket: string(8) required = b-1'], odd: ['warning unknown-part'] },
  { name: 'a row that parts the table in an unknown word', given: '| ¦Busines Parameter |\n| 1 | basket | Any. | string | 8 | M | Some words. | b-1 |', want: ['basket: string(8) required = b-1'], odd: ['error unknown-part'] },
];

describe('rows of pipe tables', () => {
  test.each(rows)('$name', ({ given: row, want, odd: codes = [] }) => {
    const table = row.startsWith('|') ? head : head.slice(2, -2);
    const { given, told } = marked([title, 'Request', 'Body', table, row].join('\n'), codes);
    const facts = factsOf(given);
    expect(body(facts)).toEqual(want);
    expect(odd(facts)).toEqual(told);
  });
});

test('a value of an enum that is no single word is told', () => {
  const { given, told } = marked(
    `${title}\nRequest\nRequest body\n| Parameter | Type | Required |\n| mood | enum<Mood> | M |\nSub-parameters\n#Mood\n| Value | Description |\n| GLAD | Any. |\n| ¦GLAD / SAD | Any. |`,
    ['error bad-name'],
  );
  expect(odd(factsOf(given))).toEqual(told);
});

test('a whole row is no part of a shorter one before it, even if its first cell fits nothing', () => {
  const { given, told } = marked(
    [
      `${title}\nFunctional logic result codes\n| ResultCodeId | ResultCode | ResultStatus | Remarks |`,
      '| 12000001 | NOT_TODAY | F |\n| ¦12 | NEVER | F | Go away. |',
    ].join('\n'),
    ['error bad-result-code'],
  );
  const facts = factsOf(given);
  expect(odd(facts)).toEqual(told);
  expect(facts.resultCodes.map(({ code }) => code)).toEqual(['NOT_TODAY', 'NEVER']);
});

test('a row, a value and a code that stand twice are told, left and read once', () => {
  const { given, told } = marked(
    [
      `${title}\nRequest\nRequest body\n| Parameter | Type | Required |`,
      '| mood | enum<Mood> | M |\n| ¦mood | enum<Mood> | M |',
      'Sub-parameters\n#Mood\n| Value | Description |\n| GLAD | Any. |\n| ¦GLAD | Any. |',
      'Functional logic result codes\n| ResultCodeId | ResultCode | ResultStatus | Remarks |',
      '| 12000001 | NOT_TODAY | F | Any. |\n| 12000001 | ¦NOT_TODAY | F | Any. |',
    ].join('\n'),
    ['error duplicate-name', 'error duplicate-name', 'error duplicate-name'],
  );
  const facts = factsOf(given);
  expect(odd(facts)).toEqual(told);
  expect(body(facts)).toEqual(['mood: enum<Mood> required']);
  expect(facts.enums.map(({ values }) => values.map(({ value }) => value))).toEqual([['GLAD']]);
  expect(facts.resultCodes.map(({ code }) => code)).toEqual(['NOT_TODAY']);
  expect(facts.coverage.rows).toEqual({ total: 6, consumed: 3, decided: 0, left: 3 });
});

// biome-ignore format: a table
const codes: readonly Quirk[] = [
  { name: 'a code without its number', given: '| 1 | ¦NOT_TODAY | F | Come back. | |', want: ['- NOT_TODAY F Come back.'], odd: ['warning shifted-row'] },
  { name: 'one in a row as short as it', given: '| 1 | ¦NOT_TODAY | F | Come back. |', want: ['- NOT_TODAY F Come back.'], odd: ['warning shifted-row'] },
  { name: 'a bar in the remark', given: '| 1 | 12000001 | NOT_TODAY | F | ¦Come | back. |', want: ['12000001 NOT_TODAY F Come|back.'], odd: ['warning split-row'] },
  { name: 'a number of the wrong form', given: '| 1 | ¦12 | NOT_TODAY | F | Come back. |', want: ['12 NOT_TODAY F Come back.'], odd: ['error bad-result-code'] },
  { name: 'an unknown status', given: '| 1 | 12000001 | NOT_TODAY | ¦X | Come back. |', want: [], odd: ['error bad-result-code'] },
  { name: 'a code that stands twice', given: '| 1 | 12000001 | NOT_TODAY | F | Come back. |\n| 2 | 12000001 | ¦NOT_TODAY | F | Come back. |', want: ['12000001 NOT_TODAY F Come back.'], odd: ['error duplicate-name'] },
  { name: 'a number with two codes', given: '| 1 | 12000001 | NOT_TODAY | F | Come back. |\n| 2 | 12000001 | ¦NEVER | F | Go away. |', want: ['12000001 NOT_TODAY F Come back.', '12000001 NEVER F Go away.'], odd: ['error conflicting-result-code'] },
];

describe('rows of result codes', () => {
  test.each(codes)('$name', ({ given: row, want, odd: found = [] }) => {
    const table = '| No | ResultCodeId | ResultCode | ResultStatus | Remarks |';
    const { given, told } = marked([title, 'Functional logic result codes', table, row].join('\n'), found);
    const facts = factsOf(given);
    const read = facts.resultCodes.map(
      ({ id = '-', code, status, description }) => `${id} ${code} ${status} ${description}`,
    );
    expect(read).toEqual(want);
    expect(odd(facts)).toEqual(told);
  });
});
