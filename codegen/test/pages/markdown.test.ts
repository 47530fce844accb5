import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../src/spec/page-facts.ts';
import { marked } from '../support/marked.ts';
import { odd } from '../support/odd.ts';
import { brief, factsOf } from '../support/read-facts.ts';

const head = '| Parameter | Type | Length | Required | Description | Sample |\n|---|---|---|---|---|---|\n';

interface Quirk {
  readonly name: string;
  readonly given: string;
  readonly want: readonly string[];
  readonly odd?: readonly string[];
}

const fieldsOf = ({ request, structures }: PageFacts): string[] => [
  ...request.body.map(brief),
  ...structures.flatMap(({ name, fields }) => fields.map((field) => `${name}.${brief(field)}`)),
];

function check({ given: text, want, odd: codes = [] }: Quirk): void {
  const { given, told } = marked(`# alipay.intl.acquiring.kiosk.order\n\n## Request body\n\n${text}`, codes);
  const facts = factsOf(given, 'page.md');
  expect(facts.layout).toBe('markdown');
  expect(fieldsOf(facts)).toEqual(want);
  expect(odd(facts)).toEqual(told);
}

// biome-ignore format: a table
const tables: readonly Quirk[] = [
  { name: 'marks, links, breaks and escapes in cells', given: `${head}| **a** | [\`list<string>\`](#x) | / | _Y_ | One.<br>Two \\| three &amp; four. | \`["x\\|y"]\` |`, want: ['a: list<string> required = ["x|y"]'] },
  { name: 'a type that reads as an HTML tag', given: `${head}| a | enum<Mood > | 8 | Y | Any. | GLAD |\n\n### Mood\n\n| Name | Type | Description |\n|---|---|---|\n| GLAD | String | Any. |`, want: ['a: enum<Mood>(8) required = GLAD'] },
  { name: 'a row with fewer cells', given: `${head}| a | string | 8 | Y |`, want: ['a: string(8) required'] },
  { name: 'a type that no list knows', given: `${head}| a | ¦strng | 8 | Y | Any. | x |`, want: ['a: string(8) required = x'], odd: ['error unknown-type'] },
  { name: 'a table in HTML', given: '<table>\n<tr><th>Parameter</th><th>Type</th><th>Required</th></tr>\n\n<tr><td>a</td><td>¦strng</td><td>M</td></tr>\n</table>\n', want: ['a: string required'], odd: ['error unknown-type'] },
  { name: 'a label beside the name', given: '| Parameter | Name | Type | Required |\n|---|---|---|---|\n| a | The a | String(8) | N |', want: ['a: string(8) optional'] },
  { name: 'a fenced sample, checked where it stands', given: `${head}| a | string | 2 | Y | Any. | |\n\n## Request sample\n\n- Like this:\n\n  \`\`\`json\n  {"request": {"head": {},\n   "body": {"a": ¦"abc"}}, "signature": "s"}\n  \`\`\``, want: ['a: string(2) required'], odd: ['warning sample-wrong-value'] },
  { name: 'a sample without a fence', given: `${head}| a | string | 2 | Y | Any. | |\n\n## Request sample\n\n{"request": {"head": {},\n   "body": {"a": ¦"a_b_c"}}, "signature": "s"}`, want: ['a: string(2) required'], odd: ['warning sample-wrong-value'] },
];

describe('Markdown tables', () => test.each(tables)('$name', check));

