// Generated from spec/tables/result-codes.md. Do not edit: change the table and run "pnpm generate".
import type { ResultCodeEntry } from '../result-code.ts';

/** The basic result codes, which any function may answer with. Table: `spec/tables/result-codes.md` */
export interface BasicResultCodes {
  readonly SUCCESS: ResultCodeEntry<'SUCCESS', 'S', never>;
  readonly PROCESS_FAIL: ResultCodeEntry<'PROCESS_FAIL', 'F', 'askBuyer' | 'contactSupport'>;
  readonly UNKNOWN_EXCEPTION: ResultCodeEntry<'UNKNOWN_EXCEPTION', 'U', 'query' | 'cancel'>;
  readonly PARAM_ILLEGAL: ResultCodeEntry<'PARAM_ILLEGAL', 'F', 'fixRequest'>;
  readonly INVALID_SIGNATURE: ResultCodeEntry<'INVALID_SIGNATURE', 'F', 'fixRequest'>;
  readonly KEY_NO_FOUND: ResultCodeEntry<'KEY_NO_FOUND', 'F', 'fixRequest' | 'contactSupport'>;
  readonly NO_INTERFACE_DEF: ResultCodeEntry<'NO_INTERFACE_DEF', 'F', 'fixRequest'>;
  readonly API_IS_INVALID: ResultCodeEntry<'API_IS_INVALID', 'F', 'fixRequest' | 'contactSupport'>;
  readonly OAUTH_FAILED: ResultCodeEntry<'OAUTH_FAILED', 'F', 'fixRequest' | 'contactSupport'>;
  readonly ACCESS_DENIED: ResultCodeEntry<'ACCESS_DENIED', 'F', 'contactSupport'>;
  readonly CLIENT_FORBIDDEN_ACCESS_API: ResultCodeEntry<'CLIENT_FORBIDDEN_ACCESS_API', 'F', 'contactSupport'>;
  readonly UNKNOWN_CLIENT: ResultCodeEntry<'UNKNOWN_CLIENT', 'F', 'fixRequest' | 'contactSupport'>;
  readonly INVALID_CLIENT_STATUS: ResultCodeEntry<'INVALID_CLIENT_STATUS', 'F', 'contactSupport'>;
  readonly REQUEST_TRAFFIC_EXCEED_LIMIT: ResultCodeEntry<'REQUEST_TRAFFIC_EXCEED_LIMIT', 'F', 'query' | 'retry'>;
  readonly SIGN_TYPE_INVALID: ResultCodeEntry<'SIGN_TYPE_INVALID', 'F', 'fixRequest'>;
}

/** The basic result codes by name: status, next steps and what each means. */
export const basicResultCodes: BasicResultCodes = {
  SUCCESS: { id: '00000000', code: 'SUCCESS', status: 'S', next: [], description: 'The call did what was asked.' },
  PROCESS_FAIL: { id: '00000019', code: 'PROCESS_FAIL', status: 'F', next: ['askBuyer', 'contactSupport'], description: 'Refused for a business reason that is not named. The same request will be refused again.' },
  UNKNOWN_EXCEPTION: { id: '00000901', code: 'UNKNOWN_EXCEPTION', status: 'U', next: ['query', 'cancel'], description: 'Something broke on the other side, and the outcome is open.' },
  PARAM_ILLEGAL: { id: '00000004', code: 'PARAM_ILLEGAL', status: 'F', next: ['fixRequest'], description: 'A value is malformed, such as letters for a number or a date that does not exist.' },
  INVALID_SIGNATURE: { id: '00000007', code: 'INVALID_SIGNATURE', status: 'F', next: ['fixRequest'], description: 'The signature does not fit the text or the registered key.' },
  KEY_NO_FOUND: { id: '00000008', code: 'KEY_NO_FOUND', status: 'F', next: ['fixRequest', 'contactSupport'], description: 'No public key is registered for this `clientId`.' },
  NO_INTERFACE_DEF: { id: '00000013', code: 'NO_INTERFACE_DEF', status: 'F', next: ['fixRequest'], description: 'No function has this name. Check `function`, `version` and the path.' },
  API_IS_INVALID: { id: '00000014', code: 'API_IS_INVALID', status: 'F', next: ['fixRequest', 'contactSupport'], description: 'The function exists and is switched off, or not in this version.' },
  OAUTH_FAILED: { id: '00000016', code: 'OAUTH_FAILED', status: 'F', next: ['fixRequest', 'contactSupport'], description: 'Authorisation failed: the access token may be missing, wrong or expired.' },
  ACCESS_DENIED: { id: '00000021', code: 'ACCESS_DENIED', status: 'F', next: ['contactSupport'], description: 'The caller lacks a permission.' },
  CLIENT_FORBIDDEN_ACCESS_API: { id: '12014152', code: 'CLIENT_FORBIDDEN_ACCESS_API', status: 'F', next: ['contactSupport'], description: 'This `clientId` may not call this function.' },
  UNKNOWN_CLIENT: { id: '12014155', code: 'UNKNOWN_CLIENT', status: 'F', next: ['fixRequest', 'contactSupport'], description: 'Nobody has this `clientId`; it may belong to another environment.' },
  INVALID_CLIENT_STATUS: { id: '12014156', code: 'INVALID_CLIENT_STATUS', status: 'F', next: ['contactSupport'], description: 'The `clientId` exists and is not active.' },
  REQUEST_TRAFFIC_EXCEED_LIMIT: { id: '00000024', code: 'REQUEST_TRAFFIC_EXCEED_LIMIT', status: 'F', next: ['query', 'retry'], description: 'Too many requests in a short time.' },
  SIGN_TYPE_INVALID: { id: '00000030', code: 'SIGN_TYPE_INVALID', status: 'F', next: ['fixRequest'], description: '`signType` names an algorithm that is not accepted.' },
};
