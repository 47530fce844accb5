// Generated from spec/tables/common.refund.md. Do not edit: change the table and run "pnpm generate".
import { fits, isDateTimeText, isObjectOf, isPlainObject } from '../../validation/guards.ts';
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { RefundRequestBody, RefundRequestHead, RefundResponseBody, RefundResponseHead } from '../operations/refund.ts';
import { isMoney, isResultInfo, money, resultInfo } from './structures.ts';

/** Whether a value is a {@link RefundRequestHead} as it stands. */
export function isRefundRequestHead(given: unknown): given is RefundRequestHead {
  return (
    isObjectOf<RefundRequestHead>(given) &&
    isPlainObject(given, given.version) &&
    typeof given.version === 'string' && (given.version.length <= 8 || fits(given.version, 8)) &&
    typeof given.function === 'string' && (given.function.length <= 128 || fits(given.function, 128)) &&
    typeof given.clientId === 'string' && (given.clientId.length <= 32 || fits(given.clientId, 32)) &&
    isDateTimeText(given.reqTime) &&
    typeof given.reqMsgId === 'string' && (given.reqMsgId.length <= 64 || fits(given.reqMsgId, 64)) &&
    (given.reserve === undefined || typeof given.reserve === 'string' && (given.reserve.length <= 256 || fits(given.reserve, 256))) &&
    (given.signType === undefined || typeof given.signType === 'string' && (given.signType.length <= 64 || fits(given.signType, 64)))
  );
}

/** Checks a {@link RefundRequestHead}. */
export const refundRequestHead: Validator<RefundRequestHead> = /* @__PURE__ */ defineValidator(isRefundRequestHead, {
  name: 'refund.request.head',
  fields: {
    version: { required: true, kind: 'string', maxLength: 8 },
    function: { required: true, kind: 'string', maxLength: 128 },
    clientId: { required: true, kind: 'string', maxLength: 32 },
    reqTime: { required: true, kind: 'dateTime' },
    reqMsgId: { required: true, kind: 'string', maxLength: 64 },
    reserve: { kind: 'string', maxLength: 256 },
    signType: { kind: 'string', maxLength: 64 },
  },
});

/** Whether a value is a {@link RefundRequestBody} as it stands. */
export function isRefundRequestBody(given: unknown): given is RefundRequestBody {
  return (
    isObjectOf<RefundRequestBody>(given) &&
    isPlainObject(given, given.merchantId) &&
    typeof given.merchantId === 'string' && (given.merchantId.length <= 64 || fits(given.merchantId, 64)) &&
    typeof given.acquirementId === 'string' && (given.acquirementId.length <= 64 || fits(given.acquirementId, 64)) &&
    typeof given.merchantRefundId === 'string' && (given.merchantRefundId.length <= 64 || fits(given.merchantRefundId, 64)) &&
    isMoney(given.refundAmount) &&
    (given.refundReason === undefined || typeof given.refundReason === 'string' && (given.refundReason.length <= 256 || fits(given.refundReason, 256))) &&
    (given.extendInfo === undefined || typeof given.extendInfo === 'string' && (given.extendInfo.length <= 2048 || fits(given.extendInfo, 2048)))
  );
}

/** Checks a {@link RefundRequestBody}. */
export const refundRequestBody: Validator<RefundRequestBody> = /* @__PURE__ */ defineValidator(isRefundRequestBody, {
  name: 'refund.request.body',
  fields: {
    merchantId: { required: true, kind: 'string', maxLength: 64 },
    acquirementId: { required: true, kind: 'string', maxLength: 64 },
    merchantRefundId: { required: true, kind: 'string', maxLength: 64 },
    refundAmount: { required: true, kind: 'object', of: () => money.rules },
    refundReason: { kind: 'string', maxLength: 256 },
    extendInfo: { kind: 'string', maxLength: 2048 },
  },
});

/** Whether a value is a {@link RefundResponseHead} as it stands. */
export function isRefundResponseHead(given: unknown): given is RefundResponseHead {
  return (
    isObjectOf<RefundResponseHead>(given) &&
    isPlainObject(given, given.version) &&
    typeof given.version === 'string' && (given.version.length <= 8 || fits(given.version, 8)) &&
    typeof given.function === 'string' && (given.function.length <= 128 || fits(given.function, 128)) &&
    typeof given.clientId === 'string' && (given.clientId.length <= 32 || fits(given.clientId, 32)) &&
    isDateTimeText(given.respTime) &&
    typeof given.reqMsgId === 'string' && (given.reqMsgId.length <= 64 || fits(given.reqMsgId, 64)) &&
    (given.reserve === undefined || typeof given.reserve === 'string' && (given.reserve.length <= 256 || fits(given.reserve, 256)))
  );
}

/** Checks a {@link RefundResponseHead}. */
export const refundResponseHead: Validator<RefundResponseHead> = /* @__PURE__ */ defineValidator(isRefundResponseHead, {
  name: 'refund.response.head',
  fields: {
    version: { required: true, kind: 'string', maxLength: 8 },
    function: { required: true, kind: 'string', maxLength: 128 },
    clientId: { required: true, kind: 'string', maxLength: 32 },
    respTime: { required: true, kind: 'dateTime' },
    reqMsgId: { required: true, kind: 'string', maxLength: 64 },
    reserve: { kind: 'string', maxLength: 256 },
  },
});

/** Whether a value is a {@link RefundResponseBody} as it stands. */
export function isRefundResponseBody(given: unknown): given is RefundResponseBody {
  return (
    isObjectOf<RefundResponseBody>(given) &&
    isPlainObject(given, given.resultInfo) &&
    isResultInfo(given.resultInfo) &&
    (given.acquirementId === undefined || typeof given.acquirementId === 'string' && (given.acquirementId.length <= 64 || fits(given.acquirementId, 64))) &&
    (given.merchantRefundId === undefined || typeof given.merchantRefundId === 'string' && (given.merchantRefundId.length <= 64 || fits(given.merchantRefundId, 64))) &&
    (given.refundAmount === undefined || isMoney(given.refundAmount)) &&
    (given.refundTime === undefined || isDateTimeText(given.refundTime)) &&
    (given.extendInfo === undefined || typeof given.extendInfo === 'string' && (given.extendInfo.length <= 2048 || fits(given.extendInfo, 2048)))
  );
}

/** Checks a {@link RefundResponseBody}. */
export const refundResponseBody: Validator<RefundResponseBody> = /* @__PURE__ */ defineValidator(isRefundResponseBody, {
  name: 'refund.response.body',
  fields: {
    resultInfo: { required: true, kind: 'object', of: () => resultInfo.rules },
    acquirementId: { kind: 'string', maxLength: 64 },
    merchantRefundId: { kind: 'string', maxLength: 64 },
    refundAmount: { kind: 'object', of: () => money.rules },
    refundTime: { kind: 'dateTime' },
    extendInfo: { kind: 'string', maxLength: 2048 },
  },
});
