// Generated from spec/tables. Do not edit: change the table and run "pnpm generate".
import type { Call, CallOptions } from '../core/definition.ts';
import type { PayCancelInput, PayCancelOutcome } from './operations/payCancel.ts';
import { payCancel } from './operations/payCancel.ts';
import type { RefundInput, RefundOutcome } from './operations/refund.ts';
import { refund } from './operations/refund.ts';
import type { PayInput, PayOutcome } from './operations/pay.ts';
import { pay } from './operations/pay.ts';
import type { PayQueryInput, PayQueryOutcome } from './operations/payQuery.ts';
import { payQuery } from './operations/payQuery.ts';
import type { PreCreateInput, PreCreateOutcome } from './operations/preCreate.ts';
import { preCreate } from './operations/preCreate.ts';

/** One method for each function that a merchant calls. */
export interface OperationMethods {
  /**
   * Voids a transaction, whatever has become of it, so that nobody stays charged.
   *
   * Resolves to an outcome, also when the network fails: only a request that was never sent rejects.
   * A repeat does nothing twice.
   *
   * Table: `spec/tables/common.payCancel.md`
   */
  payCancel(input: PayCancelInput, options?: CallOptions): Promise<PayCancelOutcome>;
  /**
   * Gives back the money of a payment, in part or in whole.
   *
   * Resolves to an outcome, also when the network fails: only a request that was never sent rejects.
   * A repeat under the same `merchantRefundId` does nothing twice.
   *
   * Table: `spec/tables/common.refund.md`
   */
  refund(input: RefundInput, options?: CallOptions): Promise<RefundOutcome>;
  /**
   * Charges the buyer whose payment code the merchant has scanned.
   *
   * Resolves to an outcome, also when the network fails: only a request that was never sent rejects.
   * A repeat under the same `merchantTransId` does nothing twice.
   *
   * Table: `spec/tables/offline.pay.md`
   */
  pay(input: PayInput, options?: CallOptions): Promise<PayOutcome>;
  /**
   * Looks up the state of a transaction.
   *
   * Resolves to an outcome, also when the network fails: only a request that was never sent rejects.
   * A repeat does nothing twice.
   *
   * Table: `spec/tables/offline.payQuery.md`
   */
  payQuery(input: PayQueryInput, options?: CallOptions): Promise<PayQueryOutcome>;
  /**
   * Creates an unpaid order and returns the address at which the buyer's wallet pays it.
   *
   * Resolves to an outcome, also when the network fails: only a request that was never sent rejects.
   * A repeat under the same `merchantTransId` does nothing twice.
   *
   * Table: `spec/tables/offline.preCreate.md`
   */
  preCreate(input: PreCreateInput, options?: CallOptions): Promise<PreCreateOutcome>;
}

/** The methods, each bound to the call that sends it. */
export function bindOperations(call: Call): OperationMethods {
  return {
    payCancel: (input, options) => call(payCancel, input, options),
    refund: (input, options) => call(refund, input, options),
    pay: (input, options) => call(pay, input, options),
    payQuery: (input, options) => call(payQuery, input, options),
    preCreate: (input, options) => call(preCreate, input, options),
  };
}
