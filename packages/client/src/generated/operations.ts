// Generated from spec/tables. Do not edit: change the table and run "pnpm generate".
import type { Call, CallOptions } from '../core/definition.ts';
import type { PayInput, PayOutcome } from './operations/pay.ts';
import { pay } from './operations/pay.ts';
import type { PreCreateInput, PreCreateOutcome } from './operations/preCreate.ts';
import { preCreate } from './operations/preCreate.ts';

/** One method for each function that a merchant calls. */
export interface OperationMethods {
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
    pay: (input, options) => call(pay, input, options),
    preCreate: (input, options) => call(preCreate, input, options),
  };
}
