// Generated from spec/tables/offline.notify.pay.md. Do not edit: change the table and run "pnpm generate".
import { notifyPayOperation, notifyPayResultCodes } from '@intl-acquiring/types';
import { notifyPayRequestBody, notifyPayRequestHead, notifyPayResponseBody, notifyPayResponseHead } from '@intl-acquiring/types/validators';
import type { Route } from '../../engine/route.ts';

/** Tells the merchant how the payment of a pre-created order ended. */
export const notifyPayRoute: Route<'notifyPay'> = {
  info: notifyPayOperation,
  request: { head: notifyPayRequestHead, body: notifyPayRequestBody },
  response: { head: notifyPayResponseHead, body: notifyPayResponseBody },
  resultCodes: notifyPayResultCodes,
};
