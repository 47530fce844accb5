// Generated from spec/tables. Do not edit: change the table and run "pnpm generate".
import { notifyPayRoute } from './routes/notifyPay.ts';
import { payRoute } from './routes/pay.ts';
import { preCreateRoute } from './routes/preCreate.ts';

/** Every function of the API: those that the simulator answers, and those that it calls. */
export const routes: { readonly notifyPay: typeof notifyPayRoute; readonly pay: typeof payRoute; readonly preCreate: typeof preCreateRoute } = {
  notifyPay: notifyPayRoute,
  pay: payRoute,
  preCreate: preCreateRoute,
};
