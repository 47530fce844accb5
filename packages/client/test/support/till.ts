import {
  type CompletionOptions,
  completeOrder,
  completePayment,
  type PaymentEnd,
  type Progress,
  resumePayment,
} from '../../src/complete.ts';
import { coffee, order } from './client.ts';
import { createManualClock, type ManualClock } from './clock.ts';
import { drive } from './drive.ts';
import { type Behaviour, type Fate, LedgerGateway, type Status } from './ledger-gateway.ts';

export const merchantTransId: string = coffee.merchantTransId;

export interface Till {
  readonly clock: ManualClock;
  readonly gateway: LedgerGateway;
  readonly options: CompletionOptions;
  readonly steps: Progress[];
}

export function openTill(behaviour: Behaviour = {}, options: CompletionOptions = {}): Till {
  const clock = createManualClock();
  const steps: Progress[] = [];
  const onProgress = (step: Progress): void => void steps.push(step);
  return { clock, gateway: new LedgerGateway(clock, behaviour), options: { clock, onProgress, ...options }, steps };
}

export const pay = ({ clock, gateway, options }: Till): Promise<PaymentEnd> =>
  drive(clock, completePayment(gateway.client, coffee, options));
export const sell = ({ clock, gateway, options }: Till): Promise<PaymentEnd> =>
  drive(clock, completeOrder(gateway.client, order, options));
export const resume = ({ clock, gateway, options }: Till): Promise<PaymentEnd> =>
  drive(clock, resumePayment(gateway.client, { merchantTransId }, options));

/** An order that is at the gateway already. */
export function known({ gateway }: Till, status: Status, amount = '239'): void {
  gateway.orders.set(merchantTransId, { status, amount, charges: status === 'paid' ? 1 : 0, reversals: 0 });
}

export const always = (fate: Fate): readonly Fate[] => Array.from({ length: 100 }, () => fate);

/** Twenty queries, of which the first five are repeated twice each, until the budget of retries is used up. */
export const UNTIL_THE_TIME_IS_UP: readonly Fate[] = always('lost').slice(0, 20 + 10);
export const count = ({ gateway }: Till, name: string): number => gateway.sent.filter((sent) => sent === name).length;
