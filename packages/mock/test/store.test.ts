import { expect, test } from 'vitest';
import { createMemoryStore } from '../src/index.ts';
import { payBody, preCreateBody } from './support/requests.ts';
import { byTransId, refundBody } from './support/shop.ts';
import { openStage } from './support/stage.ts';
import { callUnsigned } from './support/unsigned.ts';

test('a bound on orders: the oldest are forgotten, by every id', async () => {
  const { mock, call } = await openStage({ maxOrders: 3 });
  const first = payBody({ merchantTransId: 'till-1' });
  const { acquirementId = '' } = (await call('pay', first)).body;
  const refund = refundBody(acquirementId);
  await call('refund', refund);
  const { orderQrCode = '' } = (await call('preCreate', preCreateBody())).body;
  for (let turn = 0; turn < 4; turn++) await call('pay', payBody());
  expect((await mock.orders()).map(({ serial }) => serial)).toEqual([4, 5, 6]);
  expect((await call('payQuery', byTransId('till-1'))).result).toBe('F ORDER_NOT_EXISTS');
  expect((await call('refund', refund)).result).toBe('F ORDER_NOT_EXISTS');
  await expect(mock.wallet.pay(orderQrCode)).rejects.toMatchObject({ code: 'no-order' });
  expect((await call('pay', first)).result).toBe('S SUCCESS');
});

test('a bound on orders that thousands pass, before a reset and after it', async () => {
  const { mock } = await openStage({ maxOrders: 10, signatures: 'off' });
  for (const round of [1, 2]) {
    for (let turn = 1; turn <= 2500; turn++) await callUnsigned(mock, 'pay', payBody());
    const serials = (await mock.orders()).map(({ serial }) => serial);
    expect(serials, `round ${round}`).toEqual(Array.from({ length: 10 }, (_, index) => 2491 + index));
    expect((await mock.orders({ last: 2 })).map(({ serial }) => serial)).toEqual([2499, 2500]);
    await mock.reset();
    expect(await mock.orders()).toEqual([]);
  }
});

test('orders in parts', async () => {
  const { mock, call } = await openStage();
  for (let turn = 0; turn < 5; turn++) await call('pay', payBody());
  const serials = async (page: { after?: number; limit?: number }): Promise<number[]> =>
    (await mock.orders(page)).map(({ serial }) => serial);
  expect(await serials({ limit: 2 })).toEqual([1, 2]);
  expect(await serials({ after: 2, limit: 2 })).toEqual([3, 4]);
  expect(await serials({ after: 4 })).toEqual([5]);
});

test('the store is opened once for each world, and stays open when they are closed', async () => {
  const seen: string[] = [];
  const memory = createMemoryStore();
  const open = (world: string): ReturnType<typeof memory.open> => {
    seen.push(`open ${world}`);
    return memory.open(world);
  };
  const { mock } = await openStage({ store: { ...memory, open, close: async () => void seen.push('close') } });
  await mock.createWorld({ name: 'b' });
  await mock.close();
  expect(seen).toEqual(['open world-1', 'open b']);
});

test('ids with blanks and digits do not meet', async () => {
  const { mock, call } = await openStage();
  await call('pay', payBody({ merchantId: 'a', merchantTransId: '1 b' }));
  await call('pay', payBody({ merchantId: 'a1', merchantTransId: ' b' }));
  expect(await mock.orders()).toHaveLength(2);
});
