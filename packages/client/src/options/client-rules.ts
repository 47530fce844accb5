import type { Rule } from './check.ts';
import { clock, functionRule, has, id, isObject, keyRules, milliseconds, reserve } from './rules.ts';

/** Of `createClient`. */
export const clientRules: Readonly<Record<string, Rule>> = {
  clientId: id,
  merchantId: id,
  ...keyRules,
  baseUrl: {
    required: true,
    expected: 'an http or https URL without user, query and hash',
    fits: (value) => /^https?:\/\/[^\s?#@]+$/.test(String(value)) && URL.canParse(String(value)),
  },
  timeout: milliseconds,
  attemptTimeout: milliseconds,
  fetch: functionRule,
  clock,
  newMessageId: functionRule,
  validators: {
    expected: 'an object of Standard Schemas by operation',
    fits: (value) => isObject(value) && Object.values(value).every((schema) => has(schema, '~standard')),
  },
  reserve,
};
