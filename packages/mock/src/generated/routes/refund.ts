// Generated from spec/tables/common.refund.md. Do not edit: change the table and run "pnpm generate".
import { refundOperation, refundResultCodes } from '@intl-acquiring/types';
import { refundRequestBody, refundRequestHead, refundResponseBody, refundResponseHead } from '@intl-acquiring/types/validators';
import type { Route } from '../../engine/route.ts';

/** Gives back the money of a payment, in part or in whole. */
export const refundRoute: Route<'refund'> = {
  info: refundOperation,
  request: { head: refundRequestHead, body: refundRequestBody },
  response: { head: refundResponseHead, body: refundResponseBody },
  resultCodes: refundResultCodes,
};
