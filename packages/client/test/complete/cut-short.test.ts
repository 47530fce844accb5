import { describe, expect, test } from 'vitest';
import { completePayment, type PaymentNotice, type ResumeFrom, resumePayment } from '../../src/complete.ts';
import { OptionsError } from '../../src/index.ts';
import { coffee } from '../support/client.ts';
import { drive, runOut } from '../support/drive.ts';
import type { Fate } from '../support/ledger-gateway.ts';
import {
  always,
  count,
  known,
  merchantTransId,
  openTill,
  pay,
  resume,
  sell,
  UNTIL_THE_TIME_IS_UP,
} from '../support/till.ts';

describe('a cancel', () => {
  test.each<Fate>(['lost', 'hangs', 'answerLost', 'unclear', 'garbled', 'down', 'turnedAway', 'limited'])(
    'that is not answered (%s) is repeated until it is',
    async (fate) => {
      const till = openTill({ pay: 'asksBuyer', fates: { payCancel: [fate, fate, fate, fate] } });
      expect(await pay(till)).toMatchObject({ outcome: 'cancelled' });
      expect(till.gateway.held()).toBe(0);
    },
  );

  test('reverses what the buyer pays in the meantime', async () => {
    const till = openTill({ pay: 'asksBuyer', buyerPaysAfter: 60_000, fates: { payQuery: always('lost') } });
    expect(await pay(till)).toMatchObject({ outcome: 'cancelled', by: 'cancel' });
    expect(till.gateway.orders.get(merchantTransId)).toMatchObject({ charges: 1, reversals: 1 });
  });

  test('that comes too late leaves the payment as a query tells it', async () => {
    const behaviour = { pay: 'asksBuyer', buyerPaysAfter: 1_000, tooLateToCancel: true } as const;
    const till = openTill({ ...behaviour, fates: { payQuery: UNTIL_THE_TIME_IS_UP } });
    expect(await pay(till)).toMatchObject({ outcome: 'paid', by: 'query' });
    expect(till.gateway.sent.slice(-2)).toEqual(['payCancel', 'payQuery']);
  });

  test('that may still be on its way keeps the payment from being called paid', async () => {
    // Queries fail until the cancel, which hangs on the line and lands later.
    const fates = { pay: ['answerLost'], payQuery: always('lost'), payCancel: always('late') } as const;
    const till = openTill({ fates }, { maxCancels: 1 });
    const end = await pay(till);
    expect(end).toMatchObject({
      outcome: 'unknown',
      reason: 'undecided',
      resume: { merchantTransId, cancelSent: true },
    });
    expect(till.gateway.held()).toBe(1);
    // A query would say "paid" now. It is not asked before the cancel has been answered.
    const healthy = openTill();
    healthy.gateway.orders.set(merchantTransId, { status: 'paid', amount: '239', charges: 1, reversals: 0 });
    const from = end.outcome === 'unknown' ? end.resume : { merchantTransId };
    const resumed = await drive(healthy.clock, resumePayment(healthy.gateway.client, from, healthy.options));
    expect(resumed).toMatchObject({ outcome: 'cancelled', by: 'cancel' });
  });

  test('in doubt is not overtaken by a query that still finds the payment', async () => {
    const fates = { payQuery: UNTIL_THE_TIME_IS_UP, payCancel: ['late', 'turnedAway'] } as const;
    const till = openTill({ fates: { ...fates, pay: ['answerLost'] } });
    const end = await pay(till);
    expect(till.steps.filter(({ step }) => step === 'query').at(-1)).toMatchObject({ outcome: { payment: 'paid' } });
    await runOut(till.clock);
    expect(end).toMatchObject({ outcome: 'cancelled' });
    expect(till.gateway.held()).toBe(0);
  });

  test('is not sent if the time is up and the merchant wants it left', async () => {
    const till = openTill({ pay: 'asksBuyer' }, { whenTimeIsUp: 'leave' });
    expect(await pay(till)).toMatchObject({ outcome: 'unknown', reason: 'undecided', durationMs: 60_000 });
    expect(count(till, 'payCancel')).toBe(0);
  });

  test('comes at once when the cashier gives up', async () => {
    const controller = new AbortController();
    const till = openTill({ pay: 'asksBuyer' }, { cancelSignal: controller.signal });
    till.clock.after(9_000, () => controller.abort());
    expect(await pay(till)).toMatchObject({ outcome: 'cancelled', by: 'cancel', durationMs: 9_000 });
  });

  test('that is turned away is repeated in its time, though the cashier has given up', async () => {
    const cashier = new AbortController();
    const till = openTill(
      { pay: 'asksBuyer', fates: { payCancel: ['turnedAway', 'turnedAway'] } },
      { cancelSignal: cashier.signal, onProgress: ({ step }) => step === 'pay' && cashier.abort() },
    );
    expect(await pay(till)).toMatchObject({ outcome: 'cancelled', by: 'cancel', durationMs: 10_000 });
  });

  test('leaves after it has been written down what a resume needs', async () => {
    const till = openTill({ pay: 'asksBuyer' });
    const books: unknown[] = [];
    const beforeCancel = async (resume: ResumeFrom): Promise<void> => {
      await Promise.resolve();
      books.push(resume, count(till, 'payCancel'));
    };
    expect(await pay({ ...till, options: { ...till.options, beforeCancel } })).toMatchObject({ outcome: 'cancelled' });
    expect(books).toEqual([{ merchantTransId, orderAmount: coffee.order.orderAmount, cancelSent: true }, 0]);
    expect(count(till, 'payCancel')).toBe(1);
  });

  test('does not leave if that fails: the end is unknown, and says why', async () => {
    const full = new Error('The disk is full.');
    const till = openTill({ pay: 'asksBuyer' }, { beforeCancel: () => Promise.reject(full) });
    expect(await pay(till)).toMatchObject({
      outcome: 'unknown',
      reason: 'undecided',
      message: expect.stringContaining('No cancel was sent, for beforeCancel failed: Error: The disk is full.'),
      error: full,
    });
    expect(count(till, 'payCancel')).toBe(0);
  });

  test('before the first message: nothing is sent', async () => {
    for (const begin of [pay, sell]) {
      const till = openTill({}, { cancelSignal: AbortSignal.abort() });
      expect(await begin(till)).toMatchObject({
        outcome: 'declined',
        next: ['retry'],
        message: 'It was called off. Nothing was sent.',
      });
      expect(till.gateway.sent).toEqual([]);
    }
  });

  test('that is turned away gives way to a notice of a success', async () => {
    let deliver = (): void => {};
    const notice = new Promise<PaymentNotice>((resolve) => {
      deliver = () => resolve({ outcome: 'succeeded', body: { merchantTransId } });
    });
    const fates = { payQuery: always('lost'), payCancel: always('turnedAway') };
    const till = openTill({ pay: 'asksBuyer', fates }, { notice });
    till.clock.after(62_000, deliver);
    expect(await pay(till)).toMatchObject({ outcome: 'paid', by: 'notice' });
  });

  test('is tried so often, and then the end is unknown', async () => {
    const till = openTill({ pay: 'asksBuyer', fates: { payCancel: always('turnedAway') } }, { maxCancels: 3 });
    expect(await pay(till)).toMatchObject({ outcome: 'unknown', reason: 'undecided', resume: { merchantTransId } });
    expect(count(till, 'payCancel')).toBe(3);
  });
});

