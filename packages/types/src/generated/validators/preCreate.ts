// Generated from spec/tables/offline.preCreate.md. Do not edit: change the table and run "pnpm generate".
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { PreCreateRequestBody, PreCreateRequestHead, PreCreateResponseBody, PreCreateResponseHead } from '../operations/preCreate.ts';
import { money, order, resultInfo, riskInfo } from './structures.ts';

/** Checks a {@link PreCreateRequestHead}. */
export const preCreateRequestHead: Validator<PreCreateRequestHead> = /* @__PURE__ */ defineValidator({
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

/** Checks a {@link PreCreateRequestBody}. */
export const preCreateRequestBody: Validator<PreCreateRequestBody> = /* @__PURE__ */ defineValidator({
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

/** Checks a {@link PreCreateResponseHead}. */
export const preCreateResponseHead: Validator<PreCreateResponseHead> = /* @__PURE__ */ defineValidator({
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

/** Checks a {@link PreCreateResponseBody}. */
export const preCreateResponseBody: Validator<PreCreateResponseBody> = /* @__PURE__ */ defineValidator({
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
