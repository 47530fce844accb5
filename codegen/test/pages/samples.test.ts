import { describe, expect, test } from 'vitest';
import { marked } from '../support/marked.ts';
import { odd } from '../support/odd.ts';
import { factsOf } from '../support/read-facts.ts';

const head = '| Parameter | Type | Length | Required | Description | Sample |';

/** A page whose two messages have tables; a sample follows. */
const page = (samples: string): string => `alipay.intl.acquiring.kiosk.order
Request head
${head}
| version | string | 8 | M | Any. | 1.2.0 |
Request body
${head}
| basket | string | 8 | M | Any. | |
| price | Price | / | O | Any. | |
Response head
${head}
| version | string | 8 | M | Any. | |
Response body
${head}
| outcome | ResultInfo | / | M | Any. | |
| queue | number | / | C | Only when the call succeeds. | |
Sub-parameters
Price
${head}
| amount | string | 4 | M | Any. | |
| paid | boolean | / | O | Any. | |
| times | list<dateTime> | / | O | Any. | |
ResultInfo
${head}
| resultStatus | string | 2 | M | Any. | |
${samples}`;

const request = (body: string): string =>
  `Request sample\n{"request":{"head":{"version":"1.2.0"},"body":${body}},"signature":"s"}`;
const response = (status: string, more = ''): string =>
  `Response sample\n{"response":{"head":{"version":"1.2.0"},"body":{"resultInfo":{"resultStatus":"${status}"},"outcome":{"resultStatus":"${status}"}${more}}},"signature":"s"}`;

interface Fault {
  readonly name: string;
  readonly given: string;
  readonly odd: readonly string[];
  readonly says?: string;
}

// biome-ignore format: a table
const faults: readonly Fault[] = [
  { name: 'none', given: request('{"basket":"b","price":{"amount":"1","paid":true,"times":["2030-01-02T03:04:05Z"]}}'), odd: [] },
  { name: 'a field in no table', given: request('{"basket":"b",¦"baskt":"c"}').replace('¦"baskt":', '"baskt":¦'), odd: ['warning sample-unknown-field'], says: 'request.body.baskt is in no table. Did you mean "basket"?' },
  { name: 'a required field missing', given: request('¦{}'), odd: ['warning sample-missing-field'], says: 'request.body.basket is required and missing.' },
  { name: 'one missing in a structure', given: request('{"basket":"b","price":¦{"paid":true}}'), odd: ['warning sample-missing-field'], says: 'price.amount' },
  { name: 'a value of the wrong type', given: request('{"basket":¦1}'), odd: ['warning sample-wrong-value'], says: 'is no string: 1' },
  { name: 'a value too long', given: request('{"basket":"b","price":{"amount":¦"12345"}}'), odd: ['warning sample-wrong-value'], says: 'has 5 characters; the table allows 4' },
  { name: 'no list, no object, no time', given: request('{"basket":"b","price":{"amount":"1","times":[¦"noon"],"paid":¦"yes"}}'), odd: ['warning sample-wrong-value', 'warning sample-wrong-value'] },
  { name: 'a comma too many', given: request('{"basket":"b"¦,}'), odd: ['warning repaired-sample'] },
  { name: 'two commas too many', given: request('{"basket":"b","price":{"amount":"1"¦,}¦,}'), odd: ['warning repaired-sample', 'warning repaired-sample'] },
  { name: 'a name twice in one object', given: request('{"basket":"a",¦"basket":"b","price":{"amount":"1",¦"amount":"2"}}'), odd: ['warning repaired-sample', 'warning repaired-sample'], says: 'the name "basket" stands twice in one object; the last is read.' },
  { name: 'no JSON', given: request('{"basket":¦oops}'), odd: ['warning sample-not-json'], says: 'both stand in double quotes' },
  { name: 'a comment', given: request('{"basket":"b" ¦// so\n}'), odd: ['warning sample-not-json'], says: 'JSON has no comments' },
  { name: 'a bracket too many', given: `${request('{"basket":"b"}')}¦}`, odd: ['warning sample-not-json'], says: 'it has ended before this' },
  { name: 'blanks that JSON does not know', given: request('{\u00A0\u00A0"basket":\u3000¦1}'), odd: ['warning sample-wrong-value'] },
  { name: 'a list of messages', given: 'Request sample\n¦[{"basket":"b"}]', odd: ['warning sample-wrong-value'], says: 'the sample is no object' },
  { name: 'a sample that was cut', given: 'Request sample\n¦{"request":{"head":{\n#Overview', odd: ['warning cut-sample'] },
  { name: 'a message that is no envelope', given: 'Request sample\n¦{"request":{"head":{"version":"1.2.0"},"body":{"basket":"b"}}}', odd: ['warning sample-missing-field'], says: 'a "signature" beside it' },
  { name: 'a body alone', given: 'Request sample\n{"basket":¦1}', odd: ['warning sample-wrong-value'] },
  { name: 'a failure with a field of success', given: response('F', ',"queue":¦7').replace('"resultInfo":{"resultStatus":"F"},', ''), odd: [] },
  { name: 'far too deep', given: `Request sample\n¦${'['.repeat(150)}{}${']'.repeat(150)}`, odd: ['warning sample-not-json'] },
];

