import {
  createSigner,
  createVerifier,
  type OpenedEnvelope,
  openEnvelope,
  sealEnvelope,
} from '@intl-acquiring/envelope';
import {
  createNotificationHandler,
  type NotificationHandler,
  type NotificationHandlerOptions,
  type PaymentEvent,
} from '../../src/notifications.ts';
import { createManualClock } from './clock.ts';
import { gatewayKeys, merchantKeys } from './keys.ts';

export const head = {
  version: '2.0.0',
  function: 'alipay.intl.acquiring.offline.notify.pay',
  clientId: '2014000014442',
  reqTime: '2026-01-02T03:04:00+00:00',
  reqMsgId: 'notification-1',
  reserve: '{}',
};

export const body = {
  resultInfo: { resultStatus: 'S', resultCodeId: '00000000', resultCode: 'SUCCESS', resultMsg: 'success' },
  acquirementId: '2015032412007101547201352747',
  merchantTransId: '51051001000000000002',
  orderAmount: { currency: 'USD', value: '10000' },
};

export const declined = { resultStatus: 'F', resultCodeId: '00000019', resultCode: 'PROCESS_FAIL', resultMsg: 'no' };

/** What is sent; what is not set is a payment that succeeded. */
export interface Sent {
  readonly head?: object;
  readonly body?: object;
  readonly privateKey?: string;
  readonly spoil?: (text: string) => string;
}

export async function notificationText({ privateKey, spoil, ...changes }: Sent = {}): Promise<string> {
  const signer = await createSigner({ privateKey: privateKey ?? gatewayKeys.privateKey });
  const content = { head: { ...head, ...changes.head }, body: { ...body, ...changes.body } };
  const text = await sealEnvelope('request', content, signer);
  return spoil?.(text) ?? text;
}

export const post = (text: BodyInit): Request =>
  new Request('https://shop.test/notify', { method: 'POST', body: text });

export const notification = async (sent: Sent = {}): Promise<Request> => post(await notificationText(sent));

export const handlerOptions: NotificationHandlerOptions = {
  clientId: '2014000014442',
  privateKey: merchantKeys.privateKey,
  gatewayPublicKey: gatewayKeys.publicKey,
  clock: createManualClock(),
  onPayment: () => {},
};

export interface Shop {
  readonly handle: NotificationHandler;
  readonly events: PaymentEvent[];
  readonly errors: unknown[];
}

/** A shop that keeps what it hears. */
export function openShop(changes: Partial<NotificationHandlerOptions> = {}): Shop {
  const events: PaymentEvent[] = [];
  const errors: unknown[] = [];
  const handle = createNotificationHandler({
    ...handlerOptions,
    onPayment: (event) => void events.push(event),
    onError: (error) => errors.push(error),
    ...changes,
  });
  return { handle, events, errors };
}

const verifier = await createVerifier({ publicKeys: merchantKeys.publicKey });

export const openAnswer = async (answer: Response): Promise<OpenedEnvelope> =>
  openEnvelope(await answer.text(), 'response', verifier);
