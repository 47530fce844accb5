// Generated from spec/tables/common.payCancel.md. Do not edit: change the table and run "pnpm generate".
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { PayCancelRequestBody, PayCancelRequestHead, PayCancelResponseBody, PayCancelResponseHead } from '../operations/payCancel.ts';
import { resultInfo } from './structures.ts';

/** Checks a {@link PayCancelRequestHead}. */
export const payCancelRequestHead: Validator<PayCancelRequestHead> = /* @__PURE__ */ defineValidator({
  name: 'payCancel.request.head',
  fields: {
    version: { required: true, kind: 'string', maxLength: 8 },
    function: { required: true, kind: 'string', maxLength: 128 },
    clientId: { required: true, kind: 'string', maxLength: 32 },
    reqTime: { required: true, kind: 'dateTime' },
    reqMsgId: { required: true, kind: 'string', maxLength: 64 },
    reserve: { kind: 'string', maxLength: 256 },
  },
});

/** Checks a {@link PayCancelRequestBody}. */
export const payCancelRequestBody: Validator<PayCancelRequestBody> = /* @__PURE__ */ defineValidator({
  name: 'payCancel.request.body',
  fields: {
    merchantId: { required: true, kind: 'string', maxLength: 64 },
    acquirementId: { kind: 'string', maxLength: 64 },
    merchantTransId: { kind: 'string', maxLength: 64 },
  },
});

/** Checks a {@link PayCancelResponseHead}. */
export const payCancelResponseHead: Validator<PayCancelResponseHead> = /* @__PURE__ */ defineValidator({
  name: 'payCancel.response.head',
  fields: {
    version: { required: true, kind: 'string', maxLength: 8 },
    function: { required: true, kind: 'string', maxLength: 128 },
    clientId: { required: true, kind: 'string', maxLength: 32 },
    respTime: { required: true, kind: 'dateTime' },
    reqMsgId: { required: true, kind: 'string', maxLength: 64 },
    reserve: { kind: 'string', maxLength: 256 },
  },
});

/** Checks a {@link PayCancelResponseBody}. */
export const payCancelResponseBody: Validator<PayCancelResponseBody> = /* @__PURE__ */ defineValidator({
  name: 'payCancel.response.body',
  fields: {
    resultInfo: { required: true, kind: 'object', of: () => resultInfo.rules },
    acquirementId: { kind: 'string', maxLength: 64 },
    merchantTransId: { kind: 'string', maxLength: 64 },
  },
});
