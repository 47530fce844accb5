import type { OperationName, Operations } from '@intl-acquiring/types';
import type { Order } from '../engine/order.ts';
import type { ClientRegistration } from '../gateway/clients.ts';
import type { Journal, NotificationTry } from '../journal/entry.ts';
import type { Rule } from '../rules/rule.ts';
import type { ActiveRule } from '../rules/rule-book.ts';
import type { Page } from '../store/order-store.ts';
import type { WorldTime } from '../time/time.ts';

/** The buyer's side. */
export interface Wallet {
  /**
   * The order that a code leads to, as a wallet shows it before anything is done.
   *
   * @param code the `orderQrCode` of a `preCreate`, or the `acquirementId` of any order
   * @throws {MockError} `no-order`
   */
  find(code: string): Promise<Order>;
  /**
   * The buyer pays an order that waits for it. A notification is on its way when this resolves, if the order's request
   * had a `notifyUrl`; `idle()` waits for it.
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

/**
 * A gateway of one's own: orders, clock, seed, rules and journal that no other world sees. Its methods may be taken off
 * it: `createClient({ fetch: world.fetch })`.
 */
export interface World {
  readonly name: string;
  /** Repeats this run when it is given to another world, with the same calls in virtual time. Print it on failure. */
  readonly seed: string;
  /** Where it lies below a server's address: `''` for the first world, `/_worlds/NAME` for others. */
  readonly path: string;
  /**
   * Serves a request without a port: the functions under their paths, the control routes under `/_mock`. Rejects where
   * a fault breaks the connection, as the global `fetch` does.
   */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  readonly wallet: Wallet;
  readonly time: WorldTime;
  readonly journal: Pick<Journal, 'entries' | 'subscribe' | 'clears'>;
  /**
   * Lets the gateway know a caller, or changes its key. From then on the caller's requests come to this world, by
   * whatever door.
   *
   * @throws {KeyError} if the key can't be used
   * @throws {MockError} `bad-option`, for an id that is no id, or another world's
   */
  registerClient(client: ClientRegistration): Promise<void>;
  /** The ids of the callers that the gateway knows. */
  clients(): readonly string[];
  /**
   * Makes the simulator answer otherwise, or misbehave. Of several rules for one message the first that was added counts:
   * the first with a fault, and the first with a code, and none after an empty effect.
   *
   * @returns its name
   * @throws {MockError} that names what there is
   * @example
   * world.addRule({ when: { function: 'pay' }, effect: [{ fault: { kind: 'reset' } }, { fault: { kind: 'reset' } }] });
   */
  addRule(rule: Rule): string;
  /** Takes a rule away, or all of them. */
  removeRule(name?: string): void;
  rules(): readonly ActiveRule[];
  /**
   * Orders the answer to the next request of a function that passes every check and repeats no earlier one. Short for a
   * rule. What the answer does to the order is in the README.
   *
   * @param name the function's short name, such as `pay`
   * @param code any that its table lists
   * @throws {MockError} that names what there is
   * @example
   * world.answerNext('pay', 'USER_BALANCE_NOT_ENOUGH');
   * world.answerNext('pay', 'REQUEST_TRAFFIC_EXCEED_LIMIT', { times: 2 });
   */
  answerNext<Name extends OperationName>(
    name: Name,
    code: keyof Operations[Name]['resultCodes'] & string,
    options?: { readonly times?: number },
  ): void;
  /** The orders as they are now, oldest first. What is returned never changes. */
  orders(page?: Page): Promise<readonly Order[]>;
  /** Each delivery of a notification that has ended, oldest first, as far back as the journal goes. */
  notifications(): readonly NotificationTry[];
  /** Resolves when no call and no notification is under way. What waits for its time does not count. */
  idle(): Promise<void>;
  /** Forgets orders, journal and rules but those it began with, and starts time and ids again. Clients and keys stay. */
  reset(): Promise<void>;
  /** Stops notifying, so that no timer is left. What a store keeps stays there. */
  close(): Promise<void>;
}
