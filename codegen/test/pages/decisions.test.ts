import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { compileSpec } from '../../src/compile/compile.ts';
import type { Decision } from '../../src/compile/decisions.ts';
import type { Reviewed } from '../../src/compile/page/page-decisions.ts';
import { files, miniSpec } from '../support/mini-spec.ts';
import { factsOf } from '../support/read-facts.ts';

const head = '| No | Name | Description | Type | Length | Required | Remarks | Sample |';
const rows = {
  basket: 'basket | Any. | string | 8 | ME | b-1 | ',
  colour: 'colour | Any. | enum<ColourEnum > | 8 | O | Some words. | RED',
};
const sample = '{"request":{"head":{},\n  "body":{"basket":"b-1",}},"signature":"s"}';
const page = `alipay.intl.acquiring.kiosk.buy
Request body
${head}
| 1 | ${rows.basket}|
| 2 | ${rows.colour} |
Sub-parameters
#item
ParameterDescription
price
String Required
Any.
#Colour
Name
Type
Description
RED
String
Any.
Functional logic result codes
| ResultCodeId | ResultCode | ResultStatus | Remarks |
| NOT_TODAY | F | Come back. |
Request sample
${sample}
`;

const hashOf = (...texts: readonly string[]): string => createHash('sha256').update(texts.join('\n')).digest('hex');
const decision = (subjects: readonly string[], ...hashes: readonly string[]): Decision => ({
  id: 'decided',
  subjects,
  page: 'kiosk.buy',
  hashes,
  text: '',
  holds: [],
  choice: '',
  reason: '',
  origin: { file: 'spec/decisions.yaml', line: 7, column: 3 },
  entry: {},
});
const buy = {
  in: 'buy',
  find: 'function: example.shop.buy',
  put: 'function: alipay.intl.acquiring.kiosk.buy',
} as const;
const { spec } = compileSpec({
  tables: miniSpec(buy).tables.map(({ file, text }) => ({
    file: file.replace('shop.buy', 'kiosk.buy'),
    text: text
      .replace('| orderId | string | 8 | required |', '| basket | `enum<Colour>` | 8 | required |')
      .replace('idempotencyKey: orderId', 'idempotencyKey: basket'),
  })),
});
const reviewedWith = (...decisions: readonly Decision[]): Reviewed => ({
  spec,
  decisions,
  decisionsFile: 'spec/decisions.yaml',
});
const told = (reviewed: Reviewed): string[] =>
  factsOf(page, 'page.txt', reviewed).diagnostics.map(({ file, line, severity, code, decisions = [] }) =>
    `${file}:${line} ${severity} ${code} ${decisions.join(' ')}`.trim(),
  );

describe('a decision whose text is on the page settles what it is about', () => {
  // biome-ignore format: a table
  test.each([
    ['a row', ['buy.requestBody.basket'], [hashOf(rows.basket)]],
    ['several rows, each by its own hash', ['buy.requestBody.colour', 'buy.requestBody.basket'], [hashOf(rows.colour), hashOf(rows.basket)]],
    ['a row of the stacked layout', ['Item.price'], [hashOf('price | String Required | Any.')]],
    ['a structure, by its heading', ['Item'], [hashOf('item')]],
    ['an enum, by its rows', ['Colour'], [hashOf('RED | String | Any.')]],
    ['a result code', ['buy.resultCodes.NOT_TODAY'], [hashOf('NOT_TODAY | F | Come back.')]],
    ['a sample', ['buy.samples.request'], [hashOf(sample.replace(/\s+/g, ' '))]],
  ])('%s', (_, subjects, hashes) => {
    const open = told(reviewedWith());
    const settled = told(reviewedWith(decision(subjects, ...hashes)));
    expect(settled.filter((line) => /(?:stale|gone)-decision/.test(line))).toEqual([]);
    expect(settled.filter((line) => line.endsWith(' decided')).every((line) => line.includes(' info '))).toBe(true);
    expect(settled.length).toBe(open.length);
  });

  test('what it settles is information and names it', () => {
    expect(told(reviewedWith())).toContain('page.txt:4 warning shifted-row');
    const settled = told(reviewedWith(decision(['buy.requestBody.basket'], hashOf(rows.basket))));
    expect(settled).toContain('page.txt:4 info shifted-row decided');
    expect(settled).toContain('page.txt:4 info doubtful-flag decided');
  });

  test('an enum that the page does not list is decided by the rows that use it', () => {
    const text = page.replace('#Colour\nName', '#Item2\nName');
    const reviewed = reviewedWith(decision(['Colour'], hashOf(rows.basket, rows.colour)));
    const uses = factsOf(text, 'page.txt', reviewed).diagnostics.filter(({ decisions }) => decisions);
    expect(uses.map(({ code }) => code)).toEqual(['doubtful-flag', 'shifted-row', 'undefined-reference']);
  });

  test('the rows that it settles are counted as decided', () => {
    const reviewed = reviewedWith(decision(['buy.requestBody.basket'], hashOf(rows.basket)));
    const { coverage } = factsOf(page, 'page.txt', reviewed);
    expect(coverage.rows).toEqual({ total: 5, consumed: 4, decided: 1, left: 0 });
  });
});

