import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../src/spec/page-facts.ts';
import { marked } from '../support/marked.ts';
import { odd } from '../support/odd.ts';
import { brief, factsOf } from '../support/read-facts.ts';

const title = 'alipay.intl.acquiring.kiosk.order';

interface Quirk {
  readonly name: string;
  /** The page after its title; `¦` marks the places of what is told. */
  readonly given: string;
  /** Fields of the request's body, or codes. */
  readonly want: readonly string[];
  readonly odd?: readonly string[];
}

const fieldsOf = ({ request, resultCodes }: PageFacts): string[] => [
  ...request.body.map(brief),
  ...resultCodes.map(({ group, id = '-', code, status }) => `${group} ${id} ${code} ${status}`),
];

function check({ given: text, want, odd: codes = [] }: Quirk): void {
  const { given, told } = marked(`${title}\n${text}`, codes);
  const facts = factsOf(given);
  expect(fieldsOf(facts)).toEqual(want);
  expect(odd(facts)).toEqual(told);
}

const stackedHead = '#Request body\nParameterDescription\n';

// biome-ignore format: a table
const stacked: readonly Quirk[] = [
  { name: 'rows with and without description and example', given: `${stackedHead}a\nString(8) Required\nAny.\nExample:x\nb\nString\nc\nDate time\nExample:2030-01-02T03:04:05Z`, want: ['a: string(8) required = x', 'b: string optional', 'c: dateTime optional = 2030-01-02T03:04:05Z'] },
  { name: 'a flag on a line of its own', given: `${stackedHead}a\nString(8)\nRequired\nAny.\nExample:x`, want: ['a: string(8) required = x'] },
  { name: 'a description of several lines', given: `${stackedHead}a\nString(8) Required\nOne.\nTwo.\n\nThree.\nExample:x\nb\nString\nAny.`, want: ['a: string(8) required = x', 'b: string optional'] },
  { name: 'a description of one capital word, which is no type', given: `${stackedHead}a\nString(8) Required\nPassword\nExample:x\nb\nString\nMode`, want: ['a: string(8) required = x', 'b: string optional'] },
  { name: 'an example with a blank, a full-width colon, or below its word', given: `${stackedHead}a\nString Required\nAny.\nExample: x y\nb\nString\nAny.\nExample：z\nc\nString\nAny.\nExample:\nw`, want: ['a: string required = x y', 'b: string optional = z', 'c: string optional = w'] },
  { name: 'an example at the end of the text', given: `${stackedHead}a\nString Required\nAny words. Example: x`, want: ['a: string required = x'] },
  { name: 'a JSON example on several lines', given: `${stackedHead}a\nString Required\nAny.\nExample:{\n "k": [1,\n 2]\n}\nb\nString\nAny.`, want: ['a: string required = {\n"k": [1,\n2]\n}', 'b: string optional'] },
  { name: 'fields called like columns and headings', given: `${stackedHead}name\nString Required\nAny.\nvalue\nString\nAny.\nbody\nString\nAny.\ndescription\nString\nAny.\nrequest\nString\nAny.`, want: ['name: string required', 'value: string optional', 'body: string optional', 'description: string optional', 'request: string optional'] },
  { name: 'no mark before headings', given: 'Request body\nParameterDescription\na\nThing Required\nAny.\nExample:{}\nSub-parameters\nThing\nParameterDescription\nb\nString\nAny.', want: ['a: Thing required = {}'] },
  { name: 'a mark with nothing after it', given: `${stackedHead}a\nString Required\nAny.\n#\n#Basic result code\nresultCodeId\nresultCode\nresultStatus\nRemarks\n00000000\nSUCCESS\nS\nDone.`, want: ['a: string required', 'basic 00000000 SUCCESS S'] },
  { name: 'no head over the rows', given: '#Request body\na\nString(8) Required\nAny.\nExample:x', want: ['a: string(8) required = x'] },
  { name: 'a type that no list knows', given: `${stackedHead}a\nString Required\nAny.\nExample:x\nb\n¦strng(8)\nAny.`, want: ['a: string required = x', 'b: string(8) optional'], odd: ['error unknown-type'] },
  { name: 'a flag that is a mistake for a known one, after a row without example', given: `${stackedHead}a\nString Required\nAny.\nb\nString(8) ¦Requird\nAny.\nc\nString ¦required*\nAny.`, want: ['a: string required', 'b: string(8) optional', 'c: string optional'], odd: ['error unknown-flag', 'error unknown-flag'] },
  { name: 'a type whose brackets were lost', given: `${stackedHead}a\nString Required\nAny.\nb\n¦String 8 Required\nAny.`, want: ['a: string required', 'b: string required'], odd: ['error unknown-type'] },
  { name: 'one on a line of its own', given: `${stackedHead}a\nString Required\nAny.\nb\nString(8)\n¦Requird\nAny.`, want: ['a: string required', 'b: string(8) optional'], odd: ['error unknown-flag'] },
  { name: 'a description that begins like a type', given: `${stackedHead}a\nString Required\nAny.\nb\nString(8)\nNumber of things\nLong words.`, want: ['a: string required', 'b: string(8) optional'] },
  { name: 'a type that is a mistake for a known one', given: `${stackedHead}a\n¦Strng Required\nAny.\nExample:x`, want: ['a: string required = x'], odd: ['error unknown-type'] },
  { name: 'a heading that no list knows, in the middle of a table', given: `${stackedHead}a\nString Required\nAny.\nExample:x\n¦And now for something else\nb\nString\nAny.`, want: ['a: string required = x', 'b: string optional'], odd: ['error stray-text'] },
  { name: 'a heading over a table to which no type refers', given: `${stackedHead}a\nString Required\nAny.\n#¦Boddy\nParameterDescription\nb\nString\nAny.`, want: ['a: string required'], odd: ['error unknown-heading'] },
  { name: 'a heading with nothing under it', given: `${stackedHead}a\nString Required\nAny.\n#¦Extra words\nOnly prose.`, want: ['a: string required'], odd: ['warning unknown-heading'] },
  { name: 'a structure that is spelled in two ways', given: `${stackedHead}a\nThing Required\nAny.\n#Sub-parameters\n#¦thing\nParameterDescription\nb\nString\nAny.`, want: ['a: Thing required'], odd: ['info renamed-structure'] },
];

