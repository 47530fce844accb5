import { checkOptions, type Rule } from '../options/check.ts';
import { toBase32, toNumber } from './base32.ts';
import { type IdOptions, prefixRule } from './prefix.ts';

/** Options of {@link newId}. */
export interface NewIdOptions extends IdOptions {
  /** The moment that it sorts by, as a Date or as milliseconds since 1970. @default now */
  readonly at?: Date | number | undefined;
}

const rules: Readonly<Record<string, Rule>> = {
  prefix: prefixRule,
  at: {
    expected: 'a moment from 1970 on, as a Date or as milliseconds',
    fits: (value) => Number(value) >= 0 && Number(value) < 2 ** 48,
  },
};

/**
 * A new id for a `merchantTransId` or a `merchantRefundId`: letters and digits, 26 characters after the prefix. Ids of
 * one prefix sort by time to the millisecond, and 80 random bits keep them apart, however many tills make them.
 *
 * Store the id with the order before you pay: after a crash it is the only way to ask what became of the payment. Where
 * nothing can be stored first, {@link deriveId} makes the same id again.
 *
 * @throws {OptionsError} if the prefix is too long or holds anything but letters and digits
 * @example
 * newId({ prefix: 'S042T07' }); // 'S042T0701KE5R0V8Q3M7Z2XHDN9WBT6CP'
 */
export function newId(options: NewIdOptions = {}): string {
  checkOptions('options of newId', options, rules);
  const { prefix = '', at = Date.now() } = options;
  const time = BigInt(Math.floor(Number(at)));
  const random = toNumber(crypto.getRandomValues(new Uint8Array(10)));
  return prefix + toBase32(time, 10) + toBase32(random, 16);
}
