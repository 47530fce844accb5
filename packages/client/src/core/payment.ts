import type { OperationDefinition } from './definition.ts';
import { ownValue } from './own-value.ts';

/**
 * What a call proves of the payment. It is another question than how the call went.
 *
 * - `paid`: the buyer has been charged
 * - `awaitingBuyer`: the order is there and not paid; the buyer may still pay
 * - `closed`: nobody stays charged, and nobody can pay any more: not paid in time, cancelled, or refunded in whole
 * - `cancelled`: as if the payment had never been made
 * - `refunded`: this refund was made
 * - `unchanged`: this call moved no money; the payment stands as it did before
 * - `unknown`: nothing is proven, and a charge may stand
 */
export type PaymentState = 'paid' | 'awaitingBuyer' | 'closed' | 'cancelled' | 'refunded' | 'unchanged' | 'unknown';

/** What the state of a transaction may mean. */
export type QueriedState = Extract<PaymentState, 'paid' | 'awaitingBuyer' | 'closed' | 'unknown'>;

/** What the names of states mean. They are not confirmed, so they are an option. */
export type StatusNames = Readonly<Record<string, QueriedState>>;

interface AfterSuccess {
  pay: 'paid';
  preCreate: 'awaitingBuyer';
  payQuery: QueriedState;
  payCancel: 'cancelled';
  refund: 'refunded';
}

/** What a success of an operation proves of the payment; of one that is not listed, at most what its status says. */
export type PaymentAfter<Name extends string> = Name extends keyof AfterSuccess ? AfterSuccess[Name] : QueriedState;

const afterSuccess: Readonly<Record<string, PaymentState>> = {
  pay: 'paid',
  preCreate: 'awaitingBuyer',
  payCancel: 'cancelled',
  refund: 'refunded',
} satisfies { [Name in Exclude<keyof AfterSuccess, 'payQuery'>]: AfterSuccess[Name] };

/** The names of the tables' `TransStatus`. */
export const defaultStatusNames: StatusNames = {
  WAIT_BUYER_PAY: 'awaitingBuyer',
  TRADE_SUCCESS: 'paid',
  TRADE_FINISHED: 'paid',
  TRADE_CLOSED: 'closed',
};

export interface StatusReading {
  /** The field that tells the state, if it is not the one of the tables. */
  readonly statusField?: string | undefined;
  readonly statusNames: StatusNames;
}

/** What a success proves. A state whose name is not known is unknown: it is no failure. */
export function readPayment(
  definition: OperationDefinition<unknown, unknown>,
  body: Readonly<Record<string, unknown>>,
  { statusField, statusNames }: StatusReading,
): PaymentState {
  const told = body[statusField ?? definition.statusField ?? ''];
  return afterSuccess[definition.info.name] ?? ownValue(statusNames, told) ?? 'unknown';
}
