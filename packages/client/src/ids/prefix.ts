import type { Rule } from '../options/check.ts';

/** What the tables allow of a merchantTransId, a merchantRefundId and a reqMsgId. */
const MAX_LENGTH = 64;

/** Of what follows a prefix. */
export const ID_LENGTH = 26;

const MAX_PREFIX = MAX_LENGTH - ID_LENGTH;

/** Options of ids. */
export interface IdOptions {
  /**
   * Comes first, for people who read the id: a store or a till. At most 38 letters and digits, so that the id has at
   * most 64 characters; with at most 6 it fits into 32.
   *
   * @default none
   */
  readonly prefix?: string | undefined;
}

export const prefixRule: Rule = {
  expected: `at most ${MAX_PREFIX} letters and digits, since ${ID_LENGTH} characters follow and an id has at most ${MAX_LENGTH}`,
  fits: (value) => typeof value === 'string' && value.length <= MAX_PREFIX && /^[\dA-Za-z]*$/.test(value),
};
