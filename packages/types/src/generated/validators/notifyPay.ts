// Generated from spec/tables/offline.notify.pay.md. Do not edit: change the table and run "pnpm generate".
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { NotifyPayRequestBody, NotifyPayRequestHead, NotifyPayResponseBody, NotifyPayResponseHead } from '../operations/notifyPay.ts';
import { exchangeRate, money, resultInfo } from './structures.ts';

/** Checks a {@link NotifyPayRequestHead}. */
export const notifyPayRequestHead: Validator<NotifyPayRequestHead> = /* @__PURE__ */ defineValidator({
  name: 'notifyPay.request.head',
  fields: {
    version: { required: true, kind: 'string', maxLength: 8 },
    function: { required: true, kind: 'string', maxLength: 128 },
    clientId: { required: true, kind: 'string', maxLength: 32 },
    reqTime: { required: true, kind: 'dateTime' },
    reqMsgId: { required: true, kind: 'string', maxLength: 64 },
    reserve: { kind: 'string', maxLength: 256 },
  },
});

/** Checks a {@link NotifyPayRequestBody}. */
export const notifyPayRequestBody: Validator<NotifyPayRequestBody> = /* @__PURE__ */ defineValidator({
  name: 'notifyPay.request.body',
  fields: {
    resultInfo: { required: true, kind: 'object', of: () => resultInfo.rules },
    merchantId: { kind: 'string', maxLength: 64 },
    acquirementId: { kind: 'string', maxLength: 64 },
    merchantTransId: { kind: 'string', maxLength: 64 },
    orderAmount: { kind: 'object', of: () => money.rules },
    payAmount: { kind: 'object', of: () => money.rules },
    conversionRate: { kind: 'object', of: () => exchangeRate.rules },
    paymentTime: { kind: 'dateTime' },
    extendInfo: { kind: 'string' },
  },
});

/** Checks a {@link NotifyPayResponseHead}. */
export const notifyPayResponseHead: Validator<NotifyPayResponseHead> = /* @__PURE__ */ defineValidator({
  name: 'notifyPay.response.head',
  fields: {
    version: { required: true, kind: 'string', maxLength: 8 },
    function: { required: true, kind: 'string', maxLength: 128 },
    clientId: { required: true, kind: 'string', maxLength: 32 },
    respTime: { required: true, kind: 'dateTime' },
    reqMsgId: { required: true, kind: 'string', maxLength: 64 },
    reserve: { kind: 'string', maxLength: 256 },
  },
});

/** Checks a {@link NotifyPayResponseBody}. */
export const notifyPayResponseBody: Validator<NotifyPayResponseBody> = /* @__PURE__ */ defineValidator({
  name: 'notifyPay.response.body',
  fields: {
    resultInfo: { required: true, kind: 'object', of: () => resultInfo.rules },
  },
});
