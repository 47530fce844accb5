// Generated from spec/tables/result-codes.md. Do not edit: change the table and run "pnpm generate".
import type { NextStep } from '@intl-acquiring/types';

/** What may be done after each basic result code. */
export const basicNextSteps: Readonly<Record<string, readonly NextStep[]>> = {
  SUCCESS: [],
  PROCESS_FAIL: ['askBuyer', 'contactSupport'],
  UNKNOWN_EXCEPTION: ['query', 'cancel'],
  PARAM_ILLEGAL: ['fixRequest'],
  INVALID_SIGNATURE: ['fixRequest'],
  KEY_NO_FOUND: ['fixRequest', 'contactSupport'],
  NO_INTERFACE_DEF: ['fixRequest'],
  API_IS_INVALID: ['fixRequest', 'contactSupport'],
  OAUTH_FAILED: ['fixRequest', 'contactSupport'],
  ACCESS_DENIED: ['contactSupport'],
  CLIENT_FORBIDDEN_ACCESS_API: ['contactSupport'],
  UNKNOWN_CLIENT: ['fixRequest', 'contactSupport'],
  INVALID_CLIENT_STATUS: ['contactSupport'],
  REQUEST_TRAFFIC_EXCEED_LIMIT: ['query', 'retry'],
  SIGN_TYPE_INVALID: ['fixRequest'],
};
