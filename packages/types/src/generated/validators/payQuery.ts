// Generated from spec/tables/offline.payQuery.md. Do not edit: change the table and run "pnpm generate".
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { PayQueryRequestBody, PayQueryRequestHead, PayQueryResponseBody, PayQueryResponseHead } from '../operations/payQuery.ts';
import { exchangeRate, money, resultInfo } from './structures.ts';

/** Checks a {@link PayQueryRequestHead}. */
export const payQueryRequestHead: Validator<PayQueryRequestHead> = /* @__PURE__ */ defineValidator({
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

/** Checks a {@link PayQueryRequestBody}. */
export const payQueryRequestBody: Validator<PayQueryRequestBody> = /* @__PURE__ */ defineValidator({
  name: 'payQuery.request.body',
  fields: {
    merchantId: { required: true, kind: 'string', maxLength: 64 },
    acquirementId: { kind: 'string', maxLength: 64 },
    merchantTransId: { kind: 'string', maxLength: 64 },
  },
});

/** Checks a {@link PayQueryResponseHead}. */
export const payQueryResponseHead: Validator<PayQueryResponseHead> = /* @__PURE__ */ defineValidator({
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

/** Checks a {@link PayQueryResponseBody}. */
export const payQueryResponseBody: Validator<PayQueryResponseBody> = /* @__PURE__ */ defineValidator({
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
