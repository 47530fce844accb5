export { completeOrder, completePayment, resumePayment } from './complete/complete.ts';
export type { Cancelled, Declined, Paid, PaymentEnd, StillUnknown } from './complete/end.ts';
export type { CompletionOptions, PaymentClient, PaymentNotice, ResumeFrom } from './complete/options.ts';
export type { Progress } from './complete/progress.ts';
