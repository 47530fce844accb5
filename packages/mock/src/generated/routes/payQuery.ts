// Generated from spec/tables/offline.payQuery.md. Do not edit: change the table and run "pnpm generate".
import { payQueryOperation, payQueryResultCodes } from '@intl-acquiring/types';
import { payQueryRequestBody, payQueryRequestHead, payQueryResponseBody, payQueryResponseHead } from '@intl-acquiring/types/validators';
import type { Route } from '../../engine/route.ts';

/** Looks up the state of a transaction. */
export const payQueryRoute: Route<'payQuery'> = {
  info: payQueryOperation,
  request: { head: payQueryRequestHead, body: payQueryRequestBody },
  response: { head: payQueryResponseHead, body: payQueryResponseBody },
  resultCodes: payQueryResultCodes,
};