describe('the stacked layout', () => test.each(stacked)('$name', check));

const twoHead = 'Request body\nParameter | Description\n';
const request = (body: string): string => `Request sample\n{"request":{"head":{},"body":${body}},"signature":"s"}`;

// biome-ignore format: a table
const twoColumns: readonly Quirk[] = [
  { name: 'a bar alone on the line after name and type', given: `${twoHead}¦a String(8)\n|\nAny.\nExample: x\nb Number(4)\n|\nAny.`, want: ['a: string(8) unknown = x', 'b: number(4) unknown'], odd: ['warning presence-not-stated'] },
  { name: 'a bar at the start of the next line', given: `${twoHead}¦a String(8)\n| Any.\nb Date time(/)\n| Any.`, want: ['a: string(8) unknown', 'b: dateTime unknown'], odd: ['warning presence-not-stated'] },
  { name: 'a bar on the same line', given: `${twoHead}¦a String(8) | Any.\nb Thing | Any.\nSub-parameters\nThing\nParameter | Description\n¦c String | Any.`, want: ['a: string(8) unknown', 'b: Thing unknown'], odd: ['warning presence-not-stated', 'warning presence-not-stated'] },
  { name: 'a bar after each row as well', given: `${twoHead}¦a String(8)\n|\nAny.\nTwo words\n|\nb Number\n|\nAny.\n|`, want: ['a: string(8) unknown', 'b: number unknown'], odd: ['warning presence-not-stated'] },
  { name: 'a head with its bar on a line of its own', given: `Request body\nParameter\n|\nDescription\n¦a String(8)\n|\nAny.\nb Number\n|\nAny.`, want: ['a: string(8) unknown', 'b: number unknown'], odd: ['warning presence-not-stated'] },
  { name: 'presence from the sample', given: `${twoHead}¦a String(8)\n|\nAny.\nb Number(4)\n|\nAny.\n${request('{"a":"x"}')}`, want: ['a: string(8) required', 'b: number(4) optional'], odd: ['warning presence-not-stated'] },
  { name: 'flags after all', given: `${twoHead}a String(8) Required\n|\nAny.\nb Number(4)\n|\nAny.`, want: ['a: string(8) required', 'b: number(4) optional'] },
  { name: 'a type that no list knows', given: `${twoHead}a String(8) Required\n|\nAny.\nb ¦nmber\n|\nAny.`, want: ['a: string(8) required', 'b: string optional'], odd: ['error unknown-type'] },
];

describe('tables of two columns', () => test.each(twoColumns)('$name', check));

const cellsHead = 'Request\nBody\nNo\nName\nDescription\nType\nLength\nRequired\nRemarks\nSample\n';

