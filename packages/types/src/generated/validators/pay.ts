// Generated from spec/tables/offline.pay.md. Do not edit: change the table and run "pnpm generate".
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { PayRequestBody, PayRequestHead, PayResponseBody, PayResponseHead } from '../operations/pay.ts';
import { envInfo, exchangeRate, money, order, resultInfo } from './structures.ts';

/** Checks a {@link PayRequestHead}. */
export const payRequestHead: Validator<PayRequestHead> = /* @__PURE__ */ defineValidator({
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

/** Checks a {@link PayRequestBody}. */
export const payRequestBody: Validator<PayRequestBody> = /* @__PURE__ */ defineValidator({
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

/** Checks a {@link PayResponseHead}. */
export const payResponseHead: Validator<PayResponseHead> = /* @__PURE__ */ defineValidator({
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

/** Checks a {@link PayResponseBody}. */
export const payResponseBody: Validator<PayResponseBody> = /* @__PURE__ */ defineValidator({
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
