import type { ObjectSchema, Schema, TextSchema } from './schema.ts';
import { payBody } from './schema.ts';

/** Whether a field that may be left out is there. */
type Fill = (random: Random) => boolean;

/** Whole numbers from zero up to a limit, the same in every run. */
type Random = (limit: number) => number;

/** So many pay bodies, no two alike, as JSON.parse makes them: with every field, or each with some. */
export function payBodies(count: number, fields: 'all' | 'some'): unknown[] {
  const random = seeded();
  const fill: Fill = fields === 'all' ? () => true : (dice) => dice(2) === 0;
  return Array.from({ length: count }, () => JSON.parse(JSON.stringify(objectOf(payBody, random, fill))) as unknown);
}

/** Mulberry32. */
function seeded(): Random {
  let state = 1;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

function objectOf({ required, properties }: ObjectSchema, random: Random, fill: Fill): object {
  const entries = Object.entries(properties).filter(([name]) => required.includes(name) || fill(random));
  return Object.fromEntries(entries.map(([name, schema]) => [name, valueFor(schema, random, fill)]));
}

function valueFor(schema: Schema, random: Random, fill: Fill): unknown {
  if (schema.type === 'object') return objectOf(schema, random, fill);
  return schema.type === 'boolean' ? random(2) === 0 : textOf(schema, random);
}

function textOf({ maxLength = 40, pattern, format }: TextSchema, random: Random): string {
  if (format) return momentOf(random);
  if (pattern?.startsWith('^[0-9]')) return String(random(10_000_000));
  if (pattern) return ['USD', 'JPY', 'SGD', 'KWD'][random(4)] ?? 'USD';
  const length = 1 + random(Math.min(maxLength, 40));
  const letters = Array.from({ length }, () => String.fromCharCode(97 + random(26)));
  // One text in twenty is of a language with more letters than these.
  return letters.join('').replace(random(20) === 0 ? /.$/ : /$^/, '支');
}

function momentOf(random: Random): string {
  const moment = new Date(Date.UTC(2000, 0, 1) + random(1_000_000_000) * 1000).toISOString().slice(0, 19);
  return moment + (['Z', '+08:00', '-03:30'][random(3)] ?? 'Z');
}