// biome-ignore format: a table
const cells: readonly Quirk[] = [
  { name: 'whole rows', given: `${cellsHead}1\na\nAny.\nstring\n8\nM\nSome words.\nx\n2\nb\nAny.\nstring\n2\nO\nSome words.\n3`, want: ['a: string(8) required = x', 'b: string(2) optional = 3'] },
  { name: 'a row without its remark', given: `${cellsHead}1\na\nAny.\nstring\n8\nM\n¦{}\n2\nb\nAny.\nstring\n8\nO\nSome words.\ny`, want: ['a: string(8) required = {}', 'b: string(8) optional = y'], odd: ['warning shifted-row'] },
  { name: 'a row without its description', given: `${cellsHead}1\na\n¦string\n8\nM\nSome words.\nx\n2\nb\nAny.\nstring\n8\nO\nSome words.\ny`, want: ['a: string(8) required = x', 'b: string(8) optional = y'], odd: ['warning shifted-row'] },
  { name: 'a cell of two lines', given: `${cellsHead}1\na\n¦One.\nTwo.\nstring\n8\nM\nSome words.\nx\n2\nb\nAny.\nstring\n8\nO\nSome words.\ny`, want: ['a: string(8) required = x', 'b: string(8) optional = y'], odd: ['warning split-row'] },
  { name: 'a column that no list knows', given: `${cellsHead.replace('Remarks', '¦Rmarks')}1\na\nAny.\nstring\n8\nM\nSome words.\nx`, want: ['a: string(8) required = x'], odd: ['error unknown-column'] },
  { name: 'a type that no list knows', given: `${cellsHead}1\na\nAny.\n¦strng\n8\nM\nSome words.\nx\n2\nb\nAny.\nstring\n8\nO\nSome words.\ny`, want: ['a: string(8) required = x', 'b: string(8) optional = y'], odd: ['error unknown-type'] },
  { name: 'codes without and with a number', given: 'Functional logic result code\nresultCodeId\nresultCode\nresultStatus\nRemarks\n¦NOT_TODAY\nF\nCome back.\n12000001\nNEVER\nU\nGo away.', want: ['functional - NOT_TODAY F', 'functional 12000001 NEVER U'], odd: ['warning shifted-row'] },
  { name: 'cells that are words of headings', given: `${cellsHead}1\nbody\nDescription\nstring\n8\nM\nNotes\nRequest\n2\nb\nAny.\nstring\n8\nO\nSome words.\ny`, want: ['body: string(8) required = Request', 'b: string(8) optional = y'] },
];

describe('one cell a line', () => test.each(cells)('$name', check));

