import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../src/spec/page-facts.ts';
import { marked } from '../support/marked.ts';
import { odd } from '../support/odd.ts';
import { brief, factsOf } from '../support/read-facts.ts';

const title = '<!doctype html><title>Ignored</title><h1>alipay.intl.acquiring.kiosk.order</h1>';
const th = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<th>${cell}</th>`).join('')}</tr>`;
const td = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const head = th('Parameter', 'Type', 'Length', 'Required', 'Description', 'Sample');

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
  const { given, told } = marked(`${title}\n<h2>Request body</h2>\n${text}`, codes);
  const facts = factsOf(given, 'page.html');
  expect(facts.layout).toBe('html');
  expect(fieldsOf(facts)).toEqual(want);
  expect(odd(facts)).toEqual(told);
}

// biome-ignore format: a table
const quirks: readonly Quirk[] = [
  { name: 'paragraphs, line breaks and entities in cells', given: `<table>${head}${td('<p>a</p>', 'list&lt;string&#62;&nbsp;', '/', '<b>Y</b>', 'One.<br/>Two &amp; three.', '<pre>[&quot;x&quot;]</pre>')}</table>`, want: ['a: list<string> required = ["x"]'] },
  { name: 'a head without th, and a body without tr', given: `<table>${td('Parameter', 'Type', 'Length', 'Required')}<td>a<td>string<td>8<td>M</table>`, want: ['a: string(8) required'] },
  { name: 'a cell that spans rows', given: `<table>${head}<tr><td>a</td><td rowspan="2">string</td><td rowspan=2>8</td><td>M</td><td>Any.</td><td>x</td></tr><tr><td>b</td><td>O</td><td>Any.</td><td>y</td></tr></table>`, want: ['a: string(8) required = x', 'b: string(8) optional = y'] },
  { name: 'one that spans all rows that are left', given: `<table>${head}${td('a', 'string', '8', 'M', 'Any.', 'x')}<tr><td>b</td><td rowspan="0">number</td><td>8</td><td>M</td><td>Any.</td><td>1</td></tr><tr><td>c</td><td>9</td><td>O</td><td>Any.</td><td>2</td></tr></table>`, want: ['a: string(8) required = x', 'b: number(8) required = 1', 'c: number(9) optional = 2'] },
  { name: 'cells of the head that would span into the body', given: `<table><thead><tr><th rowspan="2">Parameter</th><th rowspan="2">Type</th><th>Required</th></tr></thead><tbody>${td('a', 'string', 'M')}</tbody></table>`, want: ['a: string required'] },
  { name: 'a row without cells of its own under one that spans it', given: `<table>${head}<tr><td rowspan=2>a</td><td rowspan=2>string</td><td rowspan=2>8</td><td rowspan=2>M</td><td rowspan=2>Any.</td><td rowspan=2>x</td></tr><tr></tr>${td('b', 'string', '8', 'O', 'Any.', 'y')}</table>`, want: ['a: string(8) required = x', 'b: string(8) optional = y'] },
  { name: 'a row that ends before a cell that hangs into it', given: `<table>${head}<tr><td>a</td><td>string</td><td>8</td><td>M</td><td>Any.</td><td rowspan=2>x</td></tr><tr><td>b</td><td>string</td><td>8</td><td>O</td></tr>${td('c', 'string', '8', 'O', 'Any.', 'y')}</table>`, want: ['a: string(8) required = x', 'b: string(8) optional = x', 'c: string(8) optional = y'] },
  { name: 'pictures for flags', given: `<table>${head}${td('a', 'string', '8', '<img src="t.png" alt="Required">', 'Any.', 'x')}${td('b', 'string', '8', '<span>¦<svg><path/></svg></span>', 'Any.', 'y')}</table>`, want: ['a: string(8) required = x', 'b: string(8) unknown = y'], odd: ['error unknown-flag'] },
  { name: 'a type that no list knows, before an empty sample', given: `<table>${head}${td('a', '¦strng', '8', 'M', 'Any.', '')}</table>`, want: ['a: string(8) required'], odd: ['error unknown-type'] },
  { name: 'a row that parts the table, across all columns', given: `<table>${head}<tr><td colspan="6">Basic Parameter</td></tr>${td('version', 'string', '8', 'M', 'Any.', '1')}<tr><td colspan=6>Business Parameter</td></tr>${td('a', 'string', '8', 'M', 'Any.', 'x')}</table>`, want: ['a: string(8) required = x'] },
  { name: 'joined cells, with words after the example', given: `<table>${th('Parameter', 'Description')}${td('a<br>String(8) Required', 'Any.<br>Example: x<br>Some more words.')}${td('<p>b</p><p>Date time</p>', 'Any.')}</table>`, want: ['a: string(8) required = x', 'b: dateTime optional'] },
  { name: 'a title across the table, above its head', given: `<table><tr><th colspan="6">Body</th></tr>${head}${td('a', 'string', '8', 'M', 'Any.', 'x')}</table>`, want: ['a: string(8) required = x'] },
  { name: 'spans larger than any table', given: `<table>${head}<tr><td rowspan="999999999">a</td><td colspan="999999999">string</td></tr></table>`, want: ['a: string optional'] },
  { name: 'a table in a cell: the fields of the structure', given: `<table>${head}${td('a', 'Thing', '/', 'M', `Any. <table>${head}${td('b', 'string', '8', 'O', 'Any.', 'x')}</table>`, '')}</table>`, want: ['a: Thing required', 'Thing.b: string(8) optional = x'] },
  { name: 'a table that only sets out the page', given: `<table><tr><td><h3>Body</h3><table>${head}${td('a', 'string', '8', 'M', 'Any.', 'x')}</table></td></tr></table>`, want: ['a: string(8) required = x'] },
  { name: 'a type that no list knows', given: `<table>${head}${td('a', '¦strng', '8', 'M', 'Any.', 'x')}</table>`, want: ['a: string(8) required = x'], odd: ['error unknown-type'] },
  { name: 'one behind an entity', given: `<table>${head}${td('a', '&nbsp;¦qu&eacute;', '8', '¦Q', 'Any.', 'x')}</table>`, want: ['a: string(8) unknown = x'], odd: ['error unknown-type', 'error unknown-flag'] },
  { name: 'script, style and comments, which show nothing', given: `<table>${head}<tr><td>a<script>x</script><!-- y --></td><td>string<style>z</style></td><td>8</td><td>M</td><td>Any.</td><td></td></tr></table>`, want: ['a: string(8) required'] },
  { name: 'a sample message with entities, checked where it stands', given: `<table>${head}${td('a', 'string', '2', 'M', 'Any.', '')}</table><h3>Request sample</h3><pre>{ &quot;request&quot;: { &quot;head&quot;: {},\n  &quot;body&quot;: { &quot;a&quot;: ¦&quot;abc&quot;, &quot;b&quot;: ¦1 } }, &quot;signature&quot;: &quot;s&quot; }</pre>`, want: ['a: string(2) required'], odd: ['warning sample-wrong-value', 'warning sample-unknown-field'] },
  { name: 'a sample message one line an element', given: `<table>${head}${td('a', 'string', '8', 'M', 'Any.', '')}</table><h3>Request sample</h3><div>{"request":{"head":{},</div><div>"body":¦{}},</div><div>"signature":"s"}</div>`, want: ['a: string(8) required'], odd: ['warning sample-missing-field'] },
];

