// Generated from spec/tables/offline.preCreate.md. Do not edit: change the table and run "pnpm generate".
import { isDateTimeText, isObjectOf, isPlainObject, isTextUpTo } from '../../validation/guards.ts';
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { PreCreateRequestBody, PreCreateRequestHead, PreCreateResponseBody, PreCreateResponseHead } from '../operations/preCreate.ts';
import { isMoney, isOrder, isResultInfo, isRiskInfo, money, order, resultInfo, riskInfo } from './structures.ts';

/** Whether a value is a {@link PreCreateRequestHead} as it stands. */
export function isPreCreateRequestHead(given: unknown): given is PreCreateRequestHead {
  return (
    isObjectOf<PreCreateRequestHead>(given) &&
    isPlainObject(given, given.version) &&
    isTextUpTo(given.version, 8) &&
    isTextUpTo(given.function, 128) &&
    isTextUpTo(given.clientId, 32) &&
    isDateTimeText(given.reqTime) &&
    isTextUpTo(given.reqMsgId, 64) &&
    (given.reserve === undefined || isTextUpTo(given.reserve, 256)) &&
    (given.signType === undefined || isTextUpTo(given.signType, 64))
  );
}

/** Checks a {@link PreCreateRequestHead}. */
export const preCreateRequestHead: Validator<PreCreateRequestHead> = /* @__PURE__ */ defineValidator(isPreCreateRequestHead, {
  name: 'preCreate.request.head',
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

/** Whether a value is a {@link PreCreateRequestBody} as it stands. */
export function isPreCreateRequestBody(given: unknown): given is PreCreateRequestBody {
  return (
    isObjectOf<PreCreateRequestBody>(given) &&
    isPlainObject(given, given.merchantId) &&
    isTextUpTo(given.merchantId, 64) &&
    isTextUpTo(given.productCode, 64) &&
    isTextUpTo(given.merchantTransId, 64) &&
    isOrder(given.order) &&
    (given.settleContractId === undefined || isTextUpTo(given.settleContractId, 64)) &&
    (given.riskInfo === undefined || isRiskInfo(given.riskInfo)) &&
    (given.notifyUrl === undefined || isTextUpTo(given.notifyUrl, 256)) &&
    isTextUpTo(given.userAgent, 1024) &&
    (given.merchantRedirectUrl === undefined || isTextUpTo(given.merchantRedirectUrl, 512)) &&
    isTextUpTo(given.sceneType, 32) &&
    (given.extendInfo === undefined || isTextUpTo(given.extendInfo, 6000))
  );
}

/** Checks a {@link PreCreateRequestBody}. */
export const preCreateRequestBody: Validator<PreCreateRequestBody> = /* @__PURE__ */ defineValidator(isPreCreateRequestBody, {
  name: 'preCreate.request.body',
  fields: {
    merchantId: { required: true, kind: 'string', maxLength: 64 },
    productCode: { required: true, kind: 'string', maxLength: 64 },
    merchantTransId: { required: true, kind: 'string', maxLength: 64 },
    order: { required: true, kind: 'object', of: () => order.rules },
    settleContractId: { kind: 'string', maxLength: 64 },
    riskInfo: { kind: 'object', of: () => riskInfo.rules },
    notifyUrl: { kind: 'string', maxLength: 256 },
    userAgent: { required: true, kind: 'string', maxLength: 1024 },
    merchantRedirectUrl: { kind: 'string', maxLength: 512 },
    sceneType: { required: true, kind: 'string', maxLength: 32 },
    extendInfo: { kind: 'string', maxLength: 6000 },
  },
});

/** Whether a value is a {@link PreCreateResponseHead} as it stands. */
export function isPreCreateResponseHead(given: unknown): given is PreCreateResponseHead {
  return (
    isObjectOf<PreCreateResponseHead>(given) &&
    isPlainObject(given, given.version) &&
    isTextUpTo(given.version, 8) &&
    isTextUpTo(given.function, 128) &&
    isTextUpTo(given.clientId, 32) &&
    isDateTimeText(given.respTime) &&
    isTextUpTo(given.reqMsgId, 64) &&
    (given.reserve === undefined || isTextUpTo(given.reserve, 256))
  );
}

/** Checks a {@link PreCreateResponseHead}. */
export const preCreateResponseHead: Validator<PreCreateResponseHead> = /* @__PURE__ */ defineValidator(isPreCreateResponseHead, {
  name: 'preCreate.response.head',
  fields: {
    version: { required: true, kind: 'string', maxLength: 8 },
    function: { required: true, kind: 'string', maxLength: 128 },
    clientId: { required: true, kind: 'string', maxLength: 32 },
    respTime: { required: true, kind: 'dateTime' },
    reqMsgId: { required: true, kind: 'string', maxLength: 64 },
    reserve: { kind: 'string', maxLength: 256 },
  },
});

/** Whether a value is a {@link PreCreateResponseBody} as it stands. */
export function isPreCreateResponseBody(given: unknown): given is PreCreateResponseBody {
  return (
    isObjectOf<PreCreateResponseBody>(given) &&
    isPlainObject(given, given.resultInfo) &&
    isResultInfo(given.resultInfo) &&
    (given.merchantTransId === undefined || isTextUpTo(given.merchantTransId, 64)) &&
    (given.orderQrCode === undefined || isTextUpTo(given.orderQrCode, 1024)) &&
    (given.extendInfo === undefined || isTextUpTo(given.extendInfo, 2048)) &&
    (given.bigPicUrl === undefined || isTextUpTo(given.bigPicUrl, 2048)) &&
    (given.smallPicUrl === undefined || isTextUpTo(given.smallPicUrl, 2048)) &&
    (given.picUrl === undefined || isTextUpTo(given.picUrl, 2048)) &&
    (given.acquirementId === undefined || isTextUpTo(given.acquirementId, 64)) &&
    (given.createTime === undefined || isDateTimeText(given.createTime)) &&
    (given.orderAmount === undefined || isMoney(given.orderAmount)) &&
    (given.payScheme === undefined || isTextUpTo(given.payScheme, 256))
  );
}

/** Checks a {@link PreCreateResponseBody}. */
export const preCreateResponseBody: Validator<PreCreateResponseBody> = /* @__PURE__ */ defineValidator(isPreCreateResponseBody, {
  name: 'preCreate.response.body',
  fields: {
    resultInfo: { required: true, kind: 'object', of: () => resultInfo.rules },
    merchantTransId: { kind: 'string', maxLength: 64 },
    orderQrCode: { kind: 'string', maxLength: 1024 },
    extendInfo: { kind: 'string', maxLength: 2048 },
    bigPicUrl: { kind: 'string', maxLength: 2048 },
    smallPicUrl: { kind: 'string', maxLength: 2048 },
    picUrl: { kind: 'string', maxLength: 2048 },
    acquirementId: { kind: 'string', maxLength: 64 },
    createTime: { kind: 'dateTime' },
    orderAmount: { kind: 'object', of: () => money.rules },
    payScheme: { kind: 'string', maxLength: 256 },
  },
});
