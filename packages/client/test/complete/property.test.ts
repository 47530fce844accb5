import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeOrder, completePayment, type PaymentEnd, resumePayment } from '../../src/complete.ts';
import { coffee, order } from '../support/client.ts';
import { createManualClock } from '../support/clock.ts';
import { drive, runOut } from '../support/drive.ts';
import { type Behaviour, fates, LedgerGateway } from '../support/ledger-gateway.ts';

const moments = fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: undefined });

const fatesOf = (maxLength: number) =>
  fc.array(fc.option(fc.constantFrom(...fates), { nil: undefined, freq: 2 }), { maxLength });

const behaviours = fc.record<Behaviour>({
  pay: fc.constantFrom('charged', 'declined', 'asksBuyer'),
  buyerPaysAfter: moments,
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

const begin = { completePayment, completeOrder } as const;

/** What the end says has to be what the ledger holds once everything has landed. */
async function requireTruth(end: PaymentEnd, gateway: LedgerGateway): Promise<void> {
  const charges = gateway.orders.get(coffee.merchantTransId)?.charges ?? 0;
  expect(charges).toBeLessThanOrEqual(1);
  if (end.outcome === 'paid') expect(gateway.held()).toBe(1);
  if (end.outcome === 'declined' || end.outcome === 'cancelled') expect(gateway.held()).toBe(0);
}

describe.each(['completePayment', 'completeOrder'] as const)('%s', (name) => {
  test('says what the ledger holds, whatever is lost, late, refused or unclear', { timeout: 120_000 }, async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(behaviours, moments, moments, async (behaviour, abortAfter, giveUpAfter) => {
        const clock = createManualClock();
        const gateway = new LedgerGateway(clock, behaviour);
        const [stop, cancel] = [new AbortController(), new AbortController()];
        if (abortAfter !== undefined) clock.after(abortAfter, () => stop.abort());
        if (giveUpAfter !== undefined) clock.after(giveUpAfter, () => cancel.abort());
        const options = { clock, signal: stop.signal, cancelSignal: cancel.signal };
        const work =
          name === 'completePayment'
            ? begin.completePayment(gateway.client, coffee, options)
            : begin.completeOrder(gateway.client, order, options);
        const end = await drive(clock, work).catch(() => undefined);
        if (!end) {
          // It rejects only if nothing was sent.
          await runOut(clock);
          expect(gateway.orders.size).toBe(0);
          return;
        }
        seen.set(end.outcome, (seen.get(end.outcome) ?? 0) + 1);
        await runOut(clock);
        await requireTruth(end, gateway);
        if (end.outcome !== 'unknown') return;
        const resumed = await drive(clock, resumePayment(gateway.client, end.resume, { clock }));
        await runOut(clock);
        await requireTruth(resumed, gateway);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 1_500) },
    );
    // A property that never meets one of the ends would prove nothing of it.
    expect([...seen.keys()].toSorted()).toEqual(['cancelled', 'declined', 'paid', 'unknown']);
  });
});

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
