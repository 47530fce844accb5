import { describe, expect, test } from 'vitest';
import type { SpecSources } from '../src/compile/compile.ts';
import { compileSpec } from '../src/compile/compile.ts';
import type { DiagnosticCode } from '../src/diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../src/diagnostics/diagnostic.ts';
import { specCodes } from '../src/diagnostics/spec-codes.ts';
import type { MiniFile } from './support/mini-spec.ts';
import { files, miniSpec } from './support/mini-spec.ts';

test('a valid spec has no diagnostics and keeps every fact', () => {
  const { spec, diagnostics } = compileSpec(miniSpec());
  expect(diagnostics).toEqual([]);
  const [buy] = spec.operations;
  expect(buy).toMatchObject({ name: 'buy', group: 'shop', function: 'example.shop.buy', idempotencyKey: 'orderId' });
  expect(buy?.request.body.map(({ name, type, presence }) => [name, type, presence])).toEqual([
    ['orderId', { kind: 'string' }, 'required'],
    ['items', { kind: 'list', of: { kind: 'structure', name: 'Item' } }, 'required'],
    ['colour', { kind: 'enum', name: 'Colour' }, 'conditional'],
    ['count', { kind: 'number' }, 'optional'],
    ['gift', { kind: 'boolean' }, 'optional'],
    ['day', { kind: 'date' }, 'optional'],
  ]);
  expect(buy?.request.body[2]).toMatchObject({
    maxLength: 8,
    condition: 'things have a colour',
    description: 'Which colour, `RED` | `BLUE`.',
    sample: 'RED',
    origin: { file: 'spec/tables/shop.buy.md', line: 25, column: 3 },
  });
  expect(spec.shared.resultCodes[1]).toMatchObject({ status: 'U', next: ['retry', 'cancel'], functions: ['buy'] });
  expect(spec.shared.structures.map(({ name, confidence }) => [name, confidence])).toEqual([
    ['Money', undefined],
    ['Item', 'unconfirmed'],
  ]);
});

interface Mistake {
  readonly in: MiniFile;
  readonly find: string;
  /** What stands there instead; `¦` marks the place that the diagnostic must name. */
  readonly put: string;
  /** The place, where it is not in the changed text. */
  readonly at?: string;
  readonly code: DiagnosticCode;
  /** A part of the sentence. */
  readonly says?: string;
}

/** A structure of its own before the others. */
const thing = (name: string): string =>
  `## ${name}\n\nA thing.\n\n${head}\n| --- | --- | --- | --- | --- | --- |\n| gift | boolean | - | optional | Whether to wrap it. | - |\n\n`;

const head = '| Field | Type | Length | Presence | Description | Sample |';

