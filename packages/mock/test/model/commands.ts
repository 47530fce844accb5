import fc from 'fast-check';
import { expect } from 'vitest';
import type { Fault } from '../../src/index.ts';
import { MERCHANT_ID, payBody, preCreateBody, price } from '../support/requests.ts';
import { byTransId } from '../support/shop.ts';
import { cancel, LIFETIME, look, type Model, type ModelOrder, PLAN, refund, tellQuery, tellRepeat } from './model.ts';
import type { Real } from './real.ts';

type Command = fc.AsyncCommand<Model, Real>;

/** One step: what it does to both, and how it reads in a failure. */
function command(name: string, run: (model: Model, real: Real) => Promise<void>): Command {
  return {
    check: () => true,
    async run(model, real) {
      await run(model, real);
      real.ledger.check();
    },
    toString: () => name,
  };
}

type Line = 'good' | 'request lost' | 'answer lost' | 'doubled';

const faults: Readonly<Record<Line, Fault | undefined>> = {
  good: undefined,
  'request lost': { kind: 'reset', of: 'request' },
  'answer lost': { kind: 'reset', of: 'answer' },
  doubled: { kind: 'duplicate' },
};

/** What the till sees of a result, as its line is. */
function expectResult(line: Line, result: string | undefined, wanted: () => string): void {
  const first = line === 'request lost' ? undefined : wanted();
  const last = line === 'doubled' ? wanted() : first;
  expect(result).toBe(line === 'answer lost' ? undefined : last);
}

const buyers = { willing: '28763443825664394', asked: '2898000000010000', poor: '2899120060040000' } as const;

function charge(model: Model, id: string, amount: number, buyer: keyof typeof buyers): string {
  const known = look(model, id);
  if (known) return tellRepeat(known, 'pay', amount);
  const order: ModelOrder = {
    made: 'pay',
    amount,
    status: 'SUCCESS',
    expires: model.now + LIFETIME,
    refunds: new Map(),
  };
  if (buyer === 'willing') model.orders.set(id, { ...order, paid: model.now });
  if (buyer === 'asked') model.orders.set(id, { ...order, status: 'PROCESSING', planned: model.now + PLAN });
  if (buyer === 'poor') model.orders.set(id, { ...order, status: 'CLOSED', refusal: 'USER_BALANCE_NOT_ENOUGH' });
  return { willing: 'SUCCESS', asked: 'PAYMENT_IN_PROCESS', poor: 'USER_BALANCE_NOT_ENOUGH' }[buyer];
}

function create(model: Model, id: string, amount: number): string {
  const known = look(model, id);
  if (known) return tellRepeat(known, 'preCreate', amount);
  const expires = model.now + LIFETIME;
  model.orders.set(id, { made: 'preCreate', amount, status: 'PROCESSING', expires, refunds: new Map() });
  return 'SUCCESS';
}

const ids = fc.constantFrom('one', 'two', 'three');
const lines = fc.constantFrom<Line>('good', 'good', 'good', 'request lost', 'answer lost', 'doubled');
const amounts = fc.constantFrom(100, 200);

const pays = fc
  .record({ id: ids, amount: amounts, line: lines, buyer: fc.constantFrom('willing', 'asked', 'poor') })
  .map(({ id, amount, line, buyer }) =>
    command(`pay ${id} ${amount}, ${buyer} buyer, ${line}`, async (model, { send }) => {
      const changes = { merchantTransId: id, identityCode: buyers[buyer] };
      const body = payBody({ ...changes, order: { ...payBody().order, ...price(String(amount)) } });
      const reply = await send('pay', body, faults[line]);
      expectResult(line, reply?.resultInfo.resultCode, () => charge(model, id, amount, buyer));
    }),
  );

const preCreates = fc.record({ id: ids, amount: amounts, line: lines }).map(({ id, amount, line }) =>
  command(`preCreate ${id} ${amount}, ${line}`, async (model, { send }) => {
    const { notifyUrl: _, ...body } = preCreateBody({ merchantTransId: id });
    const reply = await send(
      'preCreate',
      { ...body, order: { ...body.order, ...price(String(amount)) } },
      faults[line],
    );
    expectResult(line, reply?.resultInfo.resultCode, () => create(model, id, amount));
  }),
);

const queries = ids.map((id) =>
  command(`query ${id}`, async (model, { send }) => {
    const reply = await send('payQuery', byTransId(id));
    const seen = reply?.transStatus ?? reply?.resultInfo.resultCode;
    expect(seen).toBe(tellQuery(look(model, id), model.now));
  }),
);

const cancels = fc.record({ id: ids, line: lines }).map(({ id, line }) =>
  command(`cancel ${id}, ${line}`, async (model, { send }) => {
    const reply = await send('payCancel', byTransId(id), faults[line]);
    expectResult(line, reply?.resultInfo.resultCode, () => cancel(model, id));
  }),
);

/** The gateway's id of an order; something that is none if there is none. */
async function idOf({ mock }: Real, id: string): Promise<string> {
  const order = (await mock.orders()).find(({ merchantTransId }) => merchantTransId === id);
  return order?.acquirementId ?? 'nothing';
}

const refunds = fc
  .record({
    id: ids,
    refundId: fc.constantFrom('r-1', 'r-2', 'r-3'),
    amount: fc.constantFrom(50, 100, 200),
    line: lines,
  })
  .map(({ id, refundId, amount, line }) =>
    command(`refund ${refundId} of ${id}, ${amount}, ${line}`, async (model, real) => {
      const acquirementId = await idOf(real, id);
      const refundAmount = price(String(amount)).orderAmount;
      const body = { merchantId: MERCHANT_ID, acquirementId, merchantRefundId: refundId, refundAmount };
      const reply = await real.send('refund', body, faults[line]);
      expectResult(line, reply?.resultInfo.resultCode, () => refund(model, id, refundId, amount));
    }),
  );

const buyerActs = fc.record({ id: ids, act: fc.constantFrom('pay', 'decline') }).map(({ id, act }) =>
  command(`the buyer ${act}s ${id}`, async (model, real) => {
    const order = look(model, id);
    const acting = real.mock.wallet[act](await idOf(real, id));
    if (order?.status !== 'PROCESSING') return expect(acting).rejects.toMatchObject({ name: 'MockError' });
    await acting;
    order.status = act === 'pay' ? 'SUCCESS' : 'CLOSED';
    if (act === 'pay') order.paid = model.now;
  }),
);

const advances = fc.constantFrom(1000, 10_000, 170_000, 180_000, 3_600_000, 7_200_000).map((milliseconds) =>
  command(`${milliseconds / 1000} s pass`, async (model, { mock }) => {
    await mock.time.advance(milliseconds);
    // In steps, as a buyer who was asked pays before the order would expire.
    for (const at of [Math.min(PLAN, milliseconds), milliseconds]) {
      for (const id of model.orders.keys()) look({ ...model, now: model.now + at }, id);
    }
    model.now += milliseconds;
  }),
);

/** Whatever may happen between a till, a buyer and the gateway. */
export const commands: fc.Arbitrary<Iterable<Command>> = fc.commands(
  [pays, preCreates, queries, cancels, refunds, buyerActs, advances],
  { maxCommands: 20 },
);
