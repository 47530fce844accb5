// Generated from spec/tables. Do not edit: change the table and run "pnpm generate".
export type { PayCancelInput, PayCancelOutcome } from './operations/payCancel.ts';
export type { RefundInput, RefundOutcome } from './operations/refund.ts';
export type { PayInput, PayOutcome } from './operations/pay.ts';
export type { PayQueryInput, PayQueryOutcome } from './operations/payQuery.ts';
export type { PreCreateInput, PreCreateOutcome } from './operations/preCreate.ts';
