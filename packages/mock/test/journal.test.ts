import { expect, test } from 'vitest';
import type { JournalEntry } from '../src/index.ts';
import { post, requestHead, write } from './support/caller.ts';
import { makeKeyPair, merchantKeys } from './support/keys.ts';
import { payBody, preCreateBody } from './support/requests.ts';
import { openStage } from './support/stage.ts';

test('the journal has a call with both messages as they were, what was signed, and the order before and after', async () => {
  const { mock } = await openStage();
  const message = write(requestHead('pay'), payBody(), merchantKeys.privateKey);
  const reply = await (await post(mock, 'pay', message)).text();
  const [order] = await mock.orders();
  const [, signed, signature] = /^\{"request":(.*),"signature":"(.*)"\}$/.exec(message) ?? [];
  const [, answered, answer] = /^\{"response":(.*),"signature":"(.*)"\}$/.exec(reply) ?? [];
  expect(mock.journal.entries()).toEqual([
    {
      number: 1,
      time: '2026-11-21T20:37:00+08:00',
      kind: 'call',
      function: 'pay',
      request: { text: message, signed, signature, verification: { verified: true } },
      answer: { text: reply, signed: answered, signature: answer },
      resultCode: 'SUCCESS',
      after: order,
    },
  ]);
});

test('a repeat shows the same order before and after', async () => {
  const { mock, call } = await openStage();
  const body = payBody();
  await call('pay', body);
  await call('pay', body);
  const { before, after } = mock.journal.entries()[1] ?? {};
  expect(before).toBe(after);
  expect(before).toMatchObject({ status: 'SUCCESS' });
});

test('it says why a signature did not hold', async () => {
  const { mock } = await openStage();
  await post(mock, 'pay', write(requestHead('pay'), payBody(), makeKeyPair().privateKey));
  expect(mock.journal.entries()).toMatchObject([
    {
      resultCode: 'INVALID_SIGNATURE',
      request: { verification: { verified: false, reason: expect.stringMatching(/does not match/) } },
    },
  ]);
});

test('what can’t be read is there too, byte for byte', async () => {
  const { mock } = await openStage();
  await post(mock, 'pay', new Uint8Array([0xff, 0x41]));
  expect(mock.journal.entries()).toMatchObject([
    {
      request: { text: '\ufffdA', base64: '/0E=' },
      answer: { text: expect.stringMatching(/^The message can't be read\./) },
    },
  ]);
});

test('what a buyer does is in the journal', async () => {
  const { mock, call } = await openStage();
  const { orderQrCode = '' } = (await call('preCreate', preCreateBody({ notifyUrl: '' }))).body;
  await mock.wallet.pay(orderQrCode);
  expect(mock.journal.entries()[1]).toMatchObject({
    ...{ kind: 'wallet', act: 'pay' },
    before: { status: 'PROCESSING' },
    after: { status: 'SUCCESS' },
  });
});

test.each([
  { journalSize: 3, want: [6, 7, 8] },
  { journalSize: 0, want: [] },
  { journalSize: 100, want: [1, 2, 3, 4, 5, 6, 7, 8] },
])('of eight calls a journal of $journalSize keeps $want', async ({ journalSize, want }) => {
  const { mock } = await openStage({ journalSize });
  for (let turn = 0; turn < 8; turn++) await post(mock, 'pay', 'x');
  expect(mock.journal.entries().map(({ number }) => number)).toEqual(want);
});

test('a listener is told each entry until it has enough; its own faults stay its own', async () => {
  const { mock, call } = await openStage();
  const seen: JournalEntry[] = [];
  const end = mock.journal.subscribe((entry) => seen.push(entry));
  await call('pay', payBody());
  end();
  await call('pay', payBody());
  expect(seen.map(({ number }) => number)).toEqual([1]);
});