test('the function of the page is the one in its heading, not one in a list of links', () => {
  const links = '<ul><li><a>alipay.intl.acquiring.kiosk.cancel</a></li></ul><p>alipay.intl.acquiring.kiosk.query</p>';
  expect(factsOf(`<!doctype html>${links}${title}<h2>Request body</h2><table>${head}</table>`).function).toBe(
    'alipay.intl.acquiring.kiosk.order',
  );
});

test('a page of two functions is told, and where the second begins', () => {
  const part = `<h2>Request body</h2><table>${head}${td('a', 'string', '8', 'M', 'Any.', 'x')}</table>`;
  const { given, told } = marked(
    `${title}${part}\n<h1>¦alipay.intl.acquiring.kiosk.cancel</h1>${part}<h3>See alipay.intl.acquiring.kiosk.query</h3>`,
    ['error duplicate-section'],
  );
  expect(odd(factsOf(given, 'page.html'))).toEqual(told);
});

// biome-ignore format: a table
test.each([
  { name: 'before its words', mark: (words: string) => `<a href="#x">#</a>${words}` },
  { name: 'behind them', mark: (words: string) => `${words} <a href="#x">¶</a>` },
  { name: 'that nobody sees', mark: (words: string) => `${words}<a href="#x">&#8203;</a>` },
  { name: 'alone', mark: (words: string) => `${words}</h2><h2><a href="#x">#</a>` },
  { name: 'none, but a colon', mark: (words: string) => `${words}:` },
])('a heading with the mark of a link to it: $name', ({ mark }) => {
  const part = (name: string, type: string): string => `<table>${head}${td(name, type, '', 'M', 'Any.', '')}</table>`;
  const facts = factsOf(
    `${title}<h2>${mark('Request body')}</h2>${part('a', 'Thing')}<h2>${mark('Sub-parameters')}</h2><h3>${mark('Thing')}</h3>${part('b', 'string')}`,
    'page.html',
  );
  expect(fieldsOf(facts)).toEqual(['a: Thing required', 'Thing.b: string required']);
  expect(odd(facts)).toEqual([]);
});

describe('saved HTML', () => test.each(quirks)('$name', check));
