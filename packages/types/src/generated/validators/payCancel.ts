// Generated from spec/tables/common.payCancel.md. Do not edit: change the table and run "pnpm generate".
import { fits, isDateTimeText, isObjectOf, isPlainObject } from '../../validation/guards.ts';
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { PayCancelRequestBody, PayCancelRequestHead, PayCancelResponseBody, PayCancelResponseHead } from '../operations/payCancel.ts';
import { isResultInfo, resultInfo } from './structures.ts';

/** Whether a value is a {@link PayCancelRequestHead} as it stands. */
export function isPayCancelRequestHead(given: unknown): given is PayCancelRequestHead {
  return (
    isObjectOf<PayCancelRequestHead>(given) &&
    isPlainObject(given, given.version) &&
    typeof given.version === 'string' && (given.version.length <= 8 || fits(given.version, 8)) &&
    typeof given.function === 'string' && (given.function.length <= 128 || fits(given.function, 128)) &&
    typeof given.clientId === 'string' && (given.clientId.length <= 32 || fits(given.clientId, 32)) &&
    isDateTimeText(given.reqTime) &&
    typeof given.reqMsgId === 'string' && (given.reqMsgId.length <= 64 || fits(given.reqMsgId, 64)) &&
    (given.reserve === undefined || typeof given.reserve === 'string' && (given.reserve.length <= 256 || fits(given.reserve, 256)))
  );
}

/** Checks a {@link PayCancelRequestHead}. */
export const payCancelRequestHead: Validator<PayCancelRequestHead> = /* @__PURE__ */ defineValidator(isPayCancelRequestHead, {
  name: 'payCancel.request.head',
  fields: {
    version: { required: true, kind: 'string', maxLength: 8 },
    function: { required: true, kind: 'string', maxLength: 128 },
    clientId: { required: true, kind: 'string', maxLength: 32 },
    reqTime: { required: true, kind: 'dateTime' },
    reqMsgId: { required: true, kind: 'string', maxLength: 64 },
    reserve: { kind: 'string', maxLength: 256 },
  },
});

/** Whether a value is a {@link PayCancelRequestBody} as it stands. */
export function isPayCancelRequestBody(given: unknown): given is PayCancelRequestBody {
  return (
    isObjectOf<PayCancelRequestBody>(given) &&
    isPlainObject(given, given.merchantId) &&
    typeof given.merchantId === 'string' && (given.merchantId.length <= 64 || fits(given.merchantId, 64)) &&
    (given.acquirementId === undefined || typeof given.acquirementId === 'string' && (given.acquirementId.length <= 64 || fits(given.acquirementId, 64))) &&
    (given.merchantTransId === undefined || typeof given.merchantTransId === 'string' && (given.merchantTransId.length <= 64 || fits(given.merchantTransId, 64)))
  );
}

/** Checks a {@link PayCancelRequestBody}. */
export const payCancelRequestBody: Validator<PayCancelRequestBody> = /* @__PURE__ */ defineValidator(isPayCancelRequestBody, {
  name: 'payCancel.request.body',
  fields: {
    merchantId: { required: true, kind: 'string', maxLength: 64 },
    acquirementId: { kind: 'string', maxLength: 64 },
    merchantTransId: { kind: 'string', maxLength: 64 },
  },
});

/** Whether a value is a {@link PayCancelResponseHead} as it stands. */
export function isPayCancelResponseHead(given: unknown): given is PayCancelResponseHead {
  return (
    isObjectOf<PayCancelResponseHead>(given) &&
    isPlainObject(given, given.version) &&
    typeof given.version === 'string' && (given.version.length <= 8 || fits(given.version, 8)) &&
    typeof given.function === 'string' && (given.function.length <= 128 || fits(given.function, 128)) &&
    typeof given.clientId === 'string' && (given.clientId.length <= 32 || fits(given.clientId, 32)) &&
    isDateTimeText(given.respTime) &&
    typeof given.reqMsgId === 'string' && (given.reqMsgId.length <= 64 || fits(given.reqMsgId, 64)) &&
    (given.reserve === undefined || typeof given.reserve === 'string' && (given.reserve.length <= 256 || fits(given.reserve, 256)))
  );
}

/** Checks a {@link PayCancelResponseHead}. */
export const payCancelResponseHead: Validator<PayCancelResponseHead> = /* @__PURE__ */ defineValidator(isPayCancelResponseHead, {
  name: 'payCancel.response.head',
  fields: {
    version: { required: true, kind: 'string', maxLength: 8 },
    function: { required: true, kind: 'string', maxLength: 128 },
    clientId: { required: true, kind: 'string', maxLength: 32 },
    respTime: { required: true, kind: 'dateTime' },
    reqMsgId: { required: true, kind: 'string', maxLength: 64 },
    reserve: { kind: 'string', maxLength: 256 },
  },
});

/** Whether a value is a {@link PayCancelResponseBody} as it stands. */
export function isPayCancelResponseBody(given: unknown): given is PayCancelResponseBody {
  return (
    isObjectOf<PayCancelResponseBody>(given) &&
    isPlainObject(given, given.resultInfo) &&
    isResultInfo(given.resultInfo) &&
    (given.acquirementId === undefined || typeof given.acquirementId === 'string' && (given.acquirementId.length <= 64 || fits(given.acquirementId, 64))) &&
    (given.merchantTransId === undefined || typeof given.merchantTransId === 'string' && (given.merchantTransId.length <= 64 || fits(given.merchantTransId, 64)))
  );
}

/** Checks a {@link PayCancelResponseBody}. */
export const payCancelResponseBody: Validator<PayCancelResponseBody> = /* @__PURE__ */ defineValidator(isPayCancelResponseBody, {
  name: 'payCancel.response.body',
  fields: {
    resultInfo: { required: true, kind: 'object', of: () => resultInfo.rules },
    acquirementId: { kind: 'string', maxLength: 64 },
    merchantTransId: { kind: 'string', maxLength: 64 },
  },
});
