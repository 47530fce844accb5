import { createSigner, sealEnvelope } from '@intl-acquiring/envelope';
import type { Money, NotifyPayRequest } from '@intl-acquiring/types';
import type { Order } from '../../engine/order.ts';
import { settle } from '../../engine/transitions.ts';
import { sandboxPrivateKey, strangerPrivateKey } from '../../gateway/sandbox-keys.ts';
import { writeNotification } from '../../notify/notification.ts';
import type { Make } from './scenarios.ts';

/** What a message is made from. */
export interface Material {
  readonly order: Order;
  readonly reqMsgId: string;
  /** Of the gateway. @default the one that every simulator has */
  readonly gatewayPrivateKey?: string;
}

type Content = NotifyPayRequest;
type Composer = (content: Content, privateKey: string) => Promise<string> | string;

/** The message as it goes over the line. */
export async function compose(make: Make, { order, reqMsgId, gatewayPrivateKey }: Material): Promise<string> {
  const now = Date.now();
  const told = make === 'failed' ? order : settle(order, now);
  const content = writeNotification(told, reqMsgId, now);
  return composers[make](content, gatewayPrivateKey ?? sandboxPrivateKey);
}

const seal: Composer = async (content, privateKey) =>
  sealEnvelope('request', content, await createSigner({ privateKey }));

const sign = async (text: string, privateKey: string): Promise<string> =>
  (await createSigner({ privateKey })).sign(text);

const join = (request: string, signature: string): string => `{"request":${request},"signature":"${signature}"}`;

/** Indented, and each slash escaped: the same JSON to a parser, another text to a signature. */
const spellOddly = (content: Content): string => JSON.stringify(content, undefined, 1).replaceAll('/', '\\/');

/** The smallest there is, or the next. */
const anotherAmount = ({ currency, value }: Money): Money => ({ currency, value: value === '1' ? '2' : '1' });

/** One in which the same number is next to nothing. */
const anotherCurrency = ({ currency, value }: Money): Money => ({
  currency: currency === 'IDR' ? 'JPY' : 'IDR',
  value,
});

const over =
  (change: (money: Money) => Money): Composer =>
  ({ head, body }, privateKey) =>
    seal({ head, body: { ...body, orderAmount: change(body.orderAmount ?? { currency: '', value: '' }) } }, privateKey);

const HUGE = 16 << 20;

const composers: Readonly<Record<Make, Composer>> = {
  paid: seal,
  failed: seal,
  async 'odd-spelling'(content, privateKey) {
    const text = spellOddly(content);
    return join(text, await sign(text, privateKey));
  },
  'extra-field': ({ head, body }, privateKey) =>
    seal({ head: { ...head, ...{ newField: '1' } }, body: { ...body, ...{ newField: { newer: ['2'] } } } }, privateKey),
  'other-amount': over(anotherAmount),
  'other-currency': over(anotherCurrency),
  unsigned: (content) => JSON.stringify({ request: content }),
  'no-signature': (content) => join(JSON.stringify(content), 'bm90IGEgc2lnbmF0dXJl'),
  stranger: (content) => seal(content, strangerPrivateKey),
  'other-hash': async (content, privateKey) =>
    sealEnvelope('request', content, await createSigner({ privateKey, algorithm: 'RSA' })),
  're-serialised': async (content, privateKey) =>
    join(spellOddly(content), await sign(JSON.stringify(content), privateKey)),
  async changed({ head, body }, privateKey) {
    const signed = JSON.stringify({ head, body: { ...body, merchantTransId: 'an-order-that-is-cheap' } });
    return join(JSON.stringify({ head, body }), await sign(signed, privateKey));
  },
  'other-client': ({ head, body }, privateKey) =>
    seal({ head: { ...head, clientId: 'another-client' }, body }, privateKey),
  garbage: () => '{"request":{"head":\u0000',
  huge: () => `{"request":"${'a'.repeat(HUGE)}"}`,
  endless: () => '{"request":{"head":{',
};
