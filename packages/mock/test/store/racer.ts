/** One of the processes: `node racer.ts URL SEED`. Prints "ready", waits for a line, and prints what it saw. */
import { once } from 'node:events';
import { createMock } from '../../src/index.ts';
import { openStore } from '../../src/store.ts';
import { CLIENT_ID, payBody } from '../support/requests.ts';
import { byTransId, refundBody } from '../support/shop.ts';
import { callUnsigned } from '../support/unsigned.ts';
import { payKey, REFUND, race, refundedKey, type Seen } from './race.ts';

const [url = '', seed = ''] = process.argv.slice(2);
const AT_ONCE = 8;

const store = await openStore(url);
const mock = await createMock({ store, seed, signatures: 'off', clients: [{ clientId: CLIENT_ID }] });
mock.journal.subscribe(({ before, after }) => {
  if (after?.paymentTime !== undefined && before?.paymentTime === undefined)
    say({ kind: 'charge', id: after.merchantTransId });
});
const ids = new Map(
  (await mock.orders()).map(({ merchantTransId, acquirementId }) => [merchantTransId, acquirementId]),
);

function say(seen: Seen): void {
  process.stdout.write(`${JSON.stringify(seen)}\n`);
}

async function pay(id: string): Promise<void> {
  const { resultInfo, acquirementId } = await callUnsigned(mock, 'pay', payBody({ merchantTransId: id }));
  say({ kind: 'pay', id, code: resultInfo.resultCode, ...(acquirementId && { acquirementId }) });
}

async function cancel(id: string): Promise<void> {
  const { resultInfo } = await callUnsigned(mock, 'payCancel', byTransId(id));
  say({ kind: 'payCancel', id, code: resultInfo.resultCode });
}

async function refund(place: number, turn: number): Promise<void> {
  const merchantRefundId = `${refundedKey(place)}-${turn}`;
  const changes = { merchantRefundId, refundAmount: { currency: 'USD', value: String(REFUND) } };
  const acquirementId = ids.get(refundedKey(place)) ?? '';
  const { resultInfo } = await callUnsigned(mock, 'refund', refundBody(acquirementId, changes));
  say({ kind: 'refund', id: merchantRefundId, code: resultInfo.resultCode, acquirementId });
}

const places = (length: number): number[] => Array.from({ length }, (_, place) => place);
const calls: (() => Promise<void>)[] = [
  ...places(race.pays).map((turn) => () => pay(payKey(turn % race.keys))),
  ...places(2 * race.cancelled).map((turn) => () => cancel(payKey(turn % race.cancelled))),
  ...places(race.refundsEach).flatMap((turn) => places(race.refunded).map((place) => () => refund(place, turn))),
];

/** Another order in each process, and the same one each time. */
let state = Number(seed);
for (let last = calls.length - 1; last > 0; last--) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  const other = state % (last + 1);
  [calls[last], calls[other]] = [calls[other] ?? pay.bind(undefined, ''), calls[last] ?? pay.bind(undefined, '')];
}

console.log('ready');
await once(process.stdin, 'data');
async function work(): Promise<void> {
  for (let call = calls.pop(); call; call = calls.pop()) await call();
}
await Promise.all(Array.from({ length: AT_ONCE }, work));
await mock.close();
await store.close();
process.exit();
