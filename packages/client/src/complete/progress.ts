import type { PayOutcome } from '../generated/operations/pay.ts';
import type { PayCancelOutcome } from '../generated/operations/payCancel.ts';
import type { PayQueryOutcome } from '../generated/operations/payQuery.ts';
import type { PreCreateOutcome } from '../generated/operations/preCreate.ts';

/**
 * One step on the way: a call with its outcome, or a wait in milliseconds. After a `preCreate` that succeeded, the
 * outcome's body holds the QR code to show.
 */
export type Progress =
  | { readonly step: 'pay'; readonly outcome: PayOutcome }
  | { readonly step: 'preCreate'; readonly outcome: PreCreateOutcome }
  | { readonly step: 'query'; readonly outcome: PayQueryOutcome }
  | { readonly step: 'cancel'; readonly outcome: PayCancelOutcome }
  | { readonly step: 'wait'; readonly ms: number };
