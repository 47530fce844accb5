import { environments } from '../generated/environments.ts';
import type { Choice, Rule } from './check.ts';
import {
  clock,
  count,
  functionRule,
  has,
  id,
  isObject,
  keyRules,
  milliseconds,
  oneOf,
  reserveChoice,
  reserveRules,
} from './rules.ts';

const schemas: Rule = {
  expected: 'an object of Standard Schemas by operation',
  fits: (value) => isObject(value) && Object.values(value).every((schema) => has(schema, '~standard')),
};

const STATES = ['paid', 'awaitingBuyer', 'closed', 'unknown'];

const object: Rule = { expected: 'an object', fits: isObject };

/** Of `createClient`. */
export const clientRules: Readonly<Record<string, Rule>> = {
  clientId: id,
  merchantId: id,
  ...keyRules,
  environment: oneOf(...Object.keys(environments)),
  baseUrl: {
    expected: 'an http or https URL without user, query and hash',
    fits: (value) => /^https?:\/\/[^\s?#@]+$/.test(String(value)) && URL.canParse(String(value)),
  },
  timeout: milliseconds,
  attemptTimeout: milliseconds,
  maxAttempts: count,
  retryBudget: { expected: 'a number from 0', fits: (value) => Number(value) >= 0 },
  fetch: functionRule,
  transport: functionRule,
  clock,
  newMessageId: functionRule,
  validators: schemas,
  replyValidators: schemas,
  statusNames: {
    expected: `an object whose values are ${STATES.join(', ')}`,
    fits: (value) => isObject(value) && Object.values(value).every((state) => STATES.includes(state)),
  },
  statusField: { expected: 'the name of a field', fits: (value) => typeof value === 'string' },
  hooks: object,
  ...reserveRules,
};

export const clientChoices: readonly Choice[] = [
  { of: ['environment', 'baseUrl'], required: true },
  { of: ['fetch', 'transport'] },
  reserveChoice,
];
