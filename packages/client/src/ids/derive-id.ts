import { checkOptions } from '../options/check.ts';
import { toBase32, toNumber } from './base32.ts';
import { ID_LENGTH, type IdOptions, prefixRule } from './prefix.ts';

/** Options of {@link deriveId}. */
export interface DeriveIdOptions extends IdOptions {
  /**
   * What makes the payment the only one of its kind, as texts: all of store, till, business day, receipt number and
   * number of the try, where receipt numbers start anew each day. Their order counts, and so does each character.
   */
  readonly from: readonly string[];
}

/**
 * An id that comes out the same each time, for a till that can't store one before it pays: after a crash it derives the
 * id again and asks, or pays again without charging twice. 26 letters and digits after the prefix: the first 130 bits of
 * SHA-256 over the texts, so that no two lists of texts share an id.
 *
 * A new try after a decline is another payment: count the tries in `from`. If your order number is the only one of its
 * kind, of letters and digits, and has at most 64 characters, it needs no derivation.
 *
 * @throws {OptionsError} if the prefix does not fit, or a text is missing, empty or no string
 * @example
 * await deriveId({ prefix: 'S042', from: ['S042', 'T07', '2026-01-02', '000123', '1'] });
 */
export async function deriveId(options: DeriveIdOptions): Promise<string> {
  checkOptions('options of deriveId', options, {
    prefix: prefixRule,
    from: {
      required: true,
      expected: 'a list of texts, none of them empty',
      fits: (value) =>
        Array.isArray(value) && value.length > 0 && [...value].every((text) => typeof text === 'string' && text !== ''),
    },
  });
  const { prefix = '', from } = options;
  // JSON keeps the texts apart, and one way to write an accented letter is taken for the other.
  const bytes = new TextEncoder().encode(JSON.stringify(from.map((text) => text.normalize())));
  const hash = toNumber(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  return prefix + toBase32(hash >> BigInt(256 - 5 * ID_LENGTH), ID_LENGTH);
}
