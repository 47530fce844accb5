import fc from 'fast-check';
import type { FieldRule, ObjectRules, ScalarRule, ValueRule } from '../../src/validation/rules.ts';

type Place = readonly (string | number)[];

/** Values that keep the rules, and values that differ from such a one in a place or two. */
export function nearlyRight(rules: ObjectRules): fc.Arbitrary<unknown> {
  const change = fc.record({ place: fc.nat(), put: fc.oneof(odd, oddText, fc.constant(gone)) });
  return fc
    .record({ value: objectOf(rules), changes: fc.array(change, { maxLength: 2 }) })
    .map(({ value, changes }) => changes.reduce(changed, value));
}

function objectOf({ fields }: ObjectRules): fc.Arbitrary<unknown> {
  const arbitraries = Object.entries(fields).map(([name, rule]) => [name, fieldOf(rule)] as const);
  return fc
    .record(Object.fromEntries(arbitraries))
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, item]) => item !== gone)));
}

const gone = Symbol('gone');

const fieldOf = (rule: FieldRule): fc.Arbitrary<unknown> =>
  rule.required ? rightFor(rule) : fc.oneof(rightFor(rule), fc.constant(gone));

function rightFor(rule: ValueRule): fc.Arbitrary<unknown> {
  if (rule.kind === 'object') return objectOf(rule.of());
  if (rule.kind === 'list') return fc.array(rightFor(rule.of), { maxLength: 3 });
  return scalarOf(rule);
}

function scalarOf({ kind, maxLength = 100, pattern }: ScalarRule): fc.Arbitrary<unknown> {
  switch (kind) {
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'date':
      return moments.map((text) => text.slice(0, 10));
    case 'dateTime':
      return moments;
    default:
      return pattern ? fc.stringMatching(pattern) : textOf(maxLength);
  }
}

const moments = fc
  .record({
    day: fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true }),
    offset: fc.constantFrom('Z', '+05:30', '-11:00', '+23:59'),
  })
  .map(({ day, offset }) => day.toISOString().replace('Z', offset));

/** Short texts for the most part, and now and then one that is just as long as it may be. */
function textOf(maxLength: number): fc.Arbitrary<string> {
  const short = fc.string({ unit: 'binary', maxLength: Math.min(maxLength, 12) });
  if (maxLength > 3000) return short;
  const long = fc.constantFrom('x', 'é', '支', '💳').map((character) => character.repeat(maxLength));
  return fc.oneof({ weight: 5, arbitrary: short }, { weight: 1, arbitrary: long });
}

const odd = fc.constantFrom<unknown[]>(
  ...[null, undefined, true, 0, -0, 5, 1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY],
  ...['', ' ', 'true', 'false', '-0', '007', 'usd', '2001-02-29', '2001-07-04T12:08:56', '2001-07-04T24:00:00Z'],
  ...[[], [undefined], [[]], {}, { currency: 'USD' }, { value: '1' }],
);

const oddText = fc
  .record({
    character: fc.constantFrom('x', '9', '支', '💳', '\ud83d', '\udcb3'),
    length: fc.constantFrom(1, 2, 3, 4, 8, 9, 16, 17, 32, 33, 64, 65, 128, 129, 256, 257, 2049),
  })
  .map(({ character, length }) => character.repeat(length));

/** The value with something put into one of its places, the whole value being one. */
function changed(value: unknown, { place, put }: { readonly place: number; readonly put: unknown }): unknown {
  const places = placesOf(value);
  return putAt(value, places[place % places.length] ?? [], put);
}

function placesOf(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([name, item]) => placesOf(item).map((place) => [name, ...place]));
  return [[], ...inner];
}

function putAt(value: unknown, [name, ...rest]: Place, put: unknown): unknown {
  if (name === undefined) return put === gone ? undefined : put;
  const entries = Object.entries(value as object).flatMap(([key, item]) => {
    if (key !== name) return [[key, item]];
    return rest.length === 0 && put === gone ? [] : [[key, putAt(item, rest, put)]];
  });
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}
