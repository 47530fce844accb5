import fc from 'fast-check';
import { expect, test } from 'vitest';
import { post, read, requestHead, write } from './support/caller.ts';
import { merchantKeys } from './support/keys.ts';
import { payBody, preCreateBody } from './support/requests.ts';
import { openStage } from './support/stage.ts';

/** `MOCK_RUNS=100000 pnpm exec vitest run test/properties` for the long run. A failure prints its seed and path. */
const numRuns = Number(process.env['MOCK_RUNS'] ?? 500);

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
    { numRuns },
  );
}, 3_600_000);

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
    { numRuns },
  );
}, 3_600_000);
