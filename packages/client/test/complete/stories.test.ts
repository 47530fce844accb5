import { describe, expect, test, vi } from 'vitest';
import {
  type CompletionOptions,
  completeOrder,
  completePayment,
  type PaymentClient,
  type PaymentNotice,
} from '../../src/complete.ts';
import { InvalidRequestError } from '../../src/index.ts';
import { coffee } from '../support/client.ts';
import { createManualClock } from '../support/clock.ts';
import { drive } from '../support/drive.ts';
import { type Fate, LedgerGateway } from '../support/ledger-gateway.ts';
import { type Script, scripted } from '../support/scripted.ts';
import { always, count, known, merchantTransId, openTill, pay, sell } from '../support/till.ts';

describe('a scanned code', () => {
  test('that is charged at once is paid, with one message', async () => {
    const till = openTill();
    expect(await pay(till)).toEqual({
      outcome: 'paid',
      by: 'pay',
      message: 'The buyer has paid.',
      ids: { merchantTransId },
      durationMs: 0,
    });
    expect(till.gateway.sent).toEqual(['pay']);
  });

  test('that is refused is declined, with one message', async () => {
    const till = openTill({ pay: 'declined' });
    expect(await pay(till)).toMatchObject({
      outcome: 'declined',
      result: { code: 'USER_BALANCE_NOT_ENOUGH' },
      next: ['askBuyer'],
    });
    expect(till.gateway.sent).toEqual(['pay']);
  });

  test('whose buyer has to confirm is paid when the buyer has', async () => {
    const till = openTill({ pay: 'asksBuyer', buyerPaysAfter: 12_000 });
    expect(await pay(till)).toMatchObject({ outcome: 'paid', by: 'query', durationMs: 14_000 });
    expect(till.gateway.sent).toEqual(['pay', ...Array.from({ length: 4 }, () => 'payQuery')]);
    const waits = till.steps.flatMap((step) => (step.step === 'wait' ? [step.ms] : []));
    expect(waits).toEqual([5_000, 3_000, 3_000, 3_000]);
    expect(till.steps.map(({ step }) => step).slice(0, 3)).toEqual(['pay', 'wait', 'query']);
  });

  test('whose buyer never confirms is cancelled after a minute', async () => {
    const till = openTill({ pay: 'asksBuyer' });
    expect(await pay(till)).toMatchObject({ outcome: 'cancelled', by: 'cancel', durationMs: 60_000 });
    expect(count(till, 'payQuery')).toBe(20);
    expect(count(till, 'payCancel')).toBe(1);
    expect(till.gateway.held()).toBe(0);
  });

  test.each<Fate>(['answerLost', 'unclear', 'garbled', 'down', 'limitedDone'])(
    'whose charge is not told (%s) is found paid by a query, and not charged again',
    async (fate) => {
      const till = openTill({ fates: { pay: [fate] } });
      expect(await pay(till)).toMatchObject({ outcome: 'paid', by: 'query', durationMs: 5_000 });
      expect(till.gateway.sent).toEqual(['pay', 'payQuery']);
      expect(till.gateway.held()).toBe(1);
    },
  );

  test.each<Fate>(['lost', 'hangs', 'limited'])('that never arrives (%s) is cancelled, to be sure', async (fate) => {
    const till = openTill({ fates: { pay: [fate] } });
    expect(await pay(till)).toMatchObject({ outcome: 'cancelled', by: 'cancel' });
    expect(count(till, 'pay')).toBe(1);
  });

  test('that arrives late is found, however long the gateway says that it knows no such order', async () => {
    const till = openTill({ fates: { pay: ['late'] } });
    expect(await pay(till)).toMatchObject({ outcome: 'paid', by: 'query', durationMs: 22_000 });
  });

  test('that is never sent is declined at once', async () => {
    const till = openTill({ fates: { pay: always('refused') } });
    expect(await pay(till)).toMatchObject({
      outcome: 'declined',
      next: ['retry'],
      message: 'connect ECONNREFUSED. Nothing was sent.',
    });
    expect(till.gateway.sent).toEqual(['pay', 'pay', 'pay']);
  });

  test('rejects if its body is not sent', async () => {
    const till = openTill();
    const bad = completePayment(till.gateway.client, { ...coffee, merchantTransId: '' }, till.options);
    await expect(bad).rejects.toThrow(InvalidRequestError);
  });
});

