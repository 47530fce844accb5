// Generated from spec/tables/offline.notify.pay.md. Do not edit: change the table and run "pnpm generate".
import { fits, isDateTimeText, isObjectOf, isPlainObject } from '../../validation/guards.ts';
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { NotifyPayRequestBody, NotifyPayRequestHead, NotifyPayResponseBody, NotifyPayResponseHead } from '../operations/notifyPay.ts';
import { exchangeRate, isExchangeRate, isMoney, isResultInfo, money, resultInfo } from './structures.ts';

/** Whether a value is a {@link NotifyPayRequestHead} as it stands. */
export function isNotifyPayRequestHead(given: unknown): given is NotifyPayRequestHead {
  return (
    isObjectOf<NotifyPayRequestHead>(given) &&
    isPlainObject(given, given.version) &&
    typeof given.version === 'string' && (given.version.length <= 8 || fits(given.version, 8)) &&
    typeof given.function === 'string' && (given.function.length <= 128 || fits(given.function, 128)) &&
    typeof given.clientId === 'string' && (given.clientId.length <= 32 || fits(given.clientId, 32)) &&
    isDateTimeText(given.reqTime) &&
    typeof given.reqMsgId === 'string' && (given.reqMsgId.length <= 64 || fits(given.reqMsgId, 64)) &&
    (given.reserve === undefined || typeof given.reserve === 'string' && (given.reserve.length <= 256 || fits(given.reserve, 256)))
  );
}

/** Checks a {@link NotifyPayRequestHead}. */
export const notifyPayRequestHead: Validator<NotifyPayRequestHead> = /* @__PURE__ */ defineValidator(isNotifyPayRequestHead, {
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

/** Whether a value is a {@link NotifyPayRequestBody} as it stands. */
export function isNotifyPayRequestBody(given: unknown): given is NotifyPayRequestBody {
  return (
    isObjectOf<NotifyPayRequestBody>(given) &&
    isPlainObject(given, given.resultInfo) &&
    isResultInfo(given.resultInfo) &&
    (given.merchantId === undefined || typeof given.merchantId === 'string' && (given.merchantId.length <= 64 || fits(given.merchantId, 64))) &&
    (given.acquirementId === undefined || typeof given.acquirementId === 'string' && (given.acquirementId.length <= 64 || fits(given.acquirementId, 64))) &&
    (given.merchantTransId === undefined || typeof given.merchantTransId === 'string' && (given.merchantTransId.length <= 64 || fits(given.merchantTransId, 64))) &&
    (given.orderAmount === undefined || isMoney(given.orderAmount)) &&
    (given.payAmount === undefined || isMoney(given.payAmount)) &&
    (given.conversionRate === undefined || isExchangeRate(given.conversionRate)) &&
    (given.paymentTime === undefined || isDateTimeText(given.paymentTime)) &&
    (given.extendInfo === undefined || typeof given.extendInfo === 'string')
  );
}

/** Checks a {@link NotifyPayRequestBody}. */
export const notifyPayRequestBody: Validator<NotifyPayRequestBody> = /* @__PURE__ */ defineValidator(isNotifyPayRequestBody, {
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

/** Whether a value is a {@link NotifyPayResponseHead} as it stands. */
export function isNotifyPayResponseHead(given: unknown): given is NotifyPayResponseHead {
  return (
    isObjectOf<NotifyPayResponseHead>(given) &&
    isPlainObject(given, given.version) &&
    typeof given.version === 'string' && (given.version.length <= 8 || fits(given.version, 8)) &&
    typeof given.function === 'string' && (given.function.length <= 128 || fits(given.function, 128)) &&
    typeof given.clientId === 'string' && (given.clientId.length <= 32 || fits(given.clientId, 32)) &&
    isDateTimeText(given.respTime) &&
    typeof given.reqMsgId === 'string' && (given.reqMsgId.length <= 64 || fits(given.reqMsgId, 64)) &&
    (given.reserve === undefined || typeof given.reserve === 'string' && (given.reserve.length <= 256 || fits(given.reserve, 256)))
  );
}

/** Checks a {@link NotifyPayResponseHead}. */
export const notifyPayResponseHead: Validator<NotifyPayResponseHead> = /* @__PURE__ */ defineValidator(isNotifyPayResponseHead, {
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

/** Whether a value is a {@link NotifyPayResponseBody} as it stands. */
export function isNotifyPayResponseBody(given: unknown): given is NotifyPayResponseBody {
  return (
    isObjectOf<NotifyPayResponseBody>(given) &&
    isPlainObject(given, given.resultInfo) &&
    isResultInfo(given.resultInfo)
  );
}

/** Checks a {@link NotifyPayResponseBody}. */
export const notifyPayResponseBody: Validator<NotifyPayResponseBody> = /* @__PURE__ */ defineValidator(isNotifyPayResponseBody, {
  name: 'notifyPay.response.body',
  fields: {
    resultInfo: { required: true, kind: 'object', of: () => resultInfo.rules },
  },
});