// biome-ignore format: a table
const pages: readonly Quirk[] = [
  { name: 'a heading that copying glued to a sample', given: `${request('{"a":"x"}')}Result codes\nBasic result codes\n| ResultCodeId | ResultCode | ResultStatus | Remarks |\n| 00000000 | SUCCESS | S | Done. |`, want: ['basic 00000000 SUCCESS S'], odd: [] },
  { name: 'one that no list knows', given: `Request sample\n{}¦Responze\nBasic result codes\n| ResultCodeId | ResultCode | ResultStatus | Remarks |\n| 00000000 | SUCCESS | S | Done. |`, want: ['basic 00000000 SUCCESS S'], odd: ['warning unknown-heading'] },
  { name: 'rows under no head', given: 'Request body\n| ¦1 | a | Any. | string |\n| 2 | b | Any. | string |', want: [], odd: ['error table-without-head'] },
  { name: 'a table under no heading', given: '| ¦Parameter | Type | Required |\n| a | string | M |', want: [], odd: ['error unknown-heading'] },
  { name: 'a table without a column for types', given: 'Request body\n| ¦Parameter | Length | Required |\n| a | 8 | M |', want: [], odd: ['error missing-column'] },
  { name: 'a column that no list knows', given: 'Request body\n| Parameter | Type | ¦Lenght | Required |\n| a | string | 8 | M |', want: ['a: string required'], odd: ['error unknown-column'] },
  { name: 'no word of head or body', given: 'Request parameters\n| ¦Parameter | Type | Length | Required |\n| a | string | 8 | M |', want: ['a: string(8) required'], odd: ['warning unknown-part'] },
  { name: 'a heading that says nothing of the message', given: 'Parameters\n| ¦Parameter | Type | Length | Required |\n| a | string | 8 | M |', want: ['a: string(8) required'], odd: ['warning unknown-part'] },
  { name: 'codes under an unknown group', given: 'Functional result codes\n| ResultCodeId | ResultCode | ResultStatus | Remarks |\n| 12000001 | NOT_TODAY | F | Come back. |\n#¦Basik result codes\n| ResultCodeId | ResultCode | ResultStatus | Remarks |\n| 00000000 | SUCCESS | S | Done. |', want: ['functional 12000001 NOT_TODAY F', 'functional 00000000 SUCCESS S'], odd: ['error unknown-heading'] },
  { name: 'a heading that was lost between two tables', given: 'Request head\n| Parameter | Type | Required |\n| version | string | M |\nSome words.\n| ¦Parameter | Type | Required |\n| a | string | M |', want: [], odd: ['error duplicate-section'] },
  { name: 'one that was lost between two tables of codes', given: 'Functional result codes\n| ResultCodeId | ResultCode | ResultStatus | Remarks |\n| 12000001 | NOT_TODAY | F | Come back. |\nSome words.\n| ¦ResultCodeId | ResultCode | ResultStatus | Remarks |\n| 00000000 | SUCCESS | S | Done. |', want: ['functional 12000001 NOT_TODAY F', 'functional 00000000 SUCCESS S'], odd: ['error duplicate-section'] },
  { name: 'codes under no group', given: 'Result codes\n| ¦ResultCodeId | ResultCode | ResultStatus | Remarks |\n| 00000000 | SUCCESS | S | Done. |', want: ['functional 00000000 SUCCESS S'], odd: ['warning unclear-group'] },
  { name: 'a type that no list knows, between tabs', given: 'Request body\nParameter\tType\tLength\tRequired\tDescription\na\t¦strng\t8\tM\tAny.\nb\tstring\t8\tM\t', want: ['a: string(8) required', 'b: string(8) required'], odd: ['error unknown-type'] },
  { name: 'a line break in a cell between tabs', given: 'Request body\nParameter\tType\tDescription\tLength\tRequired\n¦a\tstring\tOne\nand two.\t8\tM\nb\tstring\tAny.\t8\tO', want: ['a: string(8) required', 'b: string(8) optional'], odd: ['warning split-row'] },
  { name: 'rows between tabs without their head', given: 'Request body\n| Parameter | Type |\n| ¦a | string |\nBasic result codes\n¦12000001\tNOT_TODAY\tF\tCome back.', want: ['a: string unknown'], odd: ['warning presence-not-stated', 'error table-without-head'] },
  { name: 'a dash under the head', given: 'Request body\nParameter | Type | Length | Required\n--- | --- | --- | ---\na | string | 8 | M', want: ['a: string(8) required'] },
  { name: 'Windows line ends', given: 'Request body\r\n| Parameter | Type | Length | Required |\r\n| a | string | 8 | M |\r\n', want: ['a: string(8) required'] },
];

describe('pages of copied text', () => test.each(pages)('$name', check));

test('a table of codes and a sample that were lost whole are missed at their headings', () => {
  const table = '| ResultCodeId | ResultCode | ResultStatus | Remarks |\n|---|---|---|---|\n';
  const { given, told } = marked(
    `# ${title}\n\n## ¦Request sample\n\nA picture of it.\n\n## Result codes\n\n### Functional result codes\n\n${table}| 12000001 | NOT_TODAY | F | Come back. |\n\n### ¦Basic result codes\n\nA picture of them.\n`,
    ['missing-section', 'missing-section'],
  );
  const missed = factsOf(given, 'page.md').diagnostics.filter(({ message }) =>
    message.includes('stands under the heading'),
  );
  expect(missed.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(told);
});

test('a page in Chinese is read with the words of chinese.yaml', () => {
  const facts = factsOf(
    `${title}\n请求参数\n报文头\n| 序号 | 参数名称 | 描述 | 类型 | 长度 | 是否必填 | 备注 | 示例值 |\n| 1 | version | 版本 | 字符串 | 8 | 必填 | 无 | 1.2.0 |\n报文体\n| 序号 | 参数名称 | 描述 | 类型 | 长度 | 是否必填 | 备注 | 示例值 |\n| 1 | basket | 篮子 | 字符串 | 32 | 是 | 无 | b-1 |\n| 2 | day | 哪一天 | 日期 | / | 否 | 无 | 2030-01-02 |\n业务结果码\n| 结果码编号 | 结果码 | 结果状态 | 说明 |\n| 12000001 | NOT_TODAY | F | 明天再来 |\n`,
  );
  expect(facts.version).toBe('1.2.0');
  expect(fieldsOf(facts)).toEqual([
    'basket: string(32) required = b-1',
    'day: date optional = 2030-01-02',
    'functional 12000001 NOT_TODAY F',
  ]);
  expect(odd(facts)).toEqual([]);
});
