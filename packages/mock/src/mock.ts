import type { OperationName, Operations } from '@intl-acquiring/types';
import type { Order } from './engine/order.ts';
import type { ClientRegistration } from './gateway/clients.ts';
import type { JournalEntry } from './journal.ts';
import type { NotificationTry } from './notify/notifier.ts';

/** The buyer's side. */
export interface Wallet {
  /**
   * The buyer pays an order that waits for it. A notification is on its way when this resolves, if the order's request
   * had a `notifyUrl`; `mock.idle()` waits for it.
   *
   * @param code the `orderQrCode` of a `preCreate`, or the `acquirementId` of any order that waits
   * @returns the order, paid
   * @throws {MockError} `no-order` or `order-state`
   */
  pay(code: string): Promise<Order>;
  /**
   * The buyer declines, which closes the order for good. Notified like a payment.
   *
   * @throws {MockError} `no-order` or `order-state`
   */
  decline(code: string): Promise<Order>;
}

/** A payment gateway on the desk. Its methods may be taken off it: `createClient({ fetch: mock.fetch })`. */
export interface Mock {
  /** SPKI as PEM. Callers verify replies and notifications with it. */
  readonly gatewayPublicKey: string;
  /** Repeats this run when it is given to another mock, with the same clock and calls. */
  readonly seed: string;
  /** Serves a request without a port: the functions under their paths, the control routes under `/_mock`. */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  readonly wallet: Wallet;
  /**
   * Lets the gateway know a caller, or changes its key.
   *
   * @throws {KeyError} if the key can't be used
   */
  registerClient(client: ClientRegistration): Promise<void>;
  /**
   * Orders the answer to the next request of a function that passes every check and repeats no earlier one. What the
   * answer does to the order is in the README.
   *
   * @param name the function's short name, such as `pay`
   * @param code any that its table lists
   * @throws {MockError} that names what there is
   * @example
   * mock.answerNext('pay', 'USER_BALANCE_NOT_ENOUGH');
   * mock.answerNext('pay', 'REQUEST_TRAFFIC_EXCEED_LIMIT', { times: 2 });
   */
  answerNext<Name extends OperationName>(
    name: Name,
    code: keyof Operations[Name]['resultCodes'] & string,
    options?: { readonly times?: number },
  ): void;
  /** Every order as it is now, oldest first. What is returned never changes. */
  orders(): readonly Order[];
  /** The messages in and out, oldest first. */
  journal(): readonly JournalEntry[];
  /** Each delivery of a notification that has ended, oldest first. */
  notifications(): readonly NotificationTry[];
  /** Resolves when no notification is under way. Waiting for the next try does not count. */
  idle(): Promise<void>;
  /** Forgets orders, journal, notifications and ordered answers, and starts the ids again. Clients and keys stay. */
  reset(): void;
  /** Stops notifying, so that no timer is left. */
  close(): void;
}
