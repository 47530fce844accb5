import type { Rule } from './check.ts';
import { milliseconds, reserveRules, signal } from './rules.ts';

/** Of one call. */
export const callRules: Readonly<Record<string, Rule>> = {
  signal,
  timeout: milliseconds,
  attemptTimeout: milliseconds,
  ...reserveRules,
};
