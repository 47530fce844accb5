import { type BasicResultCodes, basicResultCodes } from './generated/result-codes.ts';

/**
 * A function's own result codes and the basic ones, without those that its page leaves out. A call, so that a bundler can
 * drop the whole table where nobody reads it.
 */
export function withBasic<const Own extends object, Left extends keyof BasicResultCodes>(
  own: Own,
  left: readonly Left[],
): Own & Omit<BasicResultCodes, Left> {
  const codes: Omit<BasicResultCodes, Left> & Partial<Pick<BasicResultCodes, Left>> = { ...basicResultCodes };
  for (const code of left) delete codes[code];
  return { ...own, ...codes };
}
