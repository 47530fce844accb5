import { createMock, type Mock } from '@intl-acquiring/mock';
import { operations } from '@intl-acquiring/types';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { fits, pathsOf, requiredOf } from './support/schema.ts';

/** `MOCK_RUNS=100000 pnpm exec vitest run test/second-validator` for the long run. A failure prints its seed and path. */
const numRuns = Number(process.env['MOCK_RUNS'] ?? 1000);

const seller = {
  ...{ sellerId: 's', sellerMCC: '5691', sellerName: 'S' },
  storeId: 's',
  storeMCC: '1232',
  storeName: 'N',
};
const order = { orderAmount: { currency: 'USD', value: '239' }, orderTitle: 'Tea', orderDetail: 'Green', seller };
const named = { merchantId: 'm', merchantTransId: 't', productCode: 'OFFLINE_PAY' };
const bodies = {
  pay: { ...named, codeType: 'BARCODE', identityCode: '28763443825664394', order },
  preCreate: { ...named, order, userAgent: 'AliApp(AP/10.1.60)', sceneType: 'THIRDPARTYQRCODE' },
  payQuery: { merchantId: 'm', merchantTransId: 't' },
  payCancel: { merchantId: 'm', acquirementId: 'a' },
  refund: { merchantId: 'm', acquirementId: 'a', merchantRefundId: 'r', refundAmount: order.orderAmount },
} as const;
type Name = keyof typeof bodies;

const lengths = fc.constantFrom(0, 1, 2, 3, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 6000);
const texts = fc
  .tuple(lengths, fc.integer({ min: -1, max: 1 }), fc.constantFrom('x', '7', '漢', '\u{20bb7}', 'e\u0301'))
  .map(([length, off, unit]) => unit.repeat(Math.max(0, length + off)));
const near = fc.constantFrom<unknown>(
  ...['0', '00', '-1', '1.5', '1e3', ' 1', '9'.repeat(16), '9'.repeat(17), 'USD', 'usd', 'US', 'true', 'false', 'TRUE'],
  ...['2026-01-02', '2026-02-30', '2026-1-2', '2026-01-02T03:04:05Z', '2026-01-02T03:04:05', '2026-02-30T03:04:05Z'],
  ...['2026-01-02T03:04:05+08:00', '2026-01-02T24:04:05Z', '2026-01-02T03:04:05.123-00:30', '2026-01-02T03:04:61Z'],
  ...[null, true, false, 0, -0, 1, -1, 1.5, 100, 2 ** 53, 1e21, [], {}, [{}], [null], undefined],
);
const changes = fc.oneof(near, near, texts, fc.jsonValue());

/** A good body with up to three fields changed, taken away or put in. */
const requests = fc.constantFrom<Name>('pay', 'preCreate', 'payQuery', 'payCancel', 'refund').chain((name) => {
  const paths = pathsOf(`${capital(name)}RequestBody`);
  const change = fc.tuple(fc.constantFrom(...paths), changes);
  return fc.array(change, { maxLength: 3 }).map((list) => {
    const body: Record<string, unknown> = structuredClone(bodies[name]);
    for (const [path, value] of list) put(body, path, value);
    return { name, body: JSON.parse(JSON.stringify(body)) as Record<string, unknown> };
  });
});

function put(target: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) target[first] = value;
  else {
    const inner = Object(target[first] ?? {}) === target[first] ? { ...Object(target[first]) } : {};
    target[first] = inner;
    put(inner, rest, value);
  }
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What ajv says, and the few rules that the tables have in words alone. */
function isGood(name: Name, body: Record<string, unknown>): boolean {
  if (!fits(`${capital(name)}RequestBody`, body)) return false;
  if (requiredOf(`${capital(name)}RequestBody`).some((field) => body[field] === '')) return false;
  const { order: given, refundAmount, acquirementId, merchantTransId } = body;
  const amount = Object(Object(given).orderAmount ?? refundAmount).value;
  if (amount !== undefined && Number(amount) === 0) return false;
  if (name === 'preCreate' && Object(given).seller === undefined) return false;
  return (name !== 'payQuery' && name !== 'payCancel') || Boolean(acquirementId || merchantTransId);
}

let mock: Mock;
beforeAll(async () => {
  mock = await createMock({ clients: [{ clientId: 'till' }], signatures: 'off', journalSize: 0, maxOrders: 100 });
});

async function ask(name: Name, body: unknown): Promise<string> {
  const { function: full, version, path } = operations[name];
  const head = { version, function: full, clientId: 'till', reqTime: '2026-01-02T03:04:05+08:00', reqMsgId: '1' };
  const text = new TextEncoder().encode(JSON.stringify({ request: { head, body } }));
  const outcome = await mock.exchange({ method: 'POST', path, body: text });
  if (outcome?.kind !== 'answer') throw new Error('There is no answer.');
  expect(outcome.status).toBe(200);
  return JSON.parse(String(outcome.body)).response.body.resultInfo.resultCode;
}

test('the simulator and ajv agree on every body', async () => {
  let good = 0;
  await fc.assert(
    fc.asyncProperty(requests, async ({ name, body }) => {
      const code = await ask(name, body);
      const expected = isGood(name, body);
      expect([code !== 'PARAM_ILLEGAL', code]).toEqual([expected, code]);
      if (expected) good++;
    }),
    { numRuns },
  );
  // Else the fields are changed so much that nothing is compared but refusals.
  expect(good).toBeGreaterThan(numRuns / 10);
}, 3_600_000);
