// Generated from spec/tables/offline.pay.md. Do not edit: change the table and run "pnpm generate".
import { payOperation, payResultCodes } from '@intl-acquiring/types';
import { payRequestBody, payRequestHead, payResponseBody, payResponseHead } from '@intl-acquiring/types/validators';
import type { Route } from '../../engine/route.ts';

/** Charges the buyer whose payment code the merchant has scanned. */
export const payRoute: Route<'pay'> = {
  info: payOperation,
  request: { head: payRequestHead, body: payRequestBody },
  response: { head: payResponseHead, body: payResponseBody },
  resultCodes: payResultCodes,
};
