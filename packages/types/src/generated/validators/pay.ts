// Generated from spec/tables/offline.pay.md. Do not edit: change the table and run "pnpm generate".
import { fits, isDateTimeText, isObjectOf, isPlainObject } from '../../validation/guards.ts';
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { PayRequestBody, PayRequestHead, PayResponseBody, PayResponseHead } from '../operations/pay.ts';
import { envInfo, exchangeRate, isEnvInfo, isExchangeRate, isMoney, isOrder, isResultInfo, money, order, resultInfo } from './structures.ts';

/** Whether a value is a {@link PayRequestHead} as it stands. */
export function isPayRequestHead(given: unknown): given is PayRequestHead {
  return (
    isObjectOf<PayRequestHead>(given) &&
    isPlainObject(given, given.version) &&
    typeof given.version === 'string' && (given.version.length <= 8 || fits(given.version, 8)) &&
    typeof given.function === 'string' && (given.function.length <= 128 || fits(given.function, 128)) &&
    typeof given.clientId === 'string' && (given.clientId.length <= 32 || fits(given.clientId, 32)) &&
    isDateTimeText(given.reqTime) &&
    typeof given.reqMsgId === 'string' && (given.reqMsgId.length <= 64 || fits(given.reqMsgId, 64)) &&
    (given.reserve === undefined || typeof given.reserve === 'string' && (given.reserve.length <= 256 || fits(given.reserve, 256)))
  );
}

/** Checks a {@link PayRequestHead}. */
export const payRequestHead: Validator<PayRequestHead> = /* @__PURE__ */ defineValidator(isPayRequestHead, {
  name: 'pay.request.head',
  fields: {
    version: { required: true, kind: 'string', maxLength: 8 },
    function: { required: true, kind: 'string', maxLength: 128 },
    clientId: { required: true, kind: 'string', maxLength: 32 },
    reqTime: { required: true, kind: 'dateTime' },
    reqMsgId: { required: true, kind: 'string', maxLength: 64 },
    reserve: { kind: 'string', maxLength: 256 },
  },
});

/** Whether a value is a {@link PayRequestBody} as it stands. */
export function isPayRequestBody(given: unknown): given is PayRequestBody {
  return (
    isObjectOf<PayRequestBody>(given) &&
    isPlainObject(given, given.merchantId) &&
    typeof given.merchantId === 'string' && (given.merchantId.length <= 64 || fits(given.merchantId, 64)) &&
    typeof given.productCode === 'string' && (given.productCode.length <= 64 || fits(given.productCode, 64)) &&
    typeof given.merchantTransId === 'string' && (given.merchantTransId.length <= 64 || fits(given.merchantTransId, 64)) &&
    typeof given.codeType === 'string' && (given.codeType.length <= 32 || fits(given.codeType, 32)) &&
    typeof given.identityCode === 'string' && (given.identityCode.length <= 65535 || fits(given.identityCode, 65535)) &&
    isOrder(given.order) &&
    (given.settleContractId === undefined || typeof given.settleContractId === 'string' && (given.settleContractId.length <= 64 || fits(given.settleContractId, 64))) &&
    (given.envInfo === undefined || isEnvInfo(given.envInfo)) &&
    (given.extendInfo === undefined || typeof given.extendInfo === 'string' && (given.extendInfo.length <= 2048 || fits(given.extendInfo, 2048)))
  );
}

/** Checks a {@link PayRequestBody}. */
export const payRequestBody: Validator<PayRequestBody> = /* @__PURE__ */ defineValidator(isPayRequestBody, {
  name: 'pay.request.body',
  fields: {
    merchantId: { required: true, kind: 'string', maxLength: 64 },
    productCode: { required: true, kind: 'string', maxLength: 64 },
    merchantTransId: { required: true, kind: 'string', maxLength: 64 },
    codeType: { required: true, kind: 'string', maxLength: 32 },
    identityCode: { required: true, kind: 'string', maxLength: 65535 },
    order: { required: true, kind: 'object', of: () => order.rules },
    settleContractId: { kind: 'string', maxLength: 64 },
    envInfo: { kind: 'object', of: () => envInfo.rules },
    extendInfo: { kind: 'string', maxLength: 2048 },
  },
});