// biome-ignore format: a table
const mistakes: readonly Mistake[] = [
  { in: 'structures', find: 'A thing.', put: '¦<<<<<<< HEAD\nA thing.\n=======\nOther.\n>>>>>>> theirs', code: 'merge-conflict' },
  { in: 'buy', find: '| gift |', put: '<<<<<<< HEAD\n| gift |\n¦||||||| 1234567\n| gift |\n=======\n| gift |', code: 'merge-conflict' },
  { in: 'buy', find: '    "body": {', put: '<<<<<<< HEAD\n    "body": {\n¦=======\n    "body": {', code: 'merge-conflict' },
  { in: 'enums', find: '| RED |', put: '¦>>>>>>> theirs\n| RED |', code: 'merge-conflict' },
  { in: 'api', find: 'Nothing more.', put: 'Nothing ¦\uFFFD more.', code: 'malformed-text' },
  { in: 'buy', find: '| orderId | string |', put: '| orderId | ¦strng |', code: 'unknown-type', says: 'Did you mean "string"?' },
  { in: 'buy', find: '`list<Item>`', put: '¦`list<Itm>`', code: 'unknown-structure', says: 'Did you mean "Item"?' },
  { in: 'buy', find: '`list<Item>`', put: '¦Colour', code: 'unknown-structure', says: 'Did you mean "enum<Colour>"?' },
  { in: 'buy', find: '`enum<Colour>`', put: '¦`enum<Color>`', code: 'unknown-enum', says: 'Did you mean "Colour"?' },
  { in: 'buy', find: '| 8 | required |', put: '| 8 | ¦M |', code: 'unknown-presence', says: '"required", "optional" or "conditional"' },
  { in: 'buy', find: 'conditional: things have a colour', put: '¦conditional', code: 'unknown-presence', says: 'says on what' },
  { in: 'buy', find: '| optional | How many.', put: '| ¦optional: maybe | How many.', code: 'unknown-presence', says: 'only "conditional"' },
  { in: 'buy', find: '| orderId | string | 8 |', put: '| orderId | string | ¦eight |', code: 'bad-length' },
  { in: 'buy', find: '| count | number | - |', put: '| count | number | ¦8 |', code: 'bad-length', says: 'only strings and enums' },
  { in: 'buy', find: '| gift |', put: '| ¦count |', code: 'duplicate-name', says: 'first at spec/tables/shop.buy.md:26' },
  { in: 'buy', find: '| gift |', put: '| ¦__proto__ |', code: 'bad-name' },
  { in: 'buy', find: '| gift |', put: '| ¦constructor |', code: 'bad-name', says: 'no name that every object in JavaScript has' },
  { in: 'buy', find: '| gift |', put: '| ¦valueOf |', code: 'bad-name', says: 'no name that every object in JavaScript has' },
  { in: 'buy', find: '| `o-1` |', put: '| ¦`o-123456789` |', code: 'sample-wrong-value', says: 'orderId has 11 characters; the table allows 8' },
  { in: 'buy', find: '| `2018-10-20` |', put: '| ¦`2018-02-30` |', code: 'sample-wrong-value', says: 'day is no date' },
  { in: 'buy', find: '| `2018-10-20` |', put: '| ¦`2018-13-01` |', code: 'sample-wrong-value', says: 'day is no date' },
  { in: 'buy', find: '| `2018-10-20` |', put: '| ¦`2018-10-00` |', code: 'sample-wrong-value', says: 'day is no date' },
  { in: 'buy', find: 'Moment of the reply. | - |', put: 'Moment of the reply. | ¦`2018-10-20T24:00:00Z` |', code: 'sample-wrong-value', says: 'respTime is no dateTime' },
  { in: 'structures', find: '| `USD` |', put: '| ¦`usd` |', code: 'sample-wrong-value', says: 'does not match' },
  { in: 'buy', find: 'Whether to wrap it.', put: '¦-', code: 'empty-cell', says: 'Description' },
  { in: 'buy', find: '| gift | boolean | - |', put: '¦| gift | boolean |', code: 'malformed-row', says: '5 cells, its header has 6' },
  { in: 'buy', find: 'Whether to wrap it. | - |', put: 'Whether to wrap it. |¦ -', code: 'malformed-row', says: 'does not end with a bar' },
  { in: 'buy', find: '| gift |', put: '¦ | gift |', code: 'malformed-row', says: 'without blanks before it' },
  { in: 'buy', find: '| --- | --- | --- | --- | --- | --- |', put: '¦| oops |', code: 'malformed-row', says: 'a cell of dashes' },
  { in: 'buy', find: 'path: /shop/buy.htm', put: '¦path', code: 'malformed-front-matter' },
  { in: 'buy', find: 'path: /shop/buy.htm\n', put: '', at: '1:1', code: 'missing-front-matter', says: 'path' },
  { in: 'buy', find: 'path: /shop/buy.htm', put: 'path: ¦shop/buy.htm', code: 'bad-front-matter', says: 'starts with "/"' },
  { in: 'buy', find: 'path: /shop/buy.htm', put: 'path: ¦/shop/{id}.htm', code: 'bad-front-matter', says: 'starts with "/"' },
  { in: 'buy', find: 'direction: outbound', put: 'direction: ¦out', code: 'bad-front-matter', says: '"outbound" or "inbound"' },
  { in: 'buy', find: 'version: 1.0', put: '¦vrsion: 1.0', code: 'unknown-front-matter', says: 'Did you mean "version"?' },
  { in: 'buy', find: 'version: 1.0', put: '¦function: example.shop.buy', code: 'duplicate-name' },
  { in: 'buy', find: 'idempotencyKey: orderId', put: 'idempotencyKey: ¦orderID', code: 'unknown-idempotency-key', says: 'Did you mean "orderId"?' },
  { in: 'buy', find: 'confidence: documented', put: 'statusField: ¦totl\nconfidence: documented', code: 'bad-status-field', says: 'no field "totl". Did you mean "total"?' },
  { in: 'buy', find: 'confidence: documented', put: 'statusField: ¦total\nconfidence: documented', code: 'bad-status-field', says: '"total" is no text' },
  { in: 'buy', find: 'direction: outbound', put: 'direction: inbound\nstatusField: ¦total', code: 'bad-status-field', says: 'remove the key' },
  { in: 'codes', find: '| UNKNOWN_EXCEPTION | U | retry, cancel |', put: '| ¦UNKNOWN_EXCEPTION | U | query, cancel |', code: 'bad-status-field', says: 'no function tells how a payment stands' },
  { in: 'buy', find: '| SOLD_OUT | F | askBuyer |', put: '| ¦SOLD_OUT | F | query |', code: 'bad-status-field', says: 'no function tells how a payment stands' },
  { in: 'buy', find: 'function: example.shop.buy', put: 'function: example.shop.sell', at: '1:1', code: 'bad-name' },
  { in: 'buy', find: '## Response head', put: '## ¦Response header', code: 'unknown-section', says: 'Did you mean "Response head"?' },
  { in: 'buy', find: '## Response body', put: '## ¦Response head', code: 'duplicate-section' },
  { in: 'buy', find: '## Response head', put: '### More\n\n¦| Field |\n| --- |\n| lost |\n\n## Response head', code: 'unknown-section', says: 'under "More" is not read' },
  { in: 'buy', find: '# shop.buy\n', put: '# shop.buy\n\n¦| Field |\n| --- |\n', code: 'unknown-section', says: 'under "shop.buy" is not read' },
  { in: 'api', find: '## Environments\n', put: '### More\n\n¦| Name |\n| --- |\n\n## Environments\n', code: 'unknown-section', says: 'under "More" is not read' },
  { in: 'enums', find: '# Enums\n', put: '# Enums\n\n¦| Value |\n| --- |\n', code: 'unknown-section', says: 'under "Enums" is not read' },
  { in: 'codes', find: '## Result codes\n', put: '## More\n\n¦| Id |\n| --- |\n\n## Result codes\n', code: 'unknown-section', says: 'under "More" is not read' },
  { in: 'buy', find: '## Samples\n', put: '## Samples\n\n¦| Field |\n| --- |\n', code: 'unknown-section', says: 'under "Samples" is not read' },
  { in: 'buy', find: '  "signature": "signature string"\n}\n```\n', put: '  "signature": "signature string"\n}\n```\n\n```json\n¦{}\n```\n', code: 'sample-not-json', says: 'a second block' },
  { in: 'buy', find: '## Response body', put: '## Samples', at: '1:1', code: 'missing-section', says: '"## Response body"' },
  { in: 'buy', find: files.buy.slice(files.buy.indexOf('## Samples')), put: '## ¦Samples\n', code: 'missing-section', says: 'a message at least' },
  { in: 'buy', find: files.buy.slice(files.buy.indexOf('## Samples')), put: '', at: '1:1', code: 'missing-section', says: '"### Request"' },
  { in: 'buy', find: '## Response body\n', put: '## ¦Response body\n\nNo table.\n\n## Samples\n', code: 'missing-table' },
  { in: 'buy', find: head, put: '| Field | Type | Length | Presence | Description | Sample | ¦Nickname |', code: 'unknown-column' },
  { in: 'buy', find: head, put: '¦| Field | Type | Length | Format | Description | Sample |', code: 'missing-column', says: 'Presence' },
  { in: 'buy', find: '| 00000011 | SOLD_OUT |', put: '| ¦11 | SOLD_OUT |', code: 'bad-result-code', says: 'eight digits' },
  { in: 'buy', find: '| SOLD_OUT | F |', put: '| ¦sold-out | F |', code: 'bad-result-code' },
  { in: 'buy', find: '| SOLD_OUT | F |', put: '| SOLD_OUT | ¦X |', code: 'bad-result-code', says: '"S", "F" or "U"' },
  { in: 'buy', find: '| SOLD_OUT | F |', put: '| ¦SOLD_OUT | S |', code: 'conflicting-result-code', says: 'go together' },
  { in: 'buy', find: '| 00000011 | SOLD_OUT |', put: '| 00000901 | ¦SOLD_OUT |', code: 'conflicting-result-code', says: 'UNKNOWN_EXCEPTION' },
  { in: 'buy', find: '| 00000011 | SOLD_OUT | F |', put: '| 00000901 | ¦UNKNOWN_EXCEPTION | U |', code: 'duplicate-name', says: 'a basic code already' },
  { in: 'buy', find: '| askBuyer |', put: '| ¦askbuyer |', code: 'unknown-next-step', says: 'Did you mean "askBuyer"?' },
  { in: 'buy', find: '| SOLD_OUT | F | askBuyer |', put: '| SOLD_OUT | ¦F | - |', code: 'bad-result-code', says: 'one step at least' },
  { in: 'buy', find: '| SOLD_OUT | F | askBuyer |', put: '| SOLD_OUT | F | ¦query, cancel |', code: 'bad-result-code', says: 'nothing to cancel' },
  { in: 'codes', find: '| SUCCESS | S | - |', put: '| SUCCESS | S | ¦query |', code: 'bad-result-code', says: 'nothing is left to do' },
  { in: 'codes', find: '| UNKNOWN_EXCEPTION | U | retry, cancel |', put: '| UNKNOWN_EXCEPTION | U | ¦cancel |', code: 'bad-result-code', says: '"query" or "retry"' },
  { in: 'codes', find: '| UNKNOWN_EXCEPTION | U | retry, cancel |', put: '| UNKNOWN_EXCEPTION | ¦U | - |', code: 'bad-result-code', says: '"query" or "retry"' },
  { in: 'codes', find: '| UNKNOWN_EXCEPTION | U | retry, cancel | buy |', put: '| ¦UNKNOWN_EXCEPTION | U | query, cancel | sell |', code: 'unknown-function' },
  { in: 'buy', find: '### Request\n\n```json', put: '### ¦Request\n\n```', code: 'sample-not-json' },
  { in: 'buy', find: '"head": { "function": "example.shop.buy" }', put: '"head": { "function": "example.shop.buy" ¦]', code: 'sample-not-json' },
  { in: 'buy', find: '"orderId": "o-1"', put: '"orderID": ¦"o-1"', code: 'sample-unknown-field', says: 'Did you mean "orderId"?' },
  { in: 'buy', find: '"body": { "orderId": "o-1", ', put: '"body": ¦{ ', code: 'sample-missing-field', says: 'request.body.orderId is required' },
  { in: 'buy', find: '"orderId": "o-1"', put: '"orderId": ¦"o-123456789"', code: 'sample-wrong-value', says: '11 characters; the table allows 8' },
  { in: 'buy', find: '"body": { "orderId": "o-1"', put: '"body": { "day": ¦"2026-02-30", "orderId": "o-1"', code: 'sample-wrong-value', says: 'request.body.day is no date' },
  { in: 'buy', find: '"body": { "orderId": "o-1"', put: '"body": { "count": ¦1e999, "orderId": "o-1"', code: 'sample-wrong-value', says: 'request.body.count is no number' },
  { in: 'buy', find: '"signature": "signature string"', put: '"signature": "signature string",\n  "sign": ¦""', code: 'sample-unknown-field', says: 'sign is no part of an envelope' },
  { in: 'buy', find: '"head": {', put: '"heads": ¦{},\n    "head": {', code: 'sample-unknown-field', says: 'request.heads is no part of an envelope' },
  { in: 'buy', find: '"value": "239"', put: '"value": ¦239', code: 'sample-wrong-value', says: 'items.0.price.value is no string' },
  { in: 'buy', find: '```json\n{\n  "request"', put: '```json\n¦{\n  "reqest"', code: 'sample-missing-field', says: 'no envelope' },
  { in: 'buy', find: '}\n```\n', put: '}\n', at: '52:1', code: 'malformed-block', says: 'never closed' },
  { in: 'structures', find: '# Structures', put: '¦Structures', code: 'malformed-block' },
  { in: 'structures', find: '## Item (unconfirmed)', put: '## ¦item', code: 'bad-name' },
  { in: 'structures', find: '## Item (unconfirmed)', put: '## ¦Money', code: 'duplicate-name' },
  { in: 'structures', find: '## Item (unconfirmed)', put: `${thing('¦Package')}## Item`, code: 'bad-name', says: 'a word of the language' },
  { in: 'structures', find: '## Item (unconfirmed)', put: `${thing('¦BuyRequestBody')}## Item`, code: 'bad-name', says: 'the function buy has it' },
  { in: 'structures', find: '## Item (unconfirmed)', put: `${thing('¦BuyRequestEnvelope')}## Item`, code: 'bad-name', says: 'the function buy has it' },
  { in: 'structures', find: '## Item (unconfirmed)', put: `${thing('¦KnownColour')}## Item`, code: 'bad-name', says: 'the listed values of Colour have it' },
  { in: 'structures', find: '## Item (unconfirmed)', put: `${thing('¦Validator')}## Item`, code: 'bad-name', says: 'another thing of that name' },
  { in: 'enums', find: '# Enums\n', put: '# Enums\n\n## ¦ResultStatus\n\nHow it went.\n\n| Value | Description |\n| --- | --- |\n| S | Well. |\n', code: 'bad-name', says: 'another thing of that name' },
  { in: 'enums', find: '# Enums\n', put: '# Enums\n\n## Size\n\nHow large.\n\n¦| Value | Description |\n| --- | --- |\n', code: 'missing-table', says: '"Size" lists no value' },
  { in: 'structures', find: '`^[A-Z]{3}$`', put: '¦`[A-Z]{3}`', code: 'bad-format' },
  { in: 'structures', find: '`^[A-Z]{3}$`', put: '¦`^USD\\|EUR$`', code: 'bad-format', says: 'its alternatives in a group' },
  { in: 'structures', find: '`^[A-Z]{3}$`', put: '¦`^(A\\|B)\\|(C)$`', code: 'bad-format' },
  { in: 'structures', find: '`^[A-Z]{3}$`', put: '¦`^USD\\$`', code: 'bad-format', says: 'from ^ to $' },
  { in: 'structures', find: '`^[0-9]{1,16}$` | number |', put: '`^[0-9]{1,16}$` | ¦text |', code: 'unknown-accepts' },
  { in: 'structures', find: '`^[A-Z]{3}$` | - |', put: '`^[A-Z]{3}$` | ¦string |', code: 'unknown-accepts', says: 'only a field of type "number" or "boolean" is read from a string too, not "string"' },
  { in: 'api', find: '| test |', put: '| ¦North America |', code: 'bad-name', says: 'camelCase' },
  { in: 'api', find: '| test |', put: '| ¦__proto__ |', code: 'bad-name', says: 'camelCase' },
  { in: 'api', find: '`https://gateway.test`', put: '¦`https://gateway.test/`', code: 'bad-name', says: 'ends without a slash' },
  { in: 'api', find: '`https://gateway.test`', put: '¦`gateway.test`', code: 'bad-name', says: 'absolute' },
  { in: 'api', find: '| documented |', put: '| ¦sure |', code: 'unknown-confidence' },
  { in: 'decisions', find: '- id: value-is-text', put: '- ¦id: value-is-text\n  resaon: None.', code: 'malformed-decision', says: 'resaon, which has no meaning' },
  { in: 'decisions', find: '  reason: Every sample quotes it.\n', put: '', at: '1:3', code: 'malformed-decision', says: 'lacks reason' },
  { in: 'decisions', find: '- id: value-is-text\n  subject: [Money.value', put: '- ¦id: value-is-text\n  subject: [Money.valu', code: 'unknown-decision-subject', says: 'Did you mean "Money.value"?' },
  { in: 'decisions', find: '  page: shop.buy', put: '  page: shop.bye', at: '1:3', code: 'unknown-decision-subject', says: 'the page "shop.bye", which is of no function of the tables; known are "shop.buy". Did you mean "shop.buy"?' },
  { in: 'decisions', find: '[Money.value, buy.requestBody.count, resultCodes.SUCCESS]', put: '[]', at: '1:3', code: 'malformed-decision', says: 'lacks subject' },
  { in: 'decisions', find: '- id: value-is-text', put: '¦decisions:\n- id: value-is-text', code: 'malformed-decision', says: 'no list' },
  { in: 'decisions', find: '- id: value-is-text', put: '- ¦value-is-text\n- id: value-is-text', code: 'malformed-decision', says: 'no keys' },
  { in: 'buy', find: 'Whether to wrap it.', put: '¦REVIEW: describe it in your own words.', code: 'unreviewed-draft', says: 'draft: describe it in your own words.' },
  { in: 'buy', find: 'conditional: things have a colour', put: 'conditional: ¦REVIEW: say when', code: 'unreviewed-draft', says: 'say when' },
  { in: 'buy', find: 'version: 1.0', put: 'version: ¦REVIEW:', code: 'unreviewed-draft', says: 'nobody has reviewed this draft.' },
  { in: 'buy', find: '# shop.buy\n', put: '# shop.buy\n\n¦REVIEW: this is a draft of `import pages.html`. More.\n', code: 'unreviewed-draft', says: 'this draft: this is a draft of `import pages.html`.' },
  { in: 'structures', find: '## Item (unconfirmed)', put: '## Item (unconfirmed)\n\n¦REVIEW: say in a sentence what it is.', code: 'unreviewed-draft' },
  { in: 'codes', find: '| retry, cancel |', put: '| ¦REVIEW: say what a caller may do. |', code: 'unreviewed-draft', says: 'say what a caller may do' },
  { in: 'decisions', find: '  choice: It is text.', put: '  holds: [type, statsu]\n  choice: It is text.', at: '1:3', code: 'malformed-decision', says: 'holds "statsu", which is no fact; known are "type", "length", "presence", "sample", "id", "status" or "values". Did you mean "status"?' },
  { in: 'decisions', find: '  choice: It is text.', put: '  choice: ¦It: is text.', code: 'malformed-decision', says: 'not YAML' },
];

