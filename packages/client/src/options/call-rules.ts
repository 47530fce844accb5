import type { Rule } from './check.ts';
import { has, milliseconds, reserveRules } from './rules.ts';

/** Of one call. */
export const callRules: Readonly<Record<string, Rule>> = {
  signal: { expected: 'an AbortSignal', fits: (value) => has(value, 'aborted') },
  timeout: milliseconds,
  attemptTimeout: milliseconds,
  ...reserveRules,
};
