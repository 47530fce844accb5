import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CompletionOptions,
  completeOrder,
  completePayment,
  type PaymentEnd,
  resumePayment,
} from '../../src/complete.ts';
import type { Client, Transport } from '../../src/index.ts';
import { coffee, newClient, order } from '../support/client.ts';
import { createManualClock, type ManualClock } from '../support/clock.ts';
import { drive, runOut } from '../support/drive.ts';
import { trustedSigner } from '../support/keys.ts';
import { type Behaviour, fates, LedgerGateway } from '../support/ledger-gateway.ts';

const moments = fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: undefined });

const fatesOf = (maxLength: number) =>
  fc.array(fc.option(fc.constantFrom(...fates), { nil: undefined, freq: 2 }), { maxLength });

const behaviours = fc.record<Behaviour>({
  pay: fc.constantFrom('charged', 'declined', 'asksBuyer'),
  buyerPaysAfter: moments,
  noticeAfter: moments,
  tooLateToCancel: fc.boolean(),
  fates: fc.record({
    pay: fatesOf(4),
    preCreate: fatesOf(4),
    payQuery: fc.oneof(
      fatesOf(30),
      fc.constantFrom(...fates).map((fate) => Array.from({ length: 21 }, () => fate)),
    ),
    payCancel: fatesOf(18),
  }),
  statusNames: fc.option(fc.constant({ open: 'PROCESSING', paid: 'DONE', closed: 'GONE' }), {
    nil: undefined,
    freq: 8,
  }),
});

/** What the end says has to be what the ledger holds once everything has landed. */
async function requireTruth(end: PaymentEnd, gateway: LedgerGateway): Promise<void> {
  const charges = gateway.orders.get(coffee.merchantTransId)?.charges ?? 0;
  expect(charges).toBeLessThanOrEqual(1);
  if (end.outcome === 'paid') expect(gateway.held()).toBe(1);
  if (end.outcome === 'declined' || end.outcome === 'cancelled') expect(gateway.held()).toBe(0);
}

interface Scene {
  readonly clock: ManualClock;
  readonly gateway: LedgerGateway;
  readonly options: CompletionOptions;
}

function setScene(behaviour: Behaviour, abortAfter: number | undefined, giveUpAfter: number | undefined): Scene {
  const clock = createManualClock();
  const [stop, cancel] = [new AbortController(), new AbortController()];
  if (abortAfter !== undefined) clock.after(abortAfter, () => stop.abort());
  if (giveUpAfter !== undefined) clock.after(giveUpAfter, () => cancel.abort());
  const gateway = new LedgerGateway(clock, behaviour);
  return {
    clock,
    gateway,
    options: { clock, signal: stop.signal, cancelSignal: cancel.signal, notice: gateway.notice },
  };
}

/** Carries on to the end, and after it resumes what is still unknown. */
async function play({ clock, gateway, options }: Scene, begin: Begin): Promise<string> {
  const end = await drive(clock, begin(gateway.client, options)).catch(() => undefined);
  await runOut(clock);
  if (!end) {
    // It rejects only if nothing was sent.
    expect(gateway.orders.size).toBe(0);
    return 'rejected';
  }
  await requireTruth(end, gateway);
  if (end.outcome === 'unknown') {
    const resumed = await drive(clock, resumePayment(gateway.client, end.resume, { clock }));
    await runOut(clock);
    await requireTruth(resumed, gateway);
  }
  return end.outcome;
}

type Begin = (client: Client, options: CompletionOptions) => Promise<PaymentEnd>;

const begins: { name: string; begin: Begin }[] = [
  { name: 'a scanned code', begin: (client, options) => completePayment(client, coffee, options) },
  { name: 'an order paid by its QR code', begin: (client, options) => completeOrder(client, order, options) },
];

test.each(begins)(
  '$name: the end says what the ledger holds, whatever is lost, late, refused or unclear',
  { timeout: 120_000 },
  async ({ begin }) => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(behaviours, moments, moments, async (behaviour, abortAfter, giveUpAfter) => {
        seen.add(await play(setScene(behaviour, abortAfter, giveUpAfter), begin));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 1_500) },
    );
    // A property that never meets one of the ends would prove nothing of it.
    expect([...seen].toSorted()).toEqual(expect.arrayContaining(['cancelled', 'declined', 'paid', 'unknown']));
  },
);

test('a payment that is resumed by its id alone ends by what the ledger holds', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(behaviours, async (behaviour) => {
      const clock = createManualClock();
      const first = new LedgerGateway(clock, { ...behaviour, fates: {} });
      // The till breaks down right after it has sent.
      void first.client.pay(coffee).catch(() => {});
      const gateway = new LedgerGateway(clock, behaviour);
      await runOut(clock);
      for (const [id, known] of first.orders) gateway.orders.set(id, known);
      const { merchantTransId } = coffee;
      const end = await drive(clock, resumePayment(gateway.client, { merchantTransId }, { clock }));
      await runOut(clock);
      await requireTruth(end, gateway);
    }),
    { numRuns: 500 },
  );
});

/** A cancel that is longer on the line than a restart takes can't be known of by the id alone. */
const inTime = ({ fates = {}, ...behaviour }: Behaviour): Behaviour => ({
  ...behaviour,
  fates: { ...fates, payCancel: fates['payCancel']?.map((fate) => (fate === 'late' ? 'lost' : fate)) ?? [] },
});

test.each(begins)(
  '$name that a till breaks down over, at any moment, ends by what the ledger holds',
  { timeout: 120_000 },
  async ({ begin }) => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(behaviours, fc.integer({ min: 0, max: 400 }), async (behaviour, steps) => {
        const clock = createManualClock();
        const gateway = new LedgerGateway(clock, inTime(behaviour));
        let isBroken = false;
        const transport: Transport = (request) => (isBroken ? new Promise(() => {}) : gateway.transport(request));
        const gatewayPublicKey = { verify: async () => {} };
        const till = newClient({ clock, privateKey: trustedSigner, gatewayPublicKey, transport });
        void begin(till, { clock }).catch(() => {});
        for (let step = 0; step < steps; step++) {
          if (step % 10 === 9) clock.advanceToNext();
          else await Promise.resolve();
        }
        isBroken = true;
        const { merchantTransId } = coffee;
        const end = await drive(clock, resumePayment(gateway.client, { merchantTransId }, { clock }));
        await runOut(clock);
        await requireTruth(end, gateway);
        seen.add(end.outcome);
      }),
      { numRuns: 1_000 },
    );
    expect([...seen].toSorted()).toEqual(['cancelled', 'paid', 'unknown']);
  },
);
