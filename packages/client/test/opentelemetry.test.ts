import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import {
  type Context,
  type ContextManager,
  context,
  ROOT_CONTEXT,
  type Span,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hooks } from '../src/index.ts';
import { coffee } from './support/client.ts';
import { scripted } from './support/scripted.ts';

const storage = new AsyncLocalStorage<Context>();
const manager: ContextManager = {
  active: () => storage.getStore() ?? ROOT_CONTEXT,
  with: (active, run, self, ...args) => storage.run(active, () => run.apply(self, args)),
  bind: (_, target) => target,
  enable: () => manager,
  disable: () => manager,
};
const exporter = new InMemorySpanExporter();

beforeAll(() => {
  context.setGlobalContextManager(manager);
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
});
afterAll(() => trace.disable());

// README: begin
const tracer = trace.getTracer('till');

/** A span for each attempt, below the span in which the call was made. */
const hooks: Hooks = {
  onAttempt({ operation, number, ids, attempt }) {
    const startTime = new Date(attempt.startedAt);
    const attributes = { 'acquiring.attempt': number, 'acquiring.sent': attempt.sent, ...ids };
    const span = tracer.startSpan(`acquiring ${operation}`, { startTime, attributes });
    if (attempt.fault) span.setStatus({ code: SpanStatusCode.ERROR, message: attempt.fault.reason });
    span.end(new Date(startTime.getTime() + attempt.durationMs));
  },
  onOutcome({ outcome }) {
    trace
      .getActiveSpan()
      ?.setAttributes({ 'acquiring.outcome': outcome.outcome, 'acquiring.payment': outcome.payment });
  },
};
// README: end

test('is the example of the README', () => {
  const [, here] = readFileSync(new URL(import.meta.url), 'utf8').split(/\/\/ README: (?:begin|end)\n/);
  expect(readFileSync(new URL('../README.md', import.meta.url), 'utf8')).toContain(here?.trim());
});

test('the example of the README traces attempts below the span of their call', async () => {
  const { client } = scripted([{ unsent: 'connect ECONNREFUSED' }, { result: 'S SUCCESS' }], {
    hooks,
    clock: undefined,
  });
  await tracer.startActiveSpan('sale', async (span: Span) => {
    await client.pay(coffee);
    span.end();
  });
  const spans = exporter.getFinishedSpans();
  const sale = spans.find(({ name }) => name === 'sale');
  const attempts = spans.filter(({ name }) => name === 'acquiring pay');
  expect(sale?.attributes).toEqual({ 'acquiring.outcome': 'succeeded', 'acquiring.payment': 'paid' });
  expect(attempts.map(({ attributes }) => attributes['acquiring.sent'])).toEqual([false, true]);
  expect(attempts[0]?.attributes).toMatchObject({ merchantTransId: coffee.merchantTransId });
  for (const attempt of attempts) expect(attempt.parentSpanContext?.spanId).toBe(sale?.spanContext().spanId);
});
