import { createNotificationHandler, type PaymentEvent } from '@intl-acquiring/client/notifications';
import type { Mock } from '@intl-acquiring/mock';
import { assert } from 'chai';
import { type Cases, clientId, clientOf, merchantKeys, openMock, poster } from './stage.ts';

interface Shop {
  readonly mock: Mock;
  readonly events: readonly PaymentEvent[];
  /** What the shop answered, with the text that it was sent. */
  readonly answers: readonly { readonly status: number; readonly sent: string }[];
}

/** A shop whose order was paid by its QR code, and that was told so. */
async function openShop(store: () => void = () => {}): Promise<Shop> {
  const { privateKey } = await merchantKeys();
  const events: PaymentEvent[] = [];
  const answers: { status: number; sent: string }[] = [];
  const mock = await openMock({
    fetch: async (url, init) => {
      const request = new Request(url, init);
      const sent = await request.clone().text();
      const answer = await handle(request);
      answers.push({ status: answer.status, sent });
      return answer;
    },
  });
  const handle = createNotificationHandler({
    clientId,
    privateKey: privateKey.pem,
    gatewayPublicKey: mock.gatewayPublicKey,
    onPayment: (event) => {
      store();
      events.push(event);
    },
  });
  const created = await (await clientOf(mock)).preCreate(poster('https://shop.test/notify'));
  if (created.outcome !== 'succeeded') throw new Error(JSON.stringify(created));
  await mock.wallet.pay(created.body.orderQrCode ?? '');
  await mock.idle();
  await mock.close();
  return { mock, events, answers };
}

export const notifications: Cases = {
  'a notification is handed over, and acknowledged with a signature that the gateway accepts': async () => {
    const { mock, events } = await openShop();
    assert.deepEqual(
      events.map(({ outcome, body }) => [outcome, body.orderAmount]),
      [['succeeded', { currency: 'IDR', value: '3500000' }]],
    );
    assert.deepEqual(
      mock.notifications().map(({ acknowledged }) => acknowledged),
      [true],
    );
  },

  'a shop that can not store it asks for it again': async () => {
    const { mock, events, answers } = await openShop(() => {
      throw new Error('The disk is full.');
    });
    assert.lengthOf(events, 0);
    assert.equal(answers[0]?.status, 500);
    assert.deepEqual(
      mock.notifications().map(({ acknowledged }) => acknowledged),
      [false],
    );
  },

  'a forged one is refused, and nobody is told': async () => {
    const { mock, answers } = await openShop();
    const { privateKey } = await merchantKeys();
    const events: PaymentEvent[] = [];
    const handle = createNotificationHandler({
      clientId,
      privateKey: privateKey.pem,
      gatewayPublicKey: mock.gatewayPublicKey,
      onPayment: (event) => void events.push(event),
    });
    const body = answers[0]?.sent.replace('3500000', '1') ?? '';
    const answer = await handle(new Request('https://shop.test/notify', { method: 'POST', body }));
    assert.equal(answer.status, 401);
    assert.lengthOf(events, 0);
  },
};
