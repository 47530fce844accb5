import type { OperationName, Operations } from '@intl-acquiring/types';
import type { Found, Target } from '../store/order-store.ts';
import type { ListedCode, ResultCodeName } from './codes.ts';
import type { OrderIds } from './ids.ts';
import type { Order } from './order.ts';
import type { Policy } from './policy.ts';

/** What is not in the message: who sent it, when, what holds, and the names that an order would get. */
export interface Occasion {
  readonly clientId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly policy: Policy;
  readonly publicUrl: string | undefined;
  idsOf(serial: number): OrderIds;
  /**
   * The code that a rule wants for this request, if it is the kind of request that rules are for: one that repeats no
   * earlier one. Asked for once or more, it is the same.
   */
  forced(): ListedCode | undefined;
}

/** The result of a call, before it has become a message. */
export interface Answer<Name extends OperationName = OperationName> {
  readonly code: ResultCodeName;
  /** Instead of the table's description of the code. */
  readonly message?: string;
  /** The reply's body but for `resultInfo`. */
  readonly fields?: Omit<Operations[Name]['response']['body'], 'resultInfo'>;
}

/** An answer, and the order as it is afterwards; without one, nothing is kept. */
export interface Decision<Name extends OperationName = OperationName> {
  readonly answer: Answer<Name>;
  readonly order?: Order;
}

/** How one function deals with orders. Pure: values in, values out. */
export interface Handler<Name extends OperationName> {
  /** What the request is about. */
  target(body: Operations[Name]['request']['body']): Target;
  /** What it does, and what its caller is told. An order that is found is as it is now. */
  decide(body: Operations[Name]['request']['body'], found: Found, occasion: Occasion): Decision<Name>;
}