/** Whether a value is a {@link PayResponseHead} as it stands. */
export function isPayResponseHead(given: unknown): given is PayResponseHead {
  return (
    isObjectOf<PayResponseHead>(given) &&
    isPlainObject(given, given.version) &&
    typeof given.version === 'string' && (given.version.length <= 8 || fits(given.version, 8)) &&
    typeof given.function === 'string' && (given.function.length <= 128 || fits(given.function, 128)) &&
    typeof given.clientId === 'string' && (given.clientId.length <= 32 || fits(given.clientId, 32)) &&
    isDateTimeText(given.respTime) &&
    typeof given.reqMsgId === 'string' && (given.reqMsgId.length <= 64 || fits(given.reqMsgId, 64)) &&
    (given.reserve === undefined || typeof given.reserve === 'string' && (given.reserve.length <= 256 || fits(given.reserve, 256)))
  );
}

/** Checks a {@link PayResponseHead}. */
export const payResponseHead: Validator<PayResponseHead> = /* @__PURE__ */ defineValidator(isPayResponseHead, {
  name: 'pay.response.head',
  fields: {
    version: { required: true, kind: 'string', maxLength: 8 },
    function: { required: true, kind: 'string', maxLength: 128 },
    clientId: { required: true, kind: 'string', maxLength: 32 },
    respTime: { required: true, kind: 'dateTime' },
    reqMsgId: { required: true, kind: 'string', maxLength: 64 },
    reserve: { kind: 'string', maxLength: 256 },
  },
});

/** Whether a value is a {@link PayResponseBody} as it stands. */
export function isPayResponseBody(given: unknown): given is PayResponseBody {
  return (
    isObjectOf<PayResponseBody>(given) &&
    isPlainObject(given, given.resultInfo) &&
    isResultInfo(given.resultInfo) &&
    (given.acquirementId === undefined || typeof given.acquirementId === 'string' && (given.acquirementId.length <= 64 || fits(given.acquirementId, 64))) &&
    (given.merchantTransId === undefined || typeof given.merchantTransId === 'string' && (given.merchantTransId.length <= 64 || fits(given.merchantTransId, 64))) &&
    (given.orderAmount === undefined || isMoney(given.orderAmount)) &&
    (given.payAmount === undefined || isMoney(given.payAmount)) &&
    (given.conversionRate === undefined || isExchangeRate(given.conversionRate)) &&
    (given.createTime === undefined || isDateTimeText(given.createTime)) &&
    (given.userSite === undefined || typeof given.userSite === 'string' && (given.userSite.length <= 64 || fits(given.userSite, 64))) &&
    (given.userId === undefined || typeof given.userId === 'string' && (given.userId.length <= 64 || fits(given.userId, 64))) &&
    (given.userLoginId === undefined || typeof given.userLoginId === 'string' && (given.userLoginId.length <= 64 || fits(given.userLoginId, 64))) &&
    (given.extendInfo === undefined || typeof given.extendInfo === 'string' && (given.extendInfo.length <= 2048 || fits(given.extendInfo, 2048)))
  );
}

/** Checks a {@link PayResponseBody}. */
export const payResponseBody: Validator<PayResponseBody> = /* @__PURE__ */ defineValidator(isPayResponseBody, {
  name: 'pay.response.body',
  fields: {
    resultInfo: { required: true, kind: 'object', of: () => resultInfo.rules },
    acquirementId: { kind: 'string', maxLength: 64 },
    merchantTransId: { kind: 'string', maxLength: 64 },
    orderAmount: { kind: 'object', of: () => money.rules },
    payAmount: { kind: 'object', of: () => money.rules },
    conversionRate: { kind: 'object', of: () => exchangeRate.rules },
    createTime: { kind: 'dateTime' },
    userSite: { kind: 'string', maxLength: 64 },
    userId: { kind: 'string', maxLength: 64 },
    userLoginId: { kind: 'string', maxLength: 64 },
    extendInfo: { kind: 'string', maxLength: 2048 },
  },
});
