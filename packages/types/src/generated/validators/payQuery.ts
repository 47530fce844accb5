// Generated from spec/tables/offline.payQuery.md. Do not edit: change the table and run "pnpm generate".
import { fits, isDateTimeText, isObjectOf, isPlainObject } from '../../validation/guards.ts';
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { PayQueryRequestBody, PayQueryRequestHead, PayQueryResponseBody, PayQueryResponseHead } from '../operations/payQuery.ts';
import { exchangeRate, isExchangeRate, isMoney, isResultInfo, money, resultInfo } from './structures.ts';

/** Whether a value is a {@link PayQueryRequestHead} as it stands. */
export function isPayQueryRequestHead(given: unknown): given is PayQueryRequestHead {
  return (
    isObjectOf<PayQueryRequestHead>(given) &&
    isPlainObject(given, given.version) &&
    typeof given.version === 'string' && (given.version.length <= 8 || fits(given.version, 8)) &&
    typeof given.function === 'string' && (given.function.length <= 128 || fits(given.function, 128)) &&
    typeof given.clientId === 'string' && (given.clientId.length <= 32 || fits(given.clientId, 32)) &&
    isDateTimeText(given.reqTime) &&
    typeof given.reqMsgId === 'string' && (given.reqMsgId.length <= 64 || fits(given.reqMsgId, 64)) &&
    (given.reserve === undefined || typeof given.reserve === 'string' && (given.reserve.length <= 256 || fits(given.reserve, 256)))
  );
}

/** Checks a {@link PayQueryRequestHead}. */
export const payQueryRequestHead: Validator<PayQueryRequestHead> = /* @__PURE__ */ defineValidator(isPayQueryRequestHead, {
  name: 'payQuery.request.head',
  fields: {
    version: { required: true, kind: 'string', maxLength: 8 },
    function: { required: true, kind: 'string', maxLength: 128 },
    clientId: { required: true, kind: 'string', maxLength: 32 },
    reqTime: { required: true, kind: 'dateTime' },
    reqMsgId: { required: true, kind: 'string', maxLength: 64 },
    reserve: { kind: 'string', maxLength: 256 },
  },
});

/** Whether a value is a {@link PayQueryRequestBody} as it stands. */
export function isPayQueryRequestBody(given: unknown): given is PayQueryRequestBody {
  return (
    isObjectOf<PayQueryRequestBody>(given) &&
    isPlainObject(given, given.merchantId) &&
    typeof given.merchantId === 'string' && (given.merchantId.length <= 64 || fits(given.merchantId, 64)) &&
    (given.acquirementId === undefined || typeof given.acquirementId === 'string' && (given.acquirementId.length <= 64 || fits(given.acquirementId, 64))) &&
    (given.merchantTransId === undefined || typeof given.merchantTransId === 'string' && (given.merchantTransId.length <= 64 || fits(given.merchantTransId, 64)))
  );
}

/** Checks a {@link PayQueryRequestBody}. */
export const payQueryRequestBody: Validator<PayQueryRequestBody> = /* @__PURE__ */ defineValidator(isPayQueryRequestBody, {
  name: 'payQuery.request.body',
  fields: {
    merchantId: { required: true, kind: 'string', maxLength: 64 },
    acquirementId: { kind: 'string', maxLength: 64 },
    merchantTransId: { kind: 'string', maxLength: 64 },
  },
});

/** Whether a value is a {@link PayQueryResponseHead} as it stands. */
export function isPayQueryResponseHead(given: unknown): given is PayQueryResponseHead {
  return (
    isObjectOf<PayQueryResponseHead>(given) &&
    isPlainObject(given, given.version) &&
    typeof given.version === 'string' && (given.version.length <= 8 || fits(given.version, 8)) &&
    typeof given.function === 'string' && (given.function.length <= 128 || fits(given.function, 128)) &&
    typeof given.clientId === 'string' && (given.clientId.length <= 32 || fits(given.clientId, 32)) &&
    isDateTimeText(given.respTime) &&
    typeof given.reqMsgId === 'string' && (given.reqMsgId.length <= 64 || fits(given.reqMsgId, 64)) &&
    (given.reserve === undefined || typeof given.reserve === 'string' && (given.reserve.length <= 256 || fits(given.reserve, 256)))
  );
}