describe('a refusal that an earlier payment may explain', () => {
  test('is looked up: the order is closed, so it is declined', async () => {
    const till = openTill();
    known(till, 'closed');
    expect(await pay(till)).toMatchObject({ outcome: 'declined', result: { code: 'ORDER_IS_CLOSED' } });
    expect(till.gateway.sent).toEqual(['pay', 'payQuery']);
  });

  test.each([
    { status: 'paid', hidesAmount: false },
    { status: 'open', hidesAmount: false },
    { status: 'paid', hidesAmount: true },
    { status: 'open', hidesAmount: true },
  ] as const)('is never cancelled: another sale has this id %o', async ({ status, hidesAmount }) => {
    const till = openTill({ hidesAmount });
    known(till, status, '1000');
    const end = await pay(till);
    expect(end).toMatchObject({ outcome: 'unknown', reason: 'id-in-use' });
    expect(till.gateway.sent).toEqual(['pay', 'payQuery']);
  });

  test('is not explained by a notice either, where the id was used for other content', async () => {
    const notice = Promise.resolve({ outcome: 'succeeded', body: { merchantTransId } } as const);
    const till = openTill({ hidesAmount: true }, { notice });
    known(till, 'paid', '1000');
    expect(await pay(till)).toMatchObject({ outcome: 'unknown', reason: 'id-in-use' });
  });

  test('is not taken for a decline where no query explains it', async () => {
    const till = openTill({ fates: { payQuery: always('lost') } });
    known(till, 'closed');
    expect(await pay(till)).toMatchObject({ outcome: 'unknown', reason: 'id-in-use' });
    expect(count(till, 'payCancel')).toBe(0);
  });
});

test('a payment in doubt does not cancel the order of another sale', async () => {
  const till = openTill({ fates: { pay: ['lost'] } });
  known(till, 'paid', '1000');
  expect(await pay(till)).toMatchObject({
    outcome: 'unknown',
    reason: 'id-in-use',
    message: 'The order under this id has another amount.',
  });
  expect(till.gateway.held()).toBe(1);
});

test.each([
  { ours: '9007199254740992', theirs: '9007199254740993', end: { outcome: 'unknown', reason: 'id-in-use' } },
  { ours: '9007199254740993', theirs: '9007199254740993', end: { outcome: 'paid', by: 'query' } },
  { ours: '239', theirs: '0239', end: { outcome: 'paid', by: 'query' } },
])('amounts of any length are compared to the last digit: $ours and $theirs', async ({ ours, theirs, end }) => {
  const till = openTill({ fates: { pay: ['lost'] } });
  known(till, 'paid', theirs);
  const sale = { ...coffee, order: { ...coffee.order, orderAmount: { currency: 'USD', value: ours } } };
  const { clock, gateway, options } = till;
  expect(await drive(clock, completePayment(gateway.client, sale, options))).toMatchObject(end);
});

describe('an amount that is null', () => {
  const unclear: Script = { result: 'U UNKNOWN_EXCEPTION' };
  const found = (transStatus: string): Script => ({ result: 'S SUCCESS', body: { transStatus, orderAmount: null } });

  test('in a query proves nothing, and the payment still comes to its end', async () => {
    const { client, clock } = scripted([unclear, found('TRADE_SUCCESS')]);
    expect(await drive(clock, completePayment(client, coffee, { clock }))).toMatchObject({ outcome: 'paid' });
  });

  test('in a notice proves nothing either', async () => {
    const { client, clock } = scripted([unclear, found('TRADE_CLOSED')]);
    const body = JSON.parse(`{"merchantTransId":"${merchantTransId}","orderAmount":null}`);
    const notice = Promise.resolve({ outcome: 'succeeded', body } as const);
    const end = await drive(clock, completePayment(client, coffee, { clock, notice }));
    expect(end).toMatchObject({ outcome: 'paid', by: 'notice' });
  });
});

