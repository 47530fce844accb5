// Generated from spec/tables/offline.payQuery.md. Do not edit: change the table and run "pnpm generate".
import { isDateTimeText, isObjectOf, isPlainObject, isTextUpTo } from '../../validation/guards.ts';
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { PayQueryRequestBody, PayQueryRequestHead, PayQueryResponseBody, PayQueryResponseHead } from '../operations/payQuery.ts';
import { exchangeRate, isExchangeRate, isMoney, isResultInfo, money, resultInfo } from './structures.ts';

/** Whether a value is a {@link PayQueryRequestHead} as it stands. */
export function isPayQueryRequestHead(given: unknown): given is PayQueryRequestHead {
  return (
    isObjectOf<PayQueryRequestHead>(given) &&
    isPlainObject(given, given.version) &&
    isTextUpTo(given.version, 8) &&
    isTextUpTo(given.function, 128) &&
    isTextUpTo(given.clientId, 32) &&
    isDateTimeText(given.reqTime) &&
    isTextUpTo(given.reqMsgId, 64) &&
    (given.reserve === undefined || isTextUpTo(given.reserve, 256))
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
    isTextUpTo(given.merchantId, 64) &&
    (given.acquirementId === undefined || isTextUpTo(given.acquirementId, 64)) &&
    (given.merchantTransId === undefined || isTextUpTo(given.merchantTransId, 64))
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
    isTextUpTo(given.version, 8) &&
    isTextUpTo(given.function, 128) &&
    isTextUpTo(given.clientId, 32) &&
    isDateTimeText(given.respTime) &&
    isTextUpTo(given.reqMsgId, 64) &&
    (given.reserve === undefined || isTextUpTo(given.reserve, 256))
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
    (given.transStatus === undefined || isTextUpTo(given.transStatus, 64)) &&
    (given.acquirementId === undefined || isTextUpTo(given.acquirementId, 64)) &&
    (given.merchantTransId === undefined || isTextUpTo(given.merchantTransId, 64)) &&
    (given.orderAmount === undefined || isMoney(given.orderAmount)) &&
    (given.payAmount === undefined || isMoney(given.payAmount)) &&
    (given.conversionRate === undefined || isExchangeRate(given.conversionRate)) &&
    (given.createTime === undefined || isDateTimeText(given.createTime)) &&
    (given.paymentTime === undefined || isDateTimeText(given.paymentTime)) &&
    (given.refundedAmount === undefined || isMoney(given.refundedAmount)) &&
    (given.userSite === undefined || isTextUpTo(given.userSite, 64)) &&
    (given.userId === undefined || isTextUpTo(given.userId, 64)) &&
    (given.userLoginId === undefined || isTextUpTo(given.userLoginId, 64)) &&
    (given.extendInfo === undefined || isTextUpTo(given.extendInfo, 2048))
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
