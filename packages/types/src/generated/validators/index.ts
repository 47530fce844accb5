// Generated from spec/tables. Do not edit: change the table and run "pnpm generate".
export * from './notifyPay.ts';
export * from './pay.ts';
export * from './preCreate.ts';
export * from './structures.ts';