/** The sources after a mistake, and the place that its diagnostic must name. */
function seed({ in: file, find, put, at }: Mistake): { sources: SpecSources; place: string } {
  const marked = files[file].replace(find, () => put);
  const before = marked.slice(0, marked.indexOf('¦')).split('\n');
  const place = at ?? `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  return { sources: miniSpec({ in: file, find, put: put.replace('¦', '') }), place };
}

describe('a mistake in a table is told with its place', () => {
  test.each(mistakes)('$in: $code ($put)', (mistake) => {
    const { sources, place } = seed(mistake);
    const { diagnostics, drafts } = compileSpec(sources);
    const found = [...diagnostics, ...drafts];
    const match = found.find(({ code, line, column }) => code === mistake.code && `${line}:${column}` === place);
    expect(match?.message, `${place} ${mistake.code}; found\n${found.map(formatDiagnostic).join('\n')}`).toBeDefined();
    expect(match?.message).toContain(mistake.says ?? '');
  });

  test('every code has a mistake that gives it', () => {
    const tried = new Set<string>(mistakes.map(({ code }) => code));
    expect(Object.keys(specCodes).filter((code) => !tried.has(code))).toEqual([]);
  });
});

test('a value that reads like the mark of a draft is none', () => {
  const { diagnostics, drafts } = compileSpec(miniSpec({ in: 'buy', find: '| `RED` |', put: '| `REVIEW:` |' }));
  const inSample = compileSpec(miniSpec({ in: 'buy', find: '"orderId": "o-1"', put: '"orderId": "REVIEW:"' }));
  expect([...diagnostics, ...drafts, ...inSample.diagnostics, ...inSample.drafts]).toEqual([]);
});

test('a draft of a result code has no steps yet, and is told as a draft alone', () => {
  const draft = { find: '| askBuyer | None left. |', put: '| REVIEW: say what a caller may do. | None left. |' };
  const { diagnostics, drafts } = compileSpec(miniSpec({ in: 'buy', ...draft }));
  expect([diagnostics, drafts.length]).toEqual([[], 1]);
});

test('a draft of a function has no sample yet, and is told as a draft alone', () => {
  const buy = files.buy
    .slice(0, files.buy.indexOf('### Request'))
    .replace('# shop.buy\n', '# shop.buy\n\nREVIEW: all.\n');
  const { diagnostics, drafts } = compileSpec(miniSpec({ in: 'buy', find: files.buy, put: buy }));
  expect([diagnostics, drafts.length]).toEqual([[], 1]);
});

test('a step that nobody knows is told alone', () => {
  const { diagnostics } = compileSpec(miniSpec({ in: 'buy', find: '| askBuyer |', put: '| askSeller |' }));
  expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-next-step']);
});

test('a dash in an empty cell reads as the hyphen does', () => {
  const dashes = miniSpec().tables.map(({ file, text }) => ({ file, text: text.replace(/\| -(?= )/g, '| –') }));
  expect(compileSpec({ tables: dashes })).toEqual(compileSpec({ tables: miniSpec().tables }));
});

test('all mistakes are told at once, in order of file and line', () => {
  const { diagnostics } = compileSpec({
    tables: [
      { file: 'spec/tables/structures.md', text: files.structures.replace('| string | 3 |', '| text | 3 |') },
      {
        file: 'spec/tables/shop.buy.md',
        text: files.buy.replace('| gift | boolean |', '| gift | flag |').replace('| 8 | required |', '| 8 | Y |'),
      },
      { file: 'spec/tables/api.md', text: files.api },
      { file: 'spec/tables/enums.md', text: files.enums },
      { file: 'spec/tables/result-codes.md', text: files.codes },
    ],
  });
  expect(diagnostics.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    'spec/tables/shop.buy.md:23 unknown-presence',
    'spec/tables/shop.buy.md:27 unknown-type',
    'spec/tables/structures.md:9 unknown-type',
  ]);
});

describe('the state of a payment', () => {
  const states = `${files.enums}\n## TransStatus\n\nHow it stands.\n\n| Value | Description |\n| --- | --- |\n| PAID | Paid. |\n`;
  const state = (name: string, type: string) => `| ${name} | ${type} | 8 | optional | How it stands. | - |`;
  const compiled = (rows: readonly string[], key = '') => {
    const buy = files.buy
      .replace('| askBuyer |', '| query |')
      .replace('confidence: documented', `${key}confidence: documented`)
      .replace(/^\| total .*$/m, rows.join('\n'));
    const edited = new Map([
      [files.enums, states],
      [files.buy, buy],
    ]);
    return compileSpec({
      tables: miniSpec().tables.map(({ file, text }) => ({ file, text: edited.get(text) ?? text })),
    });
  };

  test.each(['`enum<TransStatus>`', 'string', '`enum<Colour>`'])('is told by the field that is named, a %s', (type) => {
    const { spec, diagnostics } = compiled([state('state', type)], 'statusField: state\n');
    expect(diagnostics).toEqual([]);
    expect(spec.operations[0]?.statusField).toBe('state');
  });

  test.each([
    { key: '', rows: ['state'] },
    { key: 'statusField: other\n', rows: ['state', 'other'] },
  ])('is not lost where $key names another field or none', ({ key, rows }) => {
    const { diagnostics } = compiled(
      rows.map((name) => state(name, name === 'state' ? '`enum<TransStatus>`' : 'string')),
      key,
    );
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'bad-status-field: the field tells how a payment stands; write "statusField: state" into the front matter.',
    ]);
  });
});

