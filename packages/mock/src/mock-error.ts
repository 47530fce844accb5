/**
 * - `unknown-function`, `unknown-code`, `bad-times`, `bad-option`: something that can't be asked for
 * - `bad-input`: what was posted to a control route is not what it takes
 * - `no-order`: no order has this code or id
 * - `order-state`: the order's state forbids it
 */
export type MockErrorCode =
  | 'unknown-function'
  | 'unknown-code'
  | 'bad-times'
  | 'bad-option'
  | 'bad-input'
  | 'no-order'
  | 'order-state';

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
