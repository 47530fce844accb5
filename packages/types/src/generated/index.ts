// Generated from spec/tables. Do not edit: change the table and run "pnpm generate".
export * from './enums.ts';
export * from './operations.ts';
export * from './operations/payCancel.ts';
export * from './operations/refund.ts';
export * from './operations/notifyPay.ts';
export * from './operations/pay.ts';
export * from './operations/payQuery.ts';
export * from './operations/preCreate.ts';
export * from './result-codes.ts';
export * from './structures.ts';