describe('a wait that is stopped', () => {
  test('loses nothing: the end is unknown and says what to resume', async () => {
    const controller = new AbortController();
    const till = openTill({ pay: 'asksBuyer', buyerPaysAfter: 9_000 }, { signal: controller.signal });
    till.clock.after(6_000, () => controller.abort());
    const end = await pay(till);
    expect(end).toMatchObject({
      outcome: 'unknown',
      reason: 'aborted',
      durationMs: 6_000,
      resume: { merchantTransId },
    });
    expect(till.clock.pending).toEqual([9_000]); // The buyer's, and none of ours.
    await runOut(till.clock);
    expect(await resume({ ...till, options: { clock: till.clock } })).toMatchObject({ outcome: 'paid', by: 'query' });
  });

  test('while the charge is on its way is unknown, too', async () => {
    const controller = new AbortController();
    const till = openTill({ fates: { pay: ['hangs'] } }, { signal: controller.signal });
    till.clock.after(100, () => controller.abort());
    expect(await pay(till)).toMatchObject({ outcome: 'unknown', reason: 'aborted', durationMs: 100 });
  });

  test('before anything was sent rejects', async () => {
    const reason = new Error('The shop is closed.');
    const till = openTill({}, { signal: AbortSignal.abort(reason) });
    await expect(completePayment(till.gateway.client, coffee, till.options)).rejects.toBe(reason);
  });
});

describe('after a crash', () => {
  test.each([
    { given: 'paid', want: { outcome: 'paid', by: 'query', durationMs: 0 } },
    { given: 'closed', want: { outcome: 'cancelled', by: 'query', durationMs: 0 } },
    { given: 'open', want: { outcome: 'cancelled', by: 'cancel', durationMs: 60_000 } },
  ] as const)('an order that is $given ends so: $want.outcome', async ({ given, want }) => {
    const till = openTill();
    known(till, given);
    expect(await resume(till)).toMatchObject(want);
  });

  test('an order that never arrived is cancelled, so that it never will', async () => {
    const till = openTill();
    expect(await resume(till)).toMatchObject({ outcome: 'cancelled', by: 'cancel', durationMs: 60_000 });
    expect(till.gateway.orders.get(merchantTransId)).toMatchObject({ status: 'closed' });
  });

  test('what throws is no end, and is told', async () => {
    const till = openTill();
    const broken = new Error('The HSM is down.');
    const fails = (): Promise<never> => Promise.reject(broken);
    const client = { ...till.gateway.client, payQuery: fails, payCancel: fails };
    const end = await drive(till.clock, resumePayment(client, { merchantTransId }, till.options));
    expect(end).toMatchObject({ outcome: 'unknown', reason: 'undecided', error: broken });
  });

  test.each(['paid', 'open'] as const)('an order that is %s over another amount is of another sale', async (status) => {
    const first = openTill({ pay: 'asksBuyer', fates: { payQuery: always('lost') } }, { whenTimeIsUp: 'leave' });
    const end = await pay(first);
    expect(end).toMatchObject({ outcome: 'unknown', resume: { orderAmount: { currency: 'USD', value: '239' } } });
    const till = openTill();
    known(till, status, '1000');
    const from = JSON.parse(JSON.stringify(end.outcome === 'unknown' && end.resume));
    const resumed = await drive(till.clock, resumePayment(till.gateway.client, from, till.options));
    expect(resumed).toMatchObject({ outcome: 'unknown', reason: 'id-in-use', resume: from });
    expect(till.gateway.sent).toEqual(['payQuery']);
  });

  test('nothing goes on without an id', async () => {
    const { gateway } = openTill();
    await expect(resumePayment(gateway.client, { merchantTransId: '' })).rejects.toThrow(OptionsError);
  });
});