describe('a decision that the page does not bear out is an error', () => {
  test('its text has changed: told at the row, with the entry', () => {
    const found = factsOf(
      page,
      'page.txt',
      reviewedWith(decision(['buy.requestBody.basket'], hashOf('other'))),
    ).diagnostics;
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'stale-decision',
        severity: 'error',
        file: 'page.txt',
        line: 4,
        message: expect.stringContaining('decided (spec/decisions.yaml:7)'),
      }),
    );
  });

  test('of several rows, the one that has changed is told, with the hash to write', () => {
    const subjects = ['buy.requestBody.basket', 'buy.requestBody.colour'];
    const stale = decision(subjects, hashOf(rows.basket), hashOf('other'));
    const found = factsOf(page, 'page.txt', reviewedWith(stale)).diagnostics;
    expect(found.filter(({ code }) => code === 'stale-decision')).toMatchObject([
      {
        line: 5,
        message: `the decision decided (spec/decisions.yaml:7) on buy.requestBody.colour rests on other text than the page prints now. Page and table differ in type (page: enum<ColourEnum>; table: enum<Colour>), presence (page: optional; table: conditional). The entry holds nothing. The hash of what it prints now is ${hashOf(rows.colour)} in place of ${hashOf('other').slice(0, 8)}….`,
      },
    ]);
  });

  test('its number alone has changed: nothing is told', () => {
    const fresh = reviewedWith(decision(['buy.requestBody.colour'], hashOf(rows.colour)));
    const text = page.replace('| 2 | colour', '| 3 | colour');
    expect(factsOf(text, 'page.txt', fresh).diagnostics.map(({ code }) => code)).not.toContain('stale-decision');
  });

  test('its row is gone: told at the entry', () => {
    const found = factsOf(page, 'page.txt', reviewedWith(decision(['buy.requestBody.mood'], hashOf('x')))).diagnostics;
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'gone-decision', severity: 'error', file: 'spec/decisions.yaml', line: 7 }),
    );
  });

  test('several rows are gone: told once', () => {
    const subjects = ['buy.requestBody.mood', 'buy.requestBody.basket', 'buy.requestBody.size'];
    const found = factsOf(page, 'page.txt', reviewedWith(decision(subjects, hashOf(rows.basket)))).diagnostics;
    expect(found.filter(({ code }) => code.endsWith('-decision')).map(({ message }) => message)).toEqual([
      'the decision decided concerns buy.requestBody.mood, buy.requestBody.size, which the page does not have any more.',
    ]);
  });

  test('one about another page is not asked', () => {
    const other = { ...decision(['buy.requestBody.mood'], hashOf('x')), page: 'other.buy' };
    expect(told(reviewedWith(other))).toEqual(told(reviewedWith()));
  });
});

test('the mini spec of these tests is whole', () => {
  expect(files.buy).toContain('| colour | `enum<Colour>` |');
  expect(spec.operations.map(({ name }) => name)).toEqual(['buy']);
});
