import { describe, expect, test, vi } from 'vitest';
import {
  type CompletionOptions,
  completeOrder,
  completePayment,
  type PaymentClient,
  type PaymentEnd,
  type PaymentNotice,
  type Progress,
  resumePayment,
} from '../../src/complete.ts';
import { InvalidRequestError, OptionsError } from '../../src/index.ts';
import { coffee, order } from '../support/client.ts';
import { createManualClock, type ManualClock } from '../support/clock.ts';
import { drive, runOut } from '../support/drive.ts';
import { type Behaviour, type Fate, LedgerGateway, type Status } from '../support/ledger-gateway.ts';
import { type Script, scripted } from '../support/scripted.ts';

const { merchantTransId } = coffee;

interface Till {
  readonly clock: ManualClock;
  readonly gateway: LedgerGateway;
  readonly options: CompletionOptions;
  readonly steps: Progress[];
}

function openTill(behaviour: Behaviour = {}, options: CompletionOptions = {}): Till {
  const clock = createManualClock();
  const steps: Progress[] = [];
  const onProgress = (step: Progress): void => void steps.push(step);
  return { clock, gateway: new LedgerGateway(clock, behaviour), options: { clock, onProgress, ...options }, steps };
}

const pay = ({ clock, gateway, options }: Till): Promise<PaymentEnd> =>
  drive(clock, completePayment(gateway.client, coffee, options));
const sell = ({ clock, gateway, options }: Till): Promise<PaymentEnd> =>
  drive(clock, completeOrder(gateway.client, order, options));
const resume = ({ clock, gateway, options }: Till): Promise<PaymentEnd> =>
  drive(clock, resumePayment(gateway.client, { merchantTransId }, options));

/** An order that is at the gateway already. */
function known({ gateway }: Till, status: Status, amount = '239'): void {
  gateway.orders.set(merchantTransId, { status, amount, charges: status === 'paid' ? 1 : 0, reversals: 0 });
}

const always = (fate: Fate): readonly Fate[] => Array.from({ length: 100 }, () => fate);

/** Twenty queries, of which the first five are repeated twice each, until the budget of retries is used up. */
const UNTIL_THE_TIME_IS_UP = always('lost').slice(0, 20 + 10);
const count = ({ gateway }: Till, name: string): number => gateway.sent.filter((sent) => sent === name).length;

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
    const till = openTill(
      { pay: 'asksBuyer', fates: { payCancel: ['turnedAway', 'turnedAway'] } },
      { cancelSignal: AbortSignal.abort() },
    );
    expect(await pay(till)).toMatchObject({ outcome: 'cancelled', by: 'cancel', durationMs: 10_000 });
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
  expect(count(till, 'payQuery')).toBe(3);
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
