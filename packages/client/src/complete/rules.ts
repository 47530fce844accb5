import type { Rule } from '../options/check.ts';
import { clock, count, functionRule, isObject, signal } from '../options/rules.ts';

const time: Rule = {
  expected: 'milliseconds from 0 to 2147483647',
  fits: (value) => typeof value === 'number' && value >= 0 && value < 2 ** 31,
};
const object: Rule = { expected: 'an object', fits: isObject };

/** Of carrying a payment to its end. */
export const completionRules: Readonly<Record<string, Rule>> = {
  firstQueryAfter: time,
  queryEvery: { ...time, expected: 'milliseconds from 1', fits: (value) => time.fits(value) && value !== 0 },
  queryFor: time,
  maxQueries: count,
  whenTimeIsUp: { expected: '"cancel" or "leave"', fits: (value) => value === 'cancel' || value === 'leave' },
  cancelEvery: time,
  maxCancels: count,
  signal,
  cancelSignal: signal,
  notice: object,
  beforeCancel: functionRule,
  onProgress: functionRule,
  call: object,
  clock,
};
