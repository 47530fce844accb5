// Generated from spec/tables/common.payCancel.md. Do not edit: change the table and run "pnpm generate".
import { payCancelOperation, payCancelResultCodes } from '@intl-acquiring/types';
import { payCancelRequestBody, payCancelRequestHead, payCancelResponseBody, payCancelResponseHead } from '@intl-acquiring/types/validators';
import type { Route } from '../../engine/route.ts';

/** Voids a transaction, whatever has become of it, so that nobody stays charged. */
export const payCancelRoute: Route<'payCancel'> = {
  info: payCancelOperation,
  request: { head: payCancelRequestHead, body: payCancelRequestBody },
  response: { head: payCancelResponseHead, body: payCancelResponseBody },
  resultCodes: payCancelResultCodes,
};