test('a clock that is put back by an hour holds nobody up', async () => {
  const clock = createManualClock();
  const gateway = new LedgerGateway(clock, { fates: { pay: ['answerLost'] } });
  const waits: number[] = [];
  let hours = 0;
  const end = await drive(
    clock,
    completePayment(gateway.client, coffee, {
      clock: { after: clock.after, now: () => clock.now() - hours * 3_600_000 },
      onProgress: (progress) => {
        if (progress.step === 'pay') hours = 1;
        if (progress.step === 'wait') waits.push(progress.ms);
      },
    }),
  );
  expect(end).toMatchObject({ outcome: 'paid', by: 'query' });
  expect(waits).toEqual([5_000]);
});

test.each([
  ['1000', 'id-in-use'],
  ['0239', undefined],
])('a charge that is told with the amount %s, of 239, is %s', async (value, reason) => {
  const till = openTill();
  const told: PaymentClient['pay'] = async (input, options) => {
    const outcome = await till.gateway.client.pay(input, options);
    if (outcome.outcome !== 'succeeded') throw new Error('not charged');
    return { ...outcome, body: { ...outcome.body, orderAmount: { currency: 'USD', value } } };
  };
  const end = await drive(till.clock, completePayment({ ...till.gateway.client, pay: told }, coffee, till.options));
  expect(end).toMatchObject(reason ? { outcome: 'unknown', reason } : { outcome: 'paid', by: 'pay' });
  expect(till.gateway.sent).toEqual(['pay']);
});

describe('an order that is paid by its QR code', () => {
  test('shows the code, and is paid when the buyer has', async () => {
    const till = openTill({ buyerPaysAfter: 30_000 });
    expect(await sell(till)).toMatchObject({ outcome: 'paid', by: 'query', durationMs: 32_000 });
    expect(till.steps[0]).toMatchObject({ step: 'preCreate', outcome: { body: { orderQrCode: 'https://qr.test/1' } } });
  });

  test('is cancelled when nobody pays', async () => {
    const till = openTill({}, { queryFor: 10_000 });
    expect(await sell(till)).toMatchObject({ outcome: 'cancelled', by: 'cancel', durationMs: 10_000 });
  });

  test('is created once, however often its answer is lost', async () => {
    const till = openTill({ fates: { preCreate: ['answerLost', 'down'] } });
    await sell(till);
    expect(count(till, 'preCreate')).toBe(3);
    expect(till.gateway.orders.size).toBe(1);
  });

  test('whose code never came is looked up and cancelled at once', async () => {
    const till = openTill({ fates: { preCreate: always('lost') } });
    expect(await sell(till)).toMatchObject({ outcome: 'cancelled', by: 'cancel' });
    expect(till.gateway.sent).toEqual(['preCreate', 'preCreate', 'preCreate', 'payQuery', 'payCancel']);
  });

  test.each([
    { given: { outcome: 'succeeded', body: { merchantTransId } }, want: { outcome: 'paid', by: 'notice' } },
    { given: { outcome: 'failed', body: { merchantTransId } }, want: { outcome: 'cancelled', by: 'cancel' } },
    { given: { outcome: 'succeeded', body: { merchantTransId: 'x' } }, want: { outcome: 'cancelled', by: 'cancel' } },
    {
      given: { outcome: 'succeeded', body: { merchantTransId, orderAmount: { currency: 'USD', value: '1' } } },
      want: { outcome: 'cancelled', by: 'cancel' },
    },
  ] as const)('hears of a notice: $given.outcome $given.body', async ({ given, want }) => {
    let deliver = (): void => {};
    const notice = new Promise<typeof given>((resolve) => {
      deliver = () => resolve(given);
    });
    const till = openTill({}, { notice });
    till.clock.after(2_000, deliver);
    const end = await sell(till);
    expect(end).toMatchObject(want);
    if (end.outcome === 'paid') expect(end.durationMs).toBe(2_000);
    else expect(till.steps[2]).toMatchObject({ step: 'query' });
  });
});

