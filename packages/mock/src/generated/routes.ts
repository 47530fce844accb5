// Generated from spec/tables. Do not edit: change the table and run "pnpm generate".
import { payCancelRoute } from './routes/payCancel.ts';
import { refundRoute } from './routes/refund.ts';
import { notifyPayRoute } from './routes/notifyPay.ts';
import { payRoute } from './routes/pay.ts';
import { payQueryRoute } from './routes/payQuery.ts';
import { preCreateRoute } from './routes/preCreate.ts';

/** The paths of the tables' base URLs. Each may stand in place of the `/api` with which a function's path begins. */
export const basePaths: readonly string[] = ['/isupergw'];

/** Every function of the API: those that the simulator answers, and those that it calls. */
export const routes: { readonly payCancel: typeof payCancelRoute; readonly refund: typeof refundRoute; readonly notifyPay: typeof notifyPayRoute; readonly pay: typeof payRoute; readonly payQuery: typeof payQueryRoute; readonly preCreate: typeof preCreateRoute } = {
  payCancel: payCancelRoute,
  refund: refundRoute,
  notifyPay: notifyPayRoute,
  pay: payRoute,
  payQuery: payQueryRoute,
  preCreate: preCreateRoute,
};
