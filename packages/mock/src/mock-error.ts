/**
 * - `unknown-function`, `unknown-code`, `bad-times`, `bad-rule`, `bad-option`, `bad-time`: something that can't be asked for
 * - `bad-input`: what was posted to a control route is not what it takes
 * - `no-order`, `no-world`: no order has this code or id, no world this name
 * - `order-state`: the order's state forbids it
 * - `store`: orders can't be kept there
 */
export type MockErrorCode =
  | 'unknown-function'
  | 'unknown-code'
  | 'bad-times'
  | 'bad-rule'
  | 'bad-option'
  | 'bad-time'
  | 'bad-input'
  | 'no-order'
  | 'no-world'
  | 'order-state'
  | 'store';

/** The mock was asked for something that it can't do. The message says what, and what it can. */
export class MockError extends Error {
  override readonly name: string = 'MockError';
  /** Stable, for programs. */
  readonly code: MockErrorCode;

  constructor(code: MockErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
