import { expect, test } from 'vitest';
import type { JournalPart, WorldState } from '../src/control/live.ts';
import type { Mock } from '../src/index.ts';
import { payBody } from './support/requests.ts';
import { openStage } from './support/stage.ts';

interface Told {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: string;
}

/** What a browser is told: it reads when it is asked to, and no sooner. */
async function listen(mock: Mock, lastEventId?: string): Promise<{ next(event: string): Promise<Told>; stop(): void }> {
  const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const response = await mock.fetch('http://127.0.0.1:4242/_mock/journal/live', { headers });
  expect(response.headers.get('content-type')).toMatch('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = async (): Promise<Told> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
        return { event: field('event') ?? '', id: field('id'), data: field('data') ?? '' };
      }
      text += (await reader?.read())?.value ?? '';
    }
  };
  return {
    async next(event) {
      for (;;) {
        const told = await read();
        if (told.event === event) return told;
      }
    },
    stop: () => void reader?.cancel(),
  };
}

function partOf({ data }: Told): JournalPart {
  return JSON.parse(data) as JournalPart;
}

function numbersOf(told: Told): number[] {
  return partOf(told).entries.map(({ number }) => number);
}

test('entries are told in short as they come, without their messages', async () => {
  const { mock, call } = await openStage();
  const live = await listen(mock);
  await live.next('state');
  await call('pay', payBody({ merchantTransId: 'till-1' }));
  const told = await live.next('journal');
  const [order] = await mock.orders();
  expect(partOf(told)).toEqual({
    entries: [
      {
        ...{
          number: 1,
          time: '2026-11-21T20:37:00+08:00',
          kind: 'call',
          function: 'pay',
          answered: true,
          verified: true,
        },
        ...{ merchantTransId: 'till-1', acquirementId: order?.acquirementId, amount: order?.orderAmount },
        ...{ resultCode: 'SUCCESS', resultStatus: 'S', after: { status: 'SUCCESS', refunds: 0 } },
      },
    ],
    forgotten: 0,
  });
  live.stop();
});

test('who comes back goes on where it was', async () => {
  const { mock, call } = await openStage();
  for (let count = 0; count < 3; count++) await call('pay', payBody());
  const first = await listen(mock);
  const told = await first.next('journal');
  expect(numbersOf(told)).toEqual([1, 2, 3]);
  first.stop();
  await call('pay', payBody());
  const second = await listen(mock, told.id);
  expect(numbersOf(await second.next('journal'))).toEqual([4]);
  second.stop();
});

test.each([
  { given: 'another process', id: '0123abcd.0.2' },
  { given: 'nothing that is an id', id: '<x>' },
])('a place from $given is none: all is told', async ({ id }) => {
  const { mock, call } = await openStage();
  for (let count = 0; count < 3; count++) await call('pay', payBody());
  const live = await listen(mock, id);
  await live.next('reset');
  expect(numbersOf(await live.next('journal'))).toEqual([1, 2, 3]);
  live.stop();
});

test('a reset is told, and the numbers begin again', async () => {
  const { mock, call } = await openStage();
  await call('pay', payBody());
  const live = await listen(mock);
  await live.next('reset');
  await live.next('journal');
  await mock.reset();
  await call('pay', payBody());
  await live.next('reset');
  expect(numbersOf(await live.next('journal'))).toEqual([1]);
  live.stop();
});

test('for a slow reader nothing is queued: what it has missed is counted', async () => {
  const { mock, call } = await openStage({ journalSize: 20 });
  await call('pay', payBody());
  const live = await listen(mock);
  await live.next('journal');
  // It does not read while three hundred payments pass by.
  for (let count = 0; count < 300; count++) await call('pay', payBody());
  const parts: JournalPart[] = [];
  let last = 0;
  while (last < 301) {
    const part = partOf(await live.next('journal'));
    parts.push(part);
    last = part.entries.at(-1)?.number ?? 0;
  }
  const told = parts.reduce((sum, { entries }) => sum + entries.length, 0);
  const forgotten = parts.reduce((sum, part) => sum + part.forgotten, 0);
  expect(told + forgotten).toBe(300);
  // The journal's last, and what was on its way when the reading stopped.
  expect(told).toBeLessThanOrEqual(20 + 3 * 20);
  live.stop();
});

test('rules and time are told without any entry', async () => {
  const { mock } = await openStage();
  const live = await listen(mock);
  await live.next('state');
  mock.addRule({ name: 'slow', effect: { fault: { kind: 'hang' } } });
  await mock.time.advance(60_000);
  const state = JSON.parse((await live.next('state')).data) as WorldState;
  expect(state).toMatchObject({ time: 'virtual', now: mock.time.now(), rules: [{ name: 'slow', used: 0 }] });
  live.stop();
});
