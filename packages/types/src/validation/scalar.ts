import { characters } from './characters.ts';
import { isDay, isMoment } from './date-time.ts';
import type { ScalarRule } from './rules.ts';

/** A scalar as the tables want it, or what is wrong with it. */
export type ScalarResult = { readonly value: unknown; readonly problem?: undefined } | { readonly problem: string };

export function checkScalar(rule: ScalarRule, given: unknown): ScalarResult {
  const value = coerce(rule, given);
  if (typeof value !== jsonType[rule.kind])
    return {
      problem: `must be ${expected(rule)}, not ${rule.accepts === 'number' && typeof given === 'number' ? given : nameOf(given)}`,
    };
  if (rule.kind === 'number' && !Number.isFinite(value)) return { problem: 'must be a finite number' };
  return typeof value === 'string' ? checkText(rule, value) : { value };
}

function checkText(rule: ScalarRule, value: string): ScalarResult {
  if (rule.maxLength !== undefined && value.length > rule.maxLength) {
    const length = characters(value);
    if (length > rule.maxLength) return { problem: `must have at most ${rule.maxLength} characters, not ${length}` };
  }
  if (rule.pattern && !rule.pattern.test(value)) return { problem: `must match ${rule.pattern.source}` };
  if (rule.kind === 'dateTime' && !isMoment(value)) {
    return { problem: 'must be an RFC 3339 date and time with offset, such as 2001-07-04T12:08:56+05:30' };
  }
  if (rule.kind === 'date' && !isDay(value)) return { problem: 'must be a date, such as 2018-10-20' };
  return { value };
}

const jsonType = {
  string: 'string',
  dateTime: 'string',
  date: 'string',
  number: 'number',
  boolean: 'boolean',
} as const;

function expected({ kind, accepts }: ScalarRule): string {
  const first = kind === 'number' || kind === 'boolean' ? `a ${kind}` : 'a string';
  if (accepts === 'number') return `${first} (or a whole number that JavaScript holds exactly)`;
  if (accepts === 'string')
    return `${first} (or ${kind === 'boolean' ? '"true" or "false"' : 'a whole number as a string'})`;
  return first;
}

/**
 * Only what loses nothing: a whole number that JavaScript holds exactly, or the words "true" and "false".
 * An amount that JSON.parse has rounded is not accepted.
 */
function coerce({ kind, accepts }: ScalarRule, value: unknown): unknown {
  if (accepts === 'number' && typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)) {
    return String(value);
  }
  if (accepts === 'string' && typeof value === 'string') {
    if (kind === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
    if (kind === 'number' && /^(?:0|-?[1-9]\d{0,15})$/.test(value) && Number.isSafeInteger(Number(value)))
      return Number(value);
  }
  return value;
}

/** The JSON type of a value, for a sentence. */
export function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return value === undefined ? 'missing' : `a ${typeof value}`;
}
