import type { NotifyPayRequest } from '@intl-acquiring/types';
import { expect } from 'vitest';
import { notifyPayRoute } from '../../src/generated/routes/notifyPay.ts';
import type { Fetch } from '../../src/index.ts';
import { sign, verify } from './caller.ts';
import { gatewayKeys, merchantKeys } from './keys.ts';

/** What the merchant does with a notification. */
export type Answerer = (request: NotifyPayRequest, signal: AbortSignal) => Promise<Response> | Response;

export interface Acknowledgement {
  readonly head?: Readonly<Record<string, unknown>>;
  readonly resultInfo?: Readonly<Record<string, unknown>>;
  readonly privateKey?: string;
}

/** The answer that the documents ask for, with changes. */
export function acknowledge({ head }: NotifyPayRequest, changes: Acknowledgement = {}): Response {
  const { reqTime: respTime, ...echo } = head;
  const resultInfo = { resultStatus: 'S', resultCodeId: '00000000', resultCode: 'SUCCESS', resultMsg: 'success' };
  const text = JSON.stringify({
    head: { ...echo, respTime, ...changes.head },
    body: { resultInfo: { ...resultInfo, ...changes.resultInfo } },
  });
  return new Response(
    `{"response":${text},"signature":"${sign(text, changes.privateKey ?? merchantKeys.privateKey)}"}`,
  );
}

/** The merchant's endpoint: what came, each verified and checked against its table; answers as it is told. */
export interface Merchant {
  readonly fetch: Fetch;
  readonly received: NotifyPayRequest[];
  readonly urls: string[];
  answer: Answerer;
}

export function createMerchant(answer: Answerer = (request) => acknowledge(request)): Merchant {
  const merchant: Merchant = {
    received: [],
    urls: [],
    answer,
    async fetch(url, init) {
      const text = String(init.body);
      const [, signed = '', signature = ''] = /^\{"request":(\{.*\}),"signature":"([^"]+)"\}$/s.exec(text) ?? [];
      expect(verify(signed, signature, gatewayKeys.publicKey)).toBe(true);
      const request = JSON.parse(signed) as NotifyPayRequest;
      expect(notifyPayRoute.request.head.validate(request.head).issues).toBeUndefined();
      expect(notifyPayRoute.request.body.validate(request.body).issues).toBeUndefined();
      merchant.received.push(request);
      merchant.urls.push(url);
      return merchant.answer(request, init.signal ?? new AbortController().signal);
    },
  };
  return merchant;
}
