import type { OperationName, Operations } from '@intl-acquiring/types';
import type { ResultCodeName } from './codes.ts';
import type { OrderIds } from './ids.ts';
import type { Order } from './order.ts';

/** What is not in the message: who sent it, when, and the names that an order would get. */
export interface Occasion {
  readonly clientId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly ids: OrderIds;
  readonly publicUrl: string | undefined;
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
export interface Decision {
  readonly answer: Answer;
  readonly order?: Order;
}

/** How one function deals with orders. Pure: values in, values out. */
export interface Handler<Name extends OperationName> {
  /** The order that a first request makes, before anything happens to it. */
  open(body: Operations[Name]['request']['body'], occasion: Occasion): Order;
  /** What the first request then does to it. */
  carryOut(order: Order, now: number): Decision & { readonly order: Order };
  /** What a repeat is told of it. A closed order never gets here. */
  tell(order: Order): Answer<Name>;
}