test('what a merge has left is told alone', () => {
  const put = '<<<<<<< HEAD\n| gift | boolean |\n=======\n| gift |\n>>>>>>> theirs\n| gift |';
  const { diagnostics } = compileSpec(miniSpec({ in: 'buy', find: '| gift |', put }));
  expect(diagnostics.map(({ code, line }) => `${line} ${code}`)).toEqual([
    '27 merge-conflict',
    '29 merge-conflict',
    '31 merge-conflict',
  ]);
});

test.each(['A thing\n=======', '<<<<<<<< eight', '||||||| before', '`<<<<<<< HEAD` is a mark'])(
  '%j is a text like others',
  (put) => {
    const { diagnostics } = compileSpec(miniSpec({ in: 'structures', find: 'An amount.', put }));
    expect(diagnostics.filter(({ code }) => code === 'merge-conflict')).toEqual([]);
  },
);

describe('what follows from a table that is broken is not told beside it', () => {
  // biome-ignore format: a table
  test.each([
    { in: 'buy', find: 'path: /shop', put: 'path: shop', want: ['4 bad-front-matter'] },
    { in: 'buy', find: 'confidence: documented', put: 'confidence: documentd', want: ['8 bad-front-matter'] },
    { in: 'buy', find: '---\n', put: '', want: ['1 malformed-block', '1 missing-front-matter'] },
    { in: 'buy', find: 'function: example.shop.buy', put: 'function: example.shop.bye', want: ['1 bad-name'] },
    { in: 'buy', find: head, put: head.replace('Type', 'Typ'), want: ['15 missing-column', '15 unknown-column'] },
    { in: 'structures', find: 'Type', put: 'Typ', want: ['7 missing-column', '7 unknown-column'] },
  ] as const)('$in: $put', ({ want, ...edit }) => {
    const sample = '### Response: succeeded\n\n```json\n{ "response": { "head": { "lost": 1 } } }\n```\n';
    const told = miniSpec(edit).tables.map(({ file, text }) => ({ file, text: text.includes('# shop.buy') ? `${text}\n${sample}` : text }));
    const decisions = { file: 'spec/decisions.yaml', text: files.decisions };
    expect(compileSpec({ tables: told, decisions }).diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual(want);
  });

  test('but what another decision gets wrong is', () => {
    const { tables } = miniSpec({ in: 'buy', find: 'path: /shop', put: 'path: shop' });
    const lost = files.decisions.replace('page: shop.buy', 'page: shop.sell').replace('value-is-text', 'other');
    const decisions = { file: 'spec/decisions.yaml', text: `${files.decisions}${lost}` };
    expect(
      compileSpec({ tables, decisions }).diagnostics.map(({ file, line, code }) => `${file}:${line} ${code}`),
    ).toEqual([
      'spec/decisions.yaml:8 unknown-decision-subject',
      'spec/decisions.yaml:8 unknown-decision-subject',
      'spec/tables/shop.buy.md:4 bad-front-matter',
    ]);
  });
});

test('two files that would make one method are a mistake', () => {
  const text = files.buy
    .replace('function: example.shop.buy', 'function: example.web.buy')
    .replace('path: /shop/buy.htm', 'path: /web/buy.htm');
  const { diagnostics } = compileSpec(miniSpec(undefined, [{ file: 'spec/tables/web.buy.md', text }]));
  expect(diagnostics.map(formatDiagnostic)).toEqual([
    'spec/tables/web.buy.md:1:1: duplicate-name: the function "buy" is defined twice; first at spec/tables/shop.buy.md:1.',
  ]);
});

test.each(['^(USD\\|EUR)$', '^(?:U(S\\|s)D\\|EUR)$', '^[(\\|A-Z]{3}$', '^[A-Z]{3}(\\(\\|)?$'])(
  '%s is a format',
  (pattern) => {
    const found = compileSpec(miniSpec({ in: 'structures', find: '^[A-Z]{3}$', put: pattern })).diagnostics;
    expect(found.map(formatDiagnostic)).toEqual([]);
  },
);

test('two functions that differ in capitals alone are a mistake', () => {
  const text = files.buy.replace('example.shop.buy', 'example.shop.bUy').replace('/shop/buy.htm', '/shop/other.htm');
  const { diagnostics } = compileSpec(
    miniSpec(undefined, [{ file: 'spec/tables/shop.bUy.md', text: text.replaceAll('shop.buy', 'shop.bUy') }]),
  );
  expect(diagnostics.map(formatDiagnostic)).toEqual([
    'spec/tables/shop.bUy.md:1:1: duplicate-name: the function "buy" is defined twice; first at spec/tables/shop.buy.md:1.',
  ]);
});

test.each(['2000-02-29', '2018-01-31'])('%s is a day', (day) => {
  expect(compileSpec(miniSpec({ in: 'buy', find: '2018-10-20', put: day })).diagnostics).toEqual([]);
});

test('two functions on one path are a mistake, and what is told to the merchant may come on any', () => {
  const sell = files.buy.replace('function: example.shop.buy', 'function: example.shop.sell');
  const told = (text: string) =>
    compileSpec(miniSpec(undefined, [{ file: 'spec/tables/shop.sell.md', text }])).diagnostics.map(formatDiagnostic);
  expect(told(sell)).toEqual([
    'spec/tables/shop.sell.md:1:1: duplicate-name: the path "/shop/buy.htm" is defined twice; first at spec/tables/shop.buy.md:1.',
  ]);
  expect(told(sell.replace('direction: outbound', 'direction: inbound'))).toEqual([]);
});

test.each(['delete', 'package', 'await', 'call', 'basic', 'structures', 'Sell', 'sell_all'])(
  'no method can be called %s',
  (name) => {
    const text = files.buy.replaceAll('shop.buy', `shop.${name}`).replace('/shop/buy.htm', '/shop/other.htm');
    const { diagnostics } = compileSpec(miniSpec(undefined, [{ file: `spec/tables/shop.${name}.md`, text }]));
    expect(diagnostics.map(formatDiagnostic)).toEqual([
      `spec/tables/shop.${name}.md:1:1: bad-name: "${name}" cannot be the short name of a function; a method is called so: it is in camelCase, and no word of the language or of the generated code.`,
    ]);
  },
);

test('a file with a byte order mark and CRLF reads the same', () => {
  const plain = compileSpec(miniSpec());
  const windows = compileSpec({
    tables: miniSpec().tables.map(({ file, text }) => ({ file, text: `\uFEFF${text.replaceAll('\n', '\r\n')}` })),
  });
  expect(windows.diagnostics).toEqual([]);
  expect(windows.spec).toEqual(plain.spec);
});
