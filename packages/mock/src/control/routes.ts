import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { codesOf } from '../engine/codes.ts';
import { TooLargeError } from '../gateway/read-bytes.ts';
import { routes } from '../generated/routes.ts';
import type { Mock } from '../mock.ts';
import { MockError, type MockErrorCode } from '../mock-error.ts';
import { guard } from './guard.ts';
import { readInput, requireText } from './input.ts';

/** What the control routes need of the mock. */
export type Controlled = Pick<Mock, 'orders' | 'journal' | 'notifications' | 'wallet' | 'reset'> & {
  force(wanted: { readonly function: string; readonly code: string; readonly times: number }): void;
};

/** Everything that there is, for people and for programs that look around. */
const overview = {
  routes: {
    'GET /_mock': 'this list',
    'GET /_mock/orders': 'every order: { orders }',
    'GET /_mock/journal': 'every message in and out, as it was: { journal }',
    'GET /_mock/notifications': 'every delivery of a notification: { notifications }',
    'POST /_mock/wallet/pay': 'the buyer pays an order: { orderQrCode } or { acquirementId }',
    'POST /_mock/wallet/decline': 'the buyer declines it: { orderQrCode } or { acquirementId }',
    'POST /_mock/answers': 'the next answers of a function: { function, code, times }',
    'POST /_mock/reset': 'forget orders, journal, notifications and answers: {}',
  },
  functions: Object.fromEntries(
    Object.values(routes).flatMap(({ info }) =>
      info.direction === 'outbound' ? [[info.name, { ...info, resultCodes: [...codesOf(info.name).keys()] }]] : [],
    ),
  ),
};

const statuses: Partial<Record<MockErrorCode, ContentfulStatusCode>> = { 'no-order': 404, 'order-state': 409 };

/** The control routes, for tests and tools in other processes. */
export function createControl(mock: Controlled): Hono {
  const control = new Hono();
  control.use(guard);
  control.get('/', (context) => context.json(overview));
  control.get('/orders', (context) => context.json({ orders: mock.orders() }));
  control.get('/journal', (context) => context.json({ journal: mock.journal() }));
  control.get('/notifications', (context) => context.json({ notifications: mock.notifications() }));
  for (const act of ['pay', 'decline'] as const) {
    control.post(`/wallet/${act}`, async (context) => {
      const input = await readInput(context.req.raw);
      const code = requireText(input, 'acquirementId' in input ? 'acquirementId' : 'orderQrCode');
      return context.json({ order: await mock.wallet[act](code) });
    });
  }
  control.post('/answers', async (context) => {
    const input = await readInput(context.req.raw);
    const wanted = { function: requireText(input, 'function'), code: requireText(input, 'code') };
    const times = input['times'] ?? 1;
    if (typeof times !== 'number') throw new MockError('bad-input', '"times" must be a number.');
    mock.force({ ...wanted, times });
    return context.json({ ...wanted, times });
  });
  control.post('/reset', (context) => {
    mock.reset();
    return context.json({});
  });
  control.onError((error, context) => {
    if (error instanceof MockError) return context.json({ error: error.message }, statuses[error.code] ?? 400);
    if (error instanceof TooLargeError) return context.json({ error: error.message }, 413);
    throw error;
  });
  return control;
}
