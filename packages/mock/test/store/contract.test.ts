import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Change, Found, Order, OrderStore, Page, Store, Target } from '../../src/index.ts';
import { type Ground, memory, pglite, pgliteOnDisk, postgres } from '../support/stores.ts';
import { testEngine } from './engine.ts';

const MERCHANT = 'merchant-1';
const USD = (value: string) => ({ currency: 'USD', value });

const byKey = (merchantTransId: string): Target => ({ merchantId: MERCHANT, merchantTransId });

function order(serial: number, changes: Partial<Order> = {}): Order {
  return {
    ...{ serial, clientId: 'till', function: 'pay', merchantId: MERCHANT, merchantTransId: `trans-${serial}` },
    ...{ acquirementId: `acq-${serial}`, status: 'SUCCESS', createTime: '2026-01-05T09:00:00+08:00' },
    ...{ orderAmount: USD('1000') },
    ...changes,
  };
}

const qr = (orderQrCode: string): NonNullable<Order['qr']> => ({
  ...{ orderQrCode, bigPicUrl: 'b', picUrl: 'p', smallPicUrl: 's', payScheme: 'alipays://' },
});

/** Makes an order if there is none, and tells what there was and is. */
function make(store: OrderStore, merchantTransId: string, changes: Partial<Order> = {}): Promise<Found> {
  return store.transact(byKey(merchantTransId), (found): Change<Found> => {
    if (found.order) return { result: found };
    return { order: order(found.serial, { merchantTransId, ...changes }), result: found };
  });
}

/** Refunds a cent, unless the refund has been made before. */
function refund(store: OrderStore, target: Target, merchantRefundId: string): Promise<'made' | 'repeated' | 'none'> {
  return store.transact({ ...target, merchantRefundId }, ({ order, refunded }) => {
    if (refunded) return { result: 'repeated' };
    if (order === undefined) return { result: 'none' };
    const made = { merchantRefundId, refundAmount: USD('1'), refundTime: order.createTime };
    return { order: { ...order, refunds: [...(order.refunds ?? []), made] }, result: 'made' };
  });
}

const look = (store: OrderStore, target: Target): Promise<Found> => store.transact(target, (result) => ({ result }));

