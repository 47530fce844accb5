// Generated from spec/tables. Do not edit: change the table and run "pnpm generate".
export * from './payCancel.ts';
export * from './refund.ts';
export * from './notifyPay.ts';
export * from './pay.ts';
export * from './payQuery.ts';
export * from './preCreate.ts';
export * from './structures.ts';
