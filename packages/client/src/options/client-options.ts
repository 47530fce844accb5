import type { BodySchema } from '../core/body.ts';
import type { Clock } from '../core/clock.ts';
import type { Hooks } from '../core/hooks.ts';
import type { StatusNames } from '../core/payment.ts';
import type { EnvironmentName } from '../generated/environments.ts';
import type { OperationMethods } from '../generated/operations.ts';
import type { KeyOptions } from '../keys/load-keys.ts';
import type { Fetch } from '../transport/ky-transport.ts';
import type { Transport } from '../transport/transport.ts';

type ByOperation<Value> = { readonly [Name in keyof OperationMethods]?: Value | undefined };

/** Options of `createClient`. */
export interface ClientOptions extends KeyOptions {
  /** The caller's id, issued by Alipay. At most 32 characters. */
  readonly clientId: string;
  /** The account to settle to, unless a call names another. At most 64 characters. */
  readonly merchantId: string;
  /** A gateway that the tables name, such as `asia`. Give it or `baseUrl`. */
  readonly environment?: EnvironmentName | undefined;
  /**
   * Any other gateway, such as `https://open-sea.alipay.com`. A path in it takes the place of the `/api` with which the
   * path of every function begins.
   */
  readonly baseUrl?: string | URL | undefined;
  /** Milliseconds for a whole call, whatever hangs. @default 30_000 */
  readonly timeout?: number | undefined;
  /** Milliseconds for one attempt: signing, sending, and the whole reply. @default 10_000 */
  readonly attemptTimeout?: number | undefined;
  /** How many messages one call may be, where it is safe to send it again. @default 3 */
  readonly maxAttempts?: number | undefined;
  /**
   * How many retries the client may send in a row, over all its calls. Each costs one, and ten calls that end without
   * doubt earn one, so that an outage is not made worse. @default 10
   */
  readonly retryBudget?: number | undefined;
  /** The head's `reserve`. At most 256 characters. @default none */
  readonly reserve?: string | undefined;
  /** The access token of the merchant for whom an ISV calls; it travels in `reserve`. @default none */
  readonly isvAccessToken?: string | undefined;
  /**
   * Checks bodies before they are sent. Without them the package stays small, and the gateway checks alone.
   *
   * @default none
   * @example
   * import { payRequestBody } from '@intl-acquiring/types/validators';
   * createClient({ …, validators: { pay: payRequestBody } });
   */
  readonly validators?: ByOperation<BodySchema> | undefined;
  /**
   * Checks the bodies of successful replies, and puts right what may be written in two ways, such as an amount that came
   * as a number. A body that breaks its table is told in `issues` and stays a success: its signature holds.
   *
   * @default none
   */
  readonly replyValidators?: ByOperation<BodySchema> | undefined;
  /**
   * What the names of states mean that `payQuery` tells, beside or in place of the default ones. No document that could
   * be read confirms these names.
   *
   * @default { WAIT_BUYER_PAY: 'awaitingBuyer', TRADE_SUCCESS: 'paid', TRADE_FINISHED: 'paid', TRADE_CLOSED: 'closed' }
   */
  readonly statusNames?: StatusNames | undefined;
  /** The field of its reply that holds the state; its name is not confirmed either. @default 'transStatus' */
  readonly statusField?: string | undefined;
  /** Hears of attempts and outcomes. @default none */
  readonly hooks?: Hooks | undefined;
  /** Sends, in the default transport. It must neither retry nor follow redirects. @default the global fetch */
  readonly fetch?: Fetch | undefined;
  /** Carries messages in place of fetch, such as `undiciTransport()` on Node.js. @default ky over fetch */
  readonly transport?: Transport | undefined;
  /** @default the system's */
  readonly clock?: Clock | undefined;
  /** Makes the id of a message, another one each time, of at most 64 characters. @default crypto.randomUUID */
  readonly newMessageId?: (() => string) | undefined;
}
