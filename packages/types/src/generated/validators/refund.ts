// Generated from spec/tables/common.refund.md. Do not edit: change the table and run "pnpm generate".
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { RefundRequestBody, RefundRequestHead, RefundResponseBody, RefundResponseHead } from '../operations/refund.ts';
import { money, resultInfo } from './structures.ts';

/** Checks a {@link RefundRequestHead}. */
export const refundRequestHead: Validator<RefundRequestHead> = /* @__PURE__ */ defineValidator({
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

/** Checks a {@link RefundRequestBody}. */
export const refundRequestBody: Validator<RefundRequestBody> = /* @__PURE__ */ defineValidator({
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

/** Checks a {@link RefundResponseHead}. */
export const refundResponseHead: Validator<RefundResponseHead> = /* @__PURE__ */ defineValidator({
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

/** Checks a {@link RefundResponseBody}. */
export const refundResponseBody: Validator<RefundResponseBody> = /* @__PURE__ */ defineValidator({
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