describe('samples are held against the tables of their page', () => {
  test.each(faults)('$name', ({ given: samples, odd: codes, says = '' }) => {
    const { given, told } = marked(page(samples), codes);
    const facts = factsOf(given);
    expect(odd(facts)).toEqual(told);
    expect(facts.diagnostics.map(({ message }) => message).join('\n')).toContain(says);
  });

  test('a status that no list knows is told, and where', () => {
    const sample =
      'Response sample\n{"response":{"head":{"version":"1.2.0"},"body":{"outcome":{"resultStatus":¦"Q"}}},"signature":"s"}';
    const { given, told } = marked(page(sample).replaceAll('outcome', 'resultInfo'), ['warning sample-wrong-value']);
    const facts = factsOf(given);
    expect(odd(facts)).toContain(told[0]);
    expect(facts.diagnostics.map(({ message }) => message).join()).toContain('a status is "S", "F" or "U"; found "Q"');
  });

  test('a success lacks a field of success, and a failure has it', () => {
    const text = page(`${response('S')}\n${response('F', ',"queue":7')}`)
      .replaceAll('outcome', 'resultInfo')
      .replaceAll('"resultInfo":{"resultStatus":"S"},"resultInfo"', '"resultInfo"')
      .replaceAll('"resultInfo":{"resultStatus":"F"},"resultInfo"', '"resultInfo"');
    const facts = factsOf(text);
    expect(facts.samples.map(({ name }) => name)).toEqual(['succeeded', 'failed']);
    expect(facts.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'sample-against-condition: queue is conditional, and this sample of a success lacks it.',
      'sample-against-condition: queue comes only when "the call succeeds", and this sample of a failure has it.',
    ]);
  });
});

describe('blocks of code', () => {
  const message = (basket: string): string => `{"request":{"head":{},"body":{"basket":${basket}}},"signature":"s"}`;
  const table = '| Parameter | Type |\n| --- | --- |\n| basket | string |\n';

  // biome-ignore format: a table
  test.each([
    { name: 'the button that copies it', given: `Copy${message('¦1')}`, want: ['request'], odd: ['warning sample-wrong-value'] },
    { name: 'its language on the line before', given: `json\n${message('¦1')}`, want: ['request'], odd: ['warning sample-wrong-value'] },
    { name: 'a comment before it', given: `// What is sent\n${message('¦1')}`, want: ['request'], odd: ['warning sample-wrong-value'] },
    { name: 'the head of a call before it', given: `POST /order HTTP/1.1\nHost: a\n\n${message('¦1')}`, want: ['request'], odd: ['warning sample-wrong-value'] },
    { name: 'two samples', given: `${message('¦1')}\n\n${message('¦2')}`, want: ['request', 'request'], odd: ['warning sample-wrong-value', 'warning sample-wrong-value'] },
    { name: 'two samples without a break', given: `${message('¦1')}${message('¦2')}`, want: ['request', 'request'], odd: ['warning sample-wrong-value', 'warning sample-wrong-value'] },
    { name: 'two samples of which one is cut', given: `${message('¦1')}\n¦{"request": {`, want: ['request'], odd: ['warning sample-wrong-value', 'warning cut-sample'] },
    { name: 'a sample and the heading of the next', given: `${message('¦1')}\nResponse sample\n{"response":{"head":{},"body":{}},"signature":"s"}`, want: ['request', 'succeeded'], odd: ['warning sample-wrong-value'] },
    { name: 'something else after the sample', given: `${message('1')}¦;`, want: [], odd: ['warning sample-not-json'] },
    { name: 'no JSON', given: '¦basket=1', want: [], odd: ['warning sample-not-json'] },
  ])('$name', ({ given: code, want, odd: codes }) => {
    const { given, told } = marked(
      `# alipay.intl.acquiring.kiosk.order\n\n## Request body\n\n${table}\n## Request sample\n\n\`\`\`\n${code}\n\`\`\`\n`,
      codes,
    );
    const facts = factsOf(given, 'page.md');
    expect(facts.samples.map(({ name }) => name)).toEqual(want);
    expect(odd(facts).filter((found) => !found.includes('presence-not-stated'))).toEqual(told);
  });

  test('the button and the lines of a page of HTML', () => {
    const code = `<pre><button>Copy</button><code><div>{"request":{"head":{},</div><div>&nbsp;"body":{"basket":¦1}},"signature":"s"}</div></code></pre>`;
    const { given, told } = marked(
      `<h1>alipay.intl.acquiring.kiosk.order</h1><h2>Request body</h2><table><tr><th>Parameter</th><th>Type</th><th>Required</th></tr><tr><td>basket</td><td>string</td><td>M</td></tr></table>\n<h2>Request sample</h2>${code}`,
      ['warning sample-wrong-value'],
    );
    expect(odd(factsOf(given, 'page.html'))).toEqual(told);
  });
});
