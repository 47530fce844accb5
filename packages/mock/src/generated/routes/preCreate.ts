// Generated from spec/tables/offline.preCreate.md. Do not edit: change the table and run "pnpm generate".
import { preCreateOperation, preCreateResultCodes } from '@intl-acquiring/types';
import { preCreateRequestBody, preCreateRequestHead, preCreateResponseBody, preCreateResponseHead } from '@intl-acquiring/types/validators';
import type { Route } from '../../engine/route.ts';

/** Creates an unpaid order and returns the address at which the buyer's wallet pays it. */
export const preCreateRoute: Route<'preCreate'> = {
  info: preCreateOperation,
  request: { head: preCreateRequestHead, body: preCreateRequestBody },
  response: { head: preCreateResponseHead, body: preCreateResponseBody },
  resultCodes: preCreateResultCodes,
};
