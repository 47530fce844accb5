import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mock } from '../src/index.ts';
import { post, read, requestHead, write } from './support/caller.ts';
import { merchantKeys } from './support/keys.ts';
import { payBody, preCreateBody } from './support/requests.ts';
import { openStage, type Stage } from './support/stage.ts';

const { privateKey } = merchantKeys;
const functions = fc.constantFrom('pay' as const, 'preCreate' as const);

/** A good message with a slice of what is signed cut out, or something else put in its place. */
const bruised = fc
  .record({ from: fc.integer({ min: 11, max: 400 }), length: fc.integer({ min: 1, max: 40 }), by: fc.json() })
  .map(({ from, length, by }) => {
    const text = write(requestHead('pay'), payBody(), privateKey);
    const cut = text.slice(from, from + length);
    return text.slice(0, from) + (by === cut ? '' : by) + text.slice(from + length);
  });

const bodies = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => new Uint8Array(bytes)),
  fc.json().map((json) => `{"request":{"head":${json},"body":${json}},"signature":"AAAA"}`),
  bruised,
);

test('whatever comes unsigned gets a reply below 500 and changes nothing', async () => {
  const { mock } = await openStage();
  await fc.assert(
    fc.asyncProperty(functions, bodies, async (name, body) => {
      const response = await post(mock, name, body);
      expect([200, 400]).toContain(response.status);
      if (response.status === 200) expect((await read(name, response, mock)).result).toMatch(/^F /);
      expect(await mock.orders()).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

/** A field somewhere in a good body, changed into anything. */
const places = fc.constantFrom('body' as const, 'order' as const, 'seller' as const, 'orderAmount' as const);
const strange = fc.tuple(functions, fc.jsonValue(), fc.nat(), places);

test('whatever a client signs is refused with its table’s rules, or makes one order', async () => {
  const { mock } = await openStage();
  await fc.assert(
    fc.asyncProperty(strange, async ([name, value, position, place]) => {
      const body = structuredClone(name === 'pay' ? payBody() : preCreateBody());
      const { order } = body;
      const target = { body, order, seller: order.seller ?? order, orderAmount: order.orderAmount }[place];
      const keys = Object.keys(target);
      Object.assign(target, { [keys[position % keys.length] ?? 'none']: value });
      const before = await mock.orders();
      const response = await post(mock, name, write(requestHead(name), body, privateKey));
      const { result } = await read(name, response, mock);
      expect(result).toMatch(/^(S SUCCESS|F (PARAM_ILLEGAL|AMOUNT_EXCEED_LIMIT|REPEAT_REQ_INCONSISTENT|ORDER_.*))$/);
      if (result === 'F PARAM_ILLEGAL') expect(await mock.orders()).toEqual(before);
      expect((await mock.orders()).slice(0, before.length)).toEqual(before);
    }),
    { numRuns: 500 },
  );
});

/** What the documents say of one order, in as few words as possible. */
interface Expected {
  status: 'PROCESSING' | 'SUCCESS' | 'CLOSED';
  readonly name: 'pay' | 'preCreate';
  readonly amount: string;
  readonly code: string;
}

type Step =
  | { readonly does: 'pay' | 'preCreate'; readonly id: string; readonly amount: string }
  | { readonly does: 'scan' | 'decline'; readonly id: string };

const ids = fc.constantFrom('one', 'two', 'three');
const steps = fc.array(
  fc.oneof(
    fc.record({ does: functions, id: ids, amount: fc.constantFrom('100', '200') }),
    fc.record({ does: fc.constantFrom('scan' as const, 'decline' as const), id: ids }),
  ),
  { maxLength: 12 },
);

function expectedResult(known: Expected | undefined, step: Extract<Step, { amount: string }>): string {
  if (known === undefined) return 'S SUCCESS';
  if (known.name !== step.does || known.amount !== step.amount) return 'F REPEAT_REQ_INCONSISTENT';
  if (known.status === 'CLOSED') return 'F ORDER_IS_CLOSED';
  return known.name === 'preCreate' && known.status === 'SUCCESS' ? 'F ORDER_STATUS_INVALID' : 'S SUCCESS';
}

async function scan(mock: Mock, known: Expected | undefined, does: 'scan' | 'decline'): Promise<void> {
  const act = does === 'scan' ? mock.wallet.pay : mock.wallet.decline;
  if (known?.status !== 'PROCESSING') {
    await expect(act(known?.code ?? 'nothing')).rejects.toMatchObject({ name: 'MockError' });
    return;
  }
  await act(known.code);
  known.status = does === 'scan' ? 'SUCCESS' : 'CLOSED';
}

async function send(
  stage: Stage,
  model: Map<string, Expected>,
  step: Extract<Step, { amount: string }>,
): Promise<void> {
  const { does, id, amount } = step;
  const known = model.get(id);
  const body = does === 'pay' ? payBody() : preCreateBody();
  const order = { ...body.order, orderAmount: { currency: 'USD', value: amount } };
  const reply = await stage.call(does, { ...body, merchantTransId: id, order });
  expect(reply.result).toBe(expectedResult(known, step));
  const code = reply.body.acquirementId ?? '';
  if (!known) model.set(id, { status: does === 'pay' ? 'SUCCESS' : 'PROCESSING', name: does, amount, code });
  else if (reply.result === 'S SUCCESS') expect(code).toBe(known.code);
}

test('any sequence of calls and scans ends as a small model says', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const stage = await openStage();
      const model = new Map<string, Expected>();
      for (const step of sequence) {
        if ('amount' in step) await send(stage, model, step);
        else await scan(stage.mock, model.get(step.id), step.does);
      }
      const kept = (await stage.mock.orders()).map(({ merchantTransId, status }) => [merchantTransId, status]);
      expect(kept).toEqual([...model].map(([id, { status }]) => [id, status]));
    }),
    { numRuns: 60 },
  );
});
