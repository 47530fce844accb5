import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { TooLargeError } from '../doors/read-bytes.ts';
import type { Mock } from '../mock.ts';
import { MockError, type MockErrorCode } from '../mock-error.ts';
import { requireAnswered } from '../rules/functions.ts';
import { readRule } from '../rules/read-rule.ts';
import type { World } from '../world/world.ts';
import { guard } from './guard.ts';
import { readCount, readInput, readNumber, requireText } from './input.ts';
import { describeState, streamWorld } from './live.ts';
import { overview } from './overview.ts';
import { describeWorld, readClient, readWorld } from './worlds.ts';

const statuses: Partial<Record<MockErrorCode, ContentfulStatusCode>> = {
  'no-order': 404,
  'no-world': 404,
  'order-state': 409,
};

/** The control routes of a world, for tests and tools in other processes. */
export function createControl(world: World, mock: Mock): Hono {
  const control = new Hono();
  control.use(guard);
  addViews(control, world);
  addActs(control, world);
  addRules(control, world);
  control.get('/clients', (context) => {
    return context.json({ clients: world.clients(), gatewayPublicKey: mock.gatewayPublicKey });
  });
  control.post('/clients', async (context) => {
    await world.registerClient(readClient(await readInput(context.req.raw)));
    return context.json({ clients: world.clients(), gatewayPublicKey: mock.gatewayPublicKey });
  });
  control.get('/worlds', (context) => context.json({ worlds: mock.worlds().map(describeWorld) }));
  control.post('/worlds', async (context) => {
    const made = await mock.createWorld(readWorld(await readInput(context.req.raw)));
    return context.json({ world: describeWorld(made) });
  });
  control.onError((error, context) => {
    if (error instanceof MockError) return context.json({ error: error.message }, statuses[error.code] ?? 400);
    if (error instanceof TooLargeError) return context.json({ error: error.message }, 413);
    if (error.name === 'KeyError') return context.json({ error: error.message }, 400);
    throw error;
  });
  return control;
}

function addViews(control: Hono, world: World): void {
  control.get('/', (context) => context.json(overview));
  control.get('/orders', async (context) => {
    const [after, limit, last] = ['after', 'limit', 'latest'].map((name) => readCount(context.req.query(name)));
    const orders = await world.orders({
      ...(after !== undefined && { after }),
      ...(limit !== undefined && { limit }),
      ...(last !== undefined && { last }),
    });
    return context.json({ orders });
  });
  control.get('/journal', (context) => {
    const after = readCount(context.req.query('after')) ?? 0;
    return context.json({ journal: world.journal.entries().filter(({ number }) => number > after) });
  });
  control.get('/journal/live', (context) => streamWorld(context, world));
  control.get('/journal/:number', (context) => {
    const number = readCount(context.req.param('number'));
    const entry = world.journal.entries().find((one) => one.number === number);
    if (entry) return context.json({ entry });
    return context.json({ error: `The journal has no entry ${number}: it was never there, or is forgotten.` }, 404);
  });
  control.get('/notifications', (context) => context.json({ notifications: world.notifications() }));
  control.get('/state', (context) => context.json(describeState(world)));
  control.get('/time', (context) => context.json({ now: world.time.now() }));
  control.get('/wallet', async (context) => {
    const code = context.req.query('code') ?? '';
    return context.json({ order: await world.wallet.find(code) });
  });
}

function addActs(control: Hono, world: World): void {
  for (const act of ['pay', 'decline'] as const) {
    control.post(`/wallet/${act}`, async (context) => {
      const input = await readInput(context.req.raw, ['orderQrCode', 'acquirementId']);
      const code = requireText(input, 'orderQrCode', 'acquirementId');
      return context.json({ order: await world.wallet[act](code) });
    });
  }
  control.post('/time/advance', async (context) => {
    await world.time.advance(readNumber(await readInput(context.req.raw, ['milliseconds']), 'milliseconds'));
    return context.json({ now: world.time.now() });
  });
  control.post('/time/run', async (context) => {
    await readInput(context.req.raw, []);
    await world.time.runUntilIdle();
    return context.json({ now: world.time.now() });
  });
  control.post('/reset', async (context) => {
    await readInput(context.req.raw, []);
    await world.reset();
    return context.json({});
  });
}

function addRules(control: Hono, world: World): void {
  control.get('/rules', (context) => context.json({ rules: world.rules() }));
  control.post('/rules', async (context) => {
    const name = world.addRule(readRule(await readInput(context.req.raw)));
    return context.json({ rule: world.rules().find((rule) => rule.name === name) });
  });
  control.post('/rules/remove', async (context) => {
    const { name } = await readInput(context.req.raw, ['name']);
    if (name !== undefined && typeof name !== 'string') throw new MockError('bad-input', '"name" must be a string.');
    world.removeRule(name);
    return context.json({ rules: world.rules() });
  });
  control.post('/answers', async (context) => {
    const input = await readInput(context.req.raw, ['function', 'code', 'times']);
    const wanted = { function: requireText(input, 'function'), code: requireText(input, 'code') };
    const times = readNumber({ times: 1, ...input }, 'times');
    world.addRule({ when: { function: requireAnswered(wanted.function) }, effect: { code: wanted.code }, times });
    return context.json({ ...wanted, times });
  });
}
