// Generated from spec/tables/offline.preCreate.md. Do not edit: change the table and run "pnpm generate".
import { fits, isDateTimeText, isObjectOf, isPlainObject } from '../../validation/guards.ts';
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { PreCreateRequestBody, PreCreateRequestHead, PreCreateResponseBody, PreCreateResponseHead } from '../operations/preCreate.ts';
import { isMoney, isOrder, isResultInfo, isRiskInfo, money, order, resultInfo, riskInfo } from './structures.ts';

/** Whether a value is a {@link PreCreateRequestHead} as it stands. */
export function isPreCreateRequestHead(given: unknown): given is PreCreateRequestHead {
  return (
    isObjectOf<PreCreateRequestHead>(given) &&
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
    typeof given.merchantId === 'string' && (given.merchantId.length <= 64 || fits(given.merchantId, 64)) &&
    typeof given.productCode === 'string' && (given.productCode.length <= 64 || fits(given.productCode, 64)) &&
    typeof given.merchantTransId === 'string' && (given.merchantTransId.length <= 64 || fits(given.merchantTransId, 64)) &&
    isOrder(given.order) &&
    (given.settleContractId === undefined || typeof given.settleContractId === 'string' && (given.settleContractId.length <= 64 || fits(given.settleContractId, 64))) &&
    (given.riskInfo === undefined || isRiskInfo(given.riskInfo)) &&
    (given.notifyUrl === undefined || typeof given.notifyUrl === 'string' && (given.notifyUrl.length <= 256 || fits(given.notifyUrl, 256))) &&
    typeof given.userAgent === 'string' && (given.userAgent.length <= 1024 || fits(given.userAgent, 1024)) &&
    (given.merchantRedirectUrl === undefined || typeof given.merchantRedirectUrl === 'string' && (given.merchantRedirectUrl.length <= 512 || fits(given.merchantRedirectUrl, 512))) &&
    typeof given.sceneType === 'string' && (given.sceneType.length <= 32 || fits(given.sceneType, 32)) &&
    (given.extendInfo === undefined || typeof given.extendInfo === 'string' && (given.extendInfo.length <= 6000 || fits(given.extendInfo, 6000)))
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
    typeof given.version === 'string' && (given.version.length <= 8 || fits(given.version, 8)) &&
    typeof given.function === 'string' && (given.function.length <= 128 || fits(given.function, 128)) &&
    typeof given.clientId === 'string' && (given.clientId.length <= 32 || fits(given.clientId, 32)) &&
    isDateTimeText(given.respTime) &&
    typeof given.reqMsgId === 'string' && (given.reqMsgId.length <= 64 || fits(given.reqMsgId, 64)) &&
    (given.reserve === undefined || typeof given.reserve === 'string' && (given.reserve.length <= 256 || fits(given.reserve, 256)))
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
    (given.merchantTransId === undefined || typeof given.merchantTransId === 'string' && (given.merchantTransId.length <= 64 || fits(given.merchantTransId, 64))) &&
    (given.orderQrCode === undefined || typeof given.orderQrCode === 'string' && (given.orderQrCode.length <= 1024 || fits(given.orderQrCode, 1024))) &&
    (given.extendInfo === undefined || typeof given.extendInfo === 'string' && (given.extendInfo.length <= 2048 || fits(given.extendInfo, 2048))) &&
    (given.bigPicUrl === undefined || typeof given.bigPicUrl === 'string' && (given.bigPicUrl.length <= 2048 || fits(given.bigPicUrl, 2048))) &&
    (given.smallPicUrl === undefined || typeof given.smallPicUrl === 'string' && (given.smallPicUrl.length <= 2048 || fits(given.smallPicUrl, 2048))) &&
    (given.picUrl === undefined || typeof given.picUrl === 'string' && (given.picUrl.length <= 2048 || fits(given.picUrl, 2048))) &&
    (given.acquirementId === undefined || typeof given.acquirementId === 'string' && (given.acquirementId.length <= 64 || fits(given.acquirementId, 64))) &&
    (given.createTime === undefined || isDateTimeText(given.createTime)) &&
    (given.orderAmount === undefined || isMoney(given.orderAmount)) &&
    (given.payScheme === undefined || typeof given.payScheme === 'string' && (given.payScheme.length <= 256 || fits(given.payScheme, 256)))
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
