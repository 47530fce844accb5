import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../src/spec/page-facts.ts';
import { kiosk } from '../support/page-model.ts';
import { factsOf } from '../support/read-facts.ts';
import { layouts } from '../support/render-page.ts';

const folder = new URL('../fixtures/pages/', import.meta.url);
const pages = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
const shreds =
  '|,\n,#,{,},<td>,</table>,<table>,",Example:,Request,\u00A0, ,- ,`,[,](,&,Name,String(8),\\,🙂,__proto__,constructor'.split(
    ',',
  );

const part = fc.double({ min: 0, max: 1, noNaN: true });
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: part, length: fc.nat(60) }),
  fc.record({ kind: fc.constant('insert' as const), at: part, shred: fc.constantFrom(...shreds) }),
  fc.record({ kind: fc.constant('lines' as const), at: part, from: part, count: fc.nat(6) }),
);

/** A page as a bad copy of it may be: parts lost, torn apart, or there twice. */
function mutate(text: string, change: typeof mutation extends fc.Arbitrary<infer Change> ? Change : never): string {
  const at = Math.floor(change.at * text.length);
  if (change.kind === 'cut') return text.slice(0, at) + text.slice(at + change.length);
  if (change.kind === 'insert') return text.slice(0, at) + change.shred + text.slice(at);
  const lines = text.split('\n');
  const from = Math.floor(change.from * lines.length);
  return lines.toSpliced(Math.floor(change.at * lines.length), 0, ...lines.slice(from, from + change.count)).join('\n');
}

test('whatever happens to a page, reading it ends, and each diagnostic points into it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...pages),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      ({ name, text }, changes) => {
        const page = changes.reduce(mutate, text);
        const lines = page.split('\n');
        for (const { line, column } of factsOf(page, name).diagnostics) {
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      },
    ),
    { numRuns: 300 },
  );
});

/** The facts alone, without words and places. */
const essence = (facts: PageFacts): string =>
  JSON.stringify(
    [facts.function, facts.version, facts.request, facts.response, facts.structures, facts.enums, facts.resultCodes],
    (key, value: unknown) => (['origin', 'description', 'remarks', 'sample'].includes(key) ? undefined : value),
  );

test.each(['stacked, with #', 'stacked, without #', 'one cell a line'])(
  'a line lost in copying never changes a fact in silence: %s',
  (layout) => {
    const lines = (layouts[layout]?.(kiosk) ?? '').split('\n');
    const whole = essence(factsOf(lines.join('\n')));
    const silent = lines.flatMap((line, index) => {
      const facts = factsOf(lines.toSpliced(index, 1).join('\n'));
      return line.trim() === '' || essence(facts) === whole || facts.diagnostics.length > 0
        ? []
        : [`${index + 1}: ${line.trim()}`];
    });
    expect(silent).toEqual([]);
  },
);

describe('a cell that says nothing known is an error in every row', () => {
  const cellOf = (words: string): RegExp => new RegExp(`(?<=[|\\t>\\n] ?)(?:${words})(?= ?[|\\t<\\n])`, 'g');
  const changes = [
    { name: 'type', cells: cellOf('string|datetime|number|boolean|date'), put: 'strxng' },
    { name: 'flag', cells: cellOf('[MOC]'), put: 'Requird' },
    { name: 'length', cells: cellOf('8|16|32|128'), put: '1-8' },
  ];
  const tables = ['pipe tables', 'cells parted by tabs', 'one cell a line', 'HTML tables', 'Markdown tables'];

  test.each(tables.flatMap((layout) => changes.map((change) => ({ layout, ...change }))))(
    '$layout: $name',
    ({ layout, cells, put }) => {
      const text = layouts[layout]?.(kiosk) ?? '';
      const places = [...text.matchAll(cells)];
      expect(places.length).toBeGreaterThan(3);
      const silent = places.filter(({ index, 0: cell }) => {
        const { diagnostics } = factsOf(text.slice(0, index) + put + text.slice(index + cell.length));
        return !diagnostics.some(({ severity }) => severity === 'error');
      });
      expect(silent.map(({ index }) => text.slice(0, index).split('\n').length)).toEqual([]);
    },
  );
});