for (const kind of [memory, pglite, pgliteOnDisk, postgres]) {
  describe.skipIf(kind.isMissing)(`${kind.name} keeps`, () => {
    let ground: Ground;
    let store: Store;
    beforeAll(async () => {
      ground = await kind.open();
      store = ground.store;
    }, 120_000);
    afterAll(() => ground?.close());

    let worlds = 0;
    const open = async (): Promise<OrderStore> => store.open(`world-${++worlds}`);
    /** A world as two processes have it open. In memory there is but one. */
    const openTwice = async (): Promise<(turn: number) => OrderStore> => {
      const one = await open();
      const other = kind === memory ? one : await store.open(`world-${worlds}`);
      return (turn) => (turn % 2 ? one : other);
    };

    test('an order, found by each of its names, and by nobody else’s', async () => {
      const orders = await open();
      await make(orders, 'a', { qr: qr('code-a'), acquirementId: 'acq-a' });
      const kept = order(1, { merchantTransId: 'a', qr: qr('code-a'), acquirementId: 'acq-a' });
      expect((await look(orders, byKey('a'))).order).toEqual(kept);
      expect((await look(orders, { merchantId: MERCHANT, acquirementId: 'acq-a' })).order).toEqual(kept);
      expect([await orders.findByCode('code-a'), await orders.findByCode('acq-a')]).toEqual([kept, kept]);
      expect(await orders.list()).toEqual([kept]);
      for (const target of [
        byKey('b'),
        { merchantId: 'b', merchantTransId: 'a' },
        { merchantId: 'b', acquirementId: 'acq-a' },
      ]) {
        expect((await look(orders, target)).order).toBeUndefined();
      }
      expect(await orders.findByCode('a')).toBeUndefined();
      const others = await open();
      expect([await others.list(), (await look(others, byKey('a'))).order]).toEqual([[], undefined]);
    });

    test('a change, and nothing where none is made', async () => {
      const orders = await open();
      await make(orders, 'a');
      await orders.transact(byKey('a'), ({ order }) => ({
        ...(order && { order: { ...order, status: 'CLOSED' } }),
        result: 0,
      }));
      await expect(
        orders.transact(byKey('a'), () => {
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      await make(orders, 'a', { status: 'PROCESSING' });
      expect(await orders.list()).toEqual([order(1, { merchantTransId: 'a', status: 'CLOSED' })]);
    });

    test('pages of orders, oldest first', async () => {
      const orders = await open();
      for (let turn = 1; turn <= 12; turn++) await make(orders, `trans-${turn}`);
      const serials = async (page?: Page): Promise<number[]> => (await orders.list(page)).map(({ serial }) => serial);
      expect(await serials({ limit: 3 })).toEqual([1, 2, 3]);
      expect(await serials({ after: 9 })).toEqual([10, 11, 12]);
      expect(await serials({ after: 3, limit: 2 })).toEqual([4, 5]);
      expect(await serials({ after: 12 })).toEqual([]);
      expect(await serials()).toHaveLength(12);
      expect(await serials({ last: 2 })).toEqual([11, 12]);
      expect(await serials({ last: 5, after: 9, limit: 2 })).toEqual([10, 11]);
      expect(await serials({ last: 5, limit: 2 })).toEqual([8, 9]);
      expect([(await serials({ last: 50 })).length, await serials({ last: 0 })]).toEqual([12, []]);
    });

    test('the text of an order as it was, whatever is in it', async () => {
      const orders = await open();
      const odd = ['\u0000', '\ud800', '"\\', '’😀', '0123456789012345', ' ', '1e400', "'); drop table orders; --"];
      for (const text of odd) {
        await make(orders, text, { clientId: text, orderAmount: USD(text), expiresAt: 1_767_574_800_123 });
        await refund(orders, byKey(text), text);
      }
      const kept = await orders.list();
      const wanted = odd.map((text, index) => ({
        ...order(index + 1, {
          merchantTransId: text,
          clientId: text,
          orderAmount: USD(text),
          expiresAt: 1_767_574_800_123,
        }),
        refunds: [{ merchantRefundId: text, refundAmount: USD('1'), refundTime: '2026-01-05T09:00:00+08:00' }],
      }));
      expect(kept.map((one) => JSON.stringify(one))).toEqual(wanted.map((one) => JSON.stringify(one)));
      for (const text of odd) {
        const { order, refunded } = await look(orders, { ...byKey(text), merchantRefundId: text });
        expect([order?.clientId, refunded?.clientId]).toEqual([text, text]);
      }
    });

    test('what it has handed out from being changed', async () => {
      const orders = await open();
      await make(orders, 'a');
      const [handedOut] = await orders.list();
      for (const part of [handedOut, handedOut?.orderAmount]) {
        try {
          Object.assign(part ?? {}, { status: 'CLOSED', value: '7' });
        } catch {
          // Frozen, which is as good.
        }
      }
      expect(await orders.list()).toEqual([order(1, { merchantTransId: 'a' })]);
    });

    test('one order of fifty that are made at once under one key', async () => {
      const orders = await openTwice();
      const found = await Promise.all(Array.from({ length: 50 }, (_, turn) => make(orders(turn), 'a')));
      expect(found.filter(({ order }) => order === undefined)).toHaveLength(1);
      const [kept, ...more] = await orders(0).list();
      expect(more).toEqual([]);
      expect(found.flatMap(({ order }) => order ?? [])).toEqual(Array.from({ length: 49 }, () => kept));
    });

    test('fifty orders that are made at once under fifty keys, each with a serial of its own', async () => {
      const orders = await openTwice();
      await Promise.all(Array.from({ length: 50 }, (_, turn) => make(orders(turn), `trans-${turn}`)));
      const serials = (await orders(0).list()).map(({ serial }) => serial);
      expect(serials).toHaveLength(50);
      expect(serials).toEqual([...new Set(serials)].sort((one, other) => one - other));
    });

    test('every one of fifty changes that are made at once', async () => {
      const orders = await openTwice();
      await make(orders(0), 'a', { acquirementId: 'acq-a' });
      const targets = [byKey('a'), { merchantId: MERCHANT, acquirementId: 'acq-a' }];
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, turn) =>
          refund(orders(turn), targets[turn % 3] ?? byKey('a'), `refund-${turn}`),
        ),
      );
      expect(results).toEqual(Array.from({ length: 50 }, () => 'made'));
      expect((await orders(0).list())[0]?.refunds).toHaveLength(50);
    });

    test('a refund id for one order, whichever comes first', async () => {
      const orders = await openTwice();
      for (const id of ['a', 'b']) await make(orders(0), id);
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, turn) => refund(orders(turn), byKey(turn % 3 ? 'a' : 'b'), 'same')),
      );
      expect(results.filter((result) => result === 'made')).toHaveLength(1);
      expect((await orders(0).list()).flatMap(({ refunds = [] }) => refunds)).toHaveLength(1);
      const { refunded } = await look(orders(0), { ...byKey('c'), merchantRefundId: 'same' });
      expect(refunded?.refunds).toHaveLength(1);
      expect(await refund(orders(0), { merchantId: 'b', merchantTransId: 'a' }, 'same')).toBe('none');
    });

    test('nothing of a world that is cleared, and all of the others', async () => {
      const [orders, others] = [await open(), await open()];
      for (const each of [orders, others]) await make(each, 'a', { qr: qr('code'), status: 'PROCESSING' });
      await refund(orders, byKey('a'), 'refund');
      await orders.clear();
      expect([await orders.list(), await orders.findByCode('code'), (await others.list()).length]).toEqual([
        [],
        undefined,
        1,
      ]);
      expect((await make(orders, 'a')).order).toBeUndefined();
      const { order, refunded } = await look(orders, { ...byKey('a'), merchantRefundId: 'refund' });
      expect([order?.serial, refunded]).toEqual([1, undefined]);
    });

    test('news with its order, until it is settled', async () => {
      const orders = await open();
      const { notices } = orders;
      const tell = (id: string, due: number): Promise<Order> =>
        orders.transact(byKey(id), ({ serial }) => {
          const made = order(serial, { merchantTransId: id });
          return { order: made, notice: { order: made, attempt: 1, due }, result: made };
        });
      const [a, b] = [await tell('a', 10.5), await tell('b', 5)];
      const notice = (of: Order, attempt: number, due: number) => ({ order: of, attempt, due });
      expect(await notices.pending()).toEqual([]);
      expect(await notices.take(notice(a, 1, 10.5))).toBe(false);
      await notices.settle(notice(a, 1, 10.5), notice(a, 2, 30));
      await notices.settle(notice(b, 1, 5), notice(b, 1, 20));
      expect(await notices.pending()).toEqual([notice(b, 1, 20), notice(a, 2, 30)]);
      expect(await notices.pending(20)).toEqual([notice(b, 1, 20)]);
      expect(await notices.take(notice(a, 1, 10.5))).toBe(false);
      const twin = kind === memory ? orders : await store.open(`world-${worlds}`);
      const takers = [notices, twin.notices];
      const taken = await Promise.all(
        Array.from({ length: 20 }, (_, turn) => takers[turn % 2]?.take(notice(a, 2, 30))),
      );
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await notices.pending()).toEqual([notice(b, 1, 20)]);
      await notices.settle(notice(a, 2, 30));
      expect(await notices.take(notice(a, 2, 30))).toBe(false);
      await orders.clear();
      expect([await notices.pending(), await notices.take(notice(b, 1, 20))]).toEqual([[], false]);
    });

    test('the text that came first under a name', async () => {
      const kept = await Promise.all(['one', 'two', 'three'].map((text) => store.keep('name', text)));
      expect(new Set(kept).size).toBe(1);
      expect(await store.keep('name', 'four')).toBe(kept[0]);
      expect(await store.keep('other', 'four')).toBe('four');
    });

    testEngine(() => store);

    if (kind === memory || kind === pglite) return;
    test('all of it, for who opens it again', async () => {
      const orders = await open();
      const name = `world-${worlds}`;
      await make(orders, 'a', { qr: qr('code') });
      await store.keep('key', 'first');
      const news = await orders.transact(byKey('b'), ({ serial }) => {
        const notice = { order: order(serial, { merchantTransId: 'b' }), attempt: 1, due: 5 };
        return { order: notice.order, notice, result: notice };
      });
      const next = { ...news, attempt: 2, due: 9 };
      await orders.notices.settle(news, next);
      const before = JSON.stringify(await orders.list());
      const later = (await ground.again?.()) ?? store;
      if (kind === pgliteOnDisk) store = later;
      const again = await later.open(name);
      expect(JSON.stringify(await again.list())).toBe(before);
      expect(await again.notices.pending()).toEqual([next]);
      expect(await later.keep('key', 'second')).toBe('first');
      expect((await again.findByCode('code'))?.merchantTransId).toBe('a');
      expect((await make(again, 'c')).serial).toBeGreaterThan(2);
    });
  });
}