test('what is no notice does not make query upon query come', async () => {
  const notice = Promise.resolve({} as PaymentNotice);
  const till = openTill({}, { notice, queryFor: 10_000 });
  expect(await sell(till)).toMatchObject({ outcome: 'cancelled', durationMs: 10_000 });
  // One at once, for it is news all the same; then after 3, 6, 9 and 10 seconds.
  expect(count(till, 'payQuery')).toBe(5);
});

test('a notice that is there before the answer to the first message is heard at once', async () => {
  const heard = (outcome: PaymentNotice['outcome']) => ({
    notice: Promise.resolve({ outcome, body: { merchantTransId } }),
  });
  expect(await sell(openTill({}, heard('succeeded')))).toMatchObject({ outcome: 'paid', by: 'notice', durationMs: 0 });
  const failed = openTill({}, { ...heard('failed'), queryFor: 0 });
  expect(await sell(failed)).toMatchObject({ outcome: 'cancelled', durationMs: 0 });
  const later = openTill({ buyerPaysAfter: 1_000 }, heard('failed'));
  expect(await sell(later)).toMatchObject({ outcome: 'paid', by: 'query', durationMs: 3_000 });
});

test('an end that is unknown says what the last answer was', async () => {
  const till = openTill({ fates: { pay: ['lost'], payQuery: always('down'), payCancel: always('down') } });
  const { message } = await pay(till);
  expect(message).toMatch(/^No clear answer came in time\. The last one: The gateway answered with HTTP status 503\./);
});

test('what is no sale is refused as the client refuses it', async () => {
  const { gateway } = openTill();
  for (const sale of [null, undefined, 7]) {
    await expect(completePayment(gateway.client, sale as never)).rejects.toThrow(InvalidRequestError);
    await expect(completeOrder(gateway.client, sale as never)).rejects.toThrow(InvalidRequestError);
  }
  expect(gateway.sent).toEqual([]);
});

describe('names of states', () => {
  const statusNames = { open: 'PROCESSING', paid: 'SUCCESS', closed: 'CANCELLED' };

  test('that no table lists are unknown, so the payment is cancelled and never called failed', async () => {
    const till = openTill({ statusNames, fates: { pay: ['answerLost'] } });
    expect(await pay(till)).toMatchObject({ outcome: 'cancelled', by: 'cancel' });
    expect(till.gateway.held()).toBe(0);
  });
});

describe('options', () => {
  test.each([
    { given: { queryEvery: 0 }, says: 'queryEvery is 0; expected: milliseconds from 1' },
    { given: { maxQueries: 0 }, says: 'maxQueries is 0; expected: a whole number from 1' },
    { given: { whenTimeIsUp: 'wait' }, says: 'whenTimeIsUp is "wait"; expected: "cancel" or "leave"' },
    { given: { polls: 3 }, says: 'There is no option polls.' },
  ])('$says', async ({ given, says }) => {
    const { gateway } = openTill();
    const pending = completePayment(gateway.client, coffee, given as CompletionOptions);
    await expect(pending).rejects.toThrow(says);
    expect(gateway.sent).toEqual([]);
  });

  test.each<{ given: string; onProgress: () => unknown }>([
    {
      given: 'throws',
      onProgress: () => {
        throw new Error('The screen is off.');
      },
    },
    { given: 'rejects', onProgress: () => Promise.reject(new Error('The screen is off.')) },
  ])('a watcher that $given changes nothing', async ({ onProgress }) => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    expect(await pay(openTill({}, { onProgress }))).toMatchObject({ outcome: 'paid' });
    await new Promise((resolve) => setTimeout(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
