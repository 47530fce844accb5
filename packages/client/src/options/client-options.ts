import type { BodySchema } from '../core/body.ts';
import type { Clock } from '../core/clock.ts';
import type { Fetch } from '../core/transport.ts';
import type { OperationMethods } from '../generated/operations.ts';
import type { KeyOptions } from '../keys/load-keys.ts';

/** Options of `createClient`. */
export interface ClientOptions extends KeyOptions {
  /** The caller's id, issued by Alipay. At most 32 characters. */
  readonly clientId: string;
  /** The account to settle to, unless a call names another. At most 64 characters. */
  readonly merchantId: string;
  /** The gateway, such as `https://open-sea.alipay.com`; a path in it is kept. */
  readonly baseUrl: string | URL;
  /** Milliseconds for a whole call, whatever hangs. @default 30_000 */
  readonly timeout?: number | undefined;
  /** Milliseconds for one attempt: signing, sending, and the whole reply. @default 10_000 */
  readonly attemptTimeout?: number | undefined;
  /** The head's `reserve`, such as an ISV's access token. At most 256 characters. @default none */
  readonly reserve?: string | undefined;
  /**
   * Checks bodies before they are sent. Without them the package stays small, and the gateway checks alone.
   *
   * @default none
   * @example
   * import { payRequestBody } from '@intl-acquiring/types/validators';
   * createClient({ …, validators: { pay: payRequestBody } });
   */
  readonly validators?: { readonly [Name in keyof OperationMethods]?: BodySchema | undefined } | undefined;
  /** Sends. It must neither retry nor follow redirects. @default the global fetch */
  readonly fetch?: Fetch | undefined;
  /** @default the system's */
  readonly clock?: Clock | undefined;
  /** Makes the id of a message, another one each time, of at most 64 characters. @default crypto.randomUUID */
  readonly newMessageId?: (() => string) | undefined;
}