// biome-ignore format: a table
const headings: readonly Quirk[] = [
  { name: 'limits as bullets, children one level deeper', given: '#### a (String, REQUIRED)\n\nAny.\n\n- Maximum length: 64 characters\n- Value range: some\n\n#### b (Thing Object)\n\nAny.\n\n##### c (Integer, OPTIONAL)\n\nAny.\n\n#### d (Array of Thing, CONDITIONAL)\n\nAny.', want: ['a: string(64) required', 'b: Thing optional', 'd: list<Thing> conditional', 'Thing.c: number optional'] },
  { name: 'values as bullets, names with hyphens, lists of objects', given: '#### client-id (String, REQUIRED)\n\nAny.\n\n- `ONE`: the first\n- `TWO`: 2\n\n#### items (Array of Item objects, OPTIONAL)\n\n##### title (String, REQUIRED)', want: ['client-id: string required', 'items: list<Item> optional', 'Item.title: string required'] },
  { name: 'structures without a name of their own', given: '#### money (Object, REQUIRED)\n\n##### coin (String(3), REQUIRED)\n\nAny.\n\n#### items (Array<Object>)\n\n##### title (String)\n\nAny.', want: ['money: Money required', 'items: list<Items> optional', 'Money.coin: string(3) required', 'Items.title: string optional'] },
  { name: 'a type that no list knows', given: '#### a (¦Strng, REQUIRED)\n\nAny.\n\n#### b (String)\n\nAny.', want: ['a: string required', 'b: string optional'], odd: ['error unknown-type'] },
  { name: 'a limit that no list knows', given: '#### a (String, REQUIRED)\n\n- ¦Maximun length: 64\n- A remark: it may be long', want: ['a: string required'], odd: ['warning unknown-limit'] },
  { name: 'limits in other words', given: '#### a (String, REQUIRED)\n\n- Max. length: 64\n\n#### b (String)\n\n* At most 32 characters\n\n#### c (String)\n\n- 16 characters at most, no blanks', want: ['a: string(64) required', 'b: string(32) optional', 'c: string(16) optional'] },
  { name: 'a limit without a colon, and one that is no bullet', given: '#### a (String, REQUIRED)\n\n- Maximum length 64\n\n#### b (String, REQUIRED)\n\nMaximum length: 32', want: ['a: string(64) required', 'b: string(32) required'] },
  { name: 'a limit in words that no list has', given: '#### a (String, REQUIRED)\n\n- ¦Its length must be within 64', want: ['a: string required'], odd: ['warning unknown-limit'] },
  { name: 'a limit that is no number', given: '#### a (String, REQUIRED)\n\n- Maximum length: ¦many', want: ['a: string required'], odd: ['error bad-length'] },
  { name: 'fields under a type that has none', given: '#### a (¦String, REQUIRED)\n\n##### b (String, REQUIRED)', want: ['a: string required'], odd: ['error unknown-type'] },
  { name: 'a parameter in an unknown form', given: '#### a (String, REQUIRED)\n\nAny.\n\n#### ¦b: String, required\n\nAny.', want: ['a: string required'], odd: ['error unknown-heading'] },
  { name: 'prose among parameters', given: '#### a (String, REQUIRED)\n\nAny.\n\n#### ¦About it\n\nAny.', want: ['a: string required'], odd: ['warning unknown-heading'] },
  { name: 'no flag at all', given: '#### ¦a (String)\n\nAny.\n\n#### b (Integer)\n\nAny.', want: ['a: string unknown', 'b: number unknown'], odd: ['warning presence-not-stated'] },
  { name: 'a sample as code', given: '#### a (Thing, REQUIRED)\n\n```json\n{"b": ¦1}\n```\n\n##### b (String, REQUIRED)', want: ['a: Thing required = {"b": 1}', 'Thing.b: string required'], odd: ['warning sample-wrong-value'] },
];

describe('Markdown with parameters as headings', () => test.each(headings)('$name', check));

test('Markdown may begin with HTML', () => {
  const title = '<h1 align="center">alipay.intl.acquiring.kiosk.order</h1>';
  const facts = factsOf(`${title}\n\n## Request body\n\n${head}| a | string | 8 | M | Any. | x |\n`, 'page.md');
  expect([facts.layout, facts.function, fieldsOf(facts)]).toEqual([
    'markdown',
    'alipay.intl.acquiring.kiosk.order',
    ['a: string(8) required = x'],
  ]);
});