/** Checks a {@link PayQueryResponseHead}. */
export const payQueryResponseHead: Validator<PayQueryResponseHead> = /* @__PURE__ */ defineValidator(isPayQueryResponseHead, {
  name: 'payQuery.response.head',
  fields: {
    version: { required: true, kind: 'string', maxLength: 8 },
    function: { required: true, kind: 'string', maxLength: 128 },
    clientId: { required: true, kind: 'string', maxLength: 32 },
    respTime: { required: true, kind: 'dateTime' },
    reqMsgId: { required: true, kind: 'string', maxLength: 64 },
    reserve: { kind: 'string', maxLength: 256 },
  },
});

/** Whether a value is a {@link PayQueryResponseBody} as it stands. */
export function isPayQueryResponseBody(given: unknown): given is PayQueryResponseBody {
  return (
    isObjectOf<PayQueryResponseBody>(given) &&
    isPlainObject(given, given.resultInfo) &&
    isResultInfo(given.resultInfo) &&
    (given.transStatus === undefined || typeof given.transStatus === 'string' && (given.transStatus.length <= 64 || fits(given.transStatus, 64))) &&
    (given.acquirementId === undefined || typeof given.acquirementId === 'string' && (given.acquirementId.length <= 64 || fits(given.acquirementId, 64))) &&
    (given.merchantTransId === undefined || typeof given.merchantTransId === 'string' && (given.merchantTransId.length <= 64 || fits(given.merchantTransId, 64))) &&
    (given.orderAmount === undefined || isMoney(given.orderAmount)) &&
    (given.payAmount === undefined || isMoney(given.payAmount)) &&
    (given.conversionRate === undefined || isExchangeRate(given.conversionRate)) &&
    (given.createTime === undefined || isDateTimeText(given.createTime)) &&
    (given.paymentTime === undefined || isDateTimeText(given.paymentTime)) &&
    (given.refundedAmount === undefined || isMoney(given.refundedAmount)) &&
    (given.userSite === undefined || typeof given.userSite === 'string' && (given.userSite.length <= 64 || fits(given.userSite, 64))) &&
    (given.userId === undefined || typeof given.userId === 'string' && (given.userId.length <= 64 || fits(given.userId, 64))) &&
    (given.userLoginId === undefined || typeof given.userLoginId === 'string' && (given.userLoginId.length <= 64 || fits(given.userLoginId, 64))) &&
    (given.extendInfo === undefined || typeof given.extendInfo === 'string' && (given.extendInfo.length <= 2048 || fits(given.extendInfo, 2048)))
  );
}

/** Checks a {@link PayQueryResponseBody}. */
export const payQueryResponseBody: Validator<PayQueryResponseBody> = /* @__PURE__ */ defineValidator(isPayQueryResponseBody, {
  name: 'payQuery.response.body',
  fields: {
    resultInfo: { required: true, kind: 'object', of: () => resultInfo.rules },
    transStatus: { kind: 'string', maxLength: 64 },
    acquirementId: { kind: 'string', maxLength: 64 },
    merchantTransId: { kind: 'string', maxLength: 64 },
    orderAmount: { kind: 'object', of: () => money.rules },
    payAmount: { kind: 'object', of: () => money.rules },
    conversionRate: { kind: 'object', of: () => exchangeRate.rules },
    createTime: { kind: 'dateTime' },
    paymentTime: { kind: 'dateTime' },
    refundedAmount: { kind: 'object', of: () => money.rules },
    userSite: { kind: 'string', maxLength: 64 },
    userId: { kind: 'string', maxLength: 64 },
    userLoginId: { kind: 'string', maxLength: 64 },
    extendInfo: { kind: 'string', maxLength: 2048 },
  },
});
