import { expect, test } from 'vitest';
import { post, requestHead, write } from './support/caller.ts';
import { merchantKeys } from './support/keys.ts';
import { payBody } from './support/requests.ts';
import { openStage } from './support/stage.ts';

test('the journal has each message as it was, and what the reply said', async () => {
  const { mock } = await openStage();
  const message = write(requestHead('pay'), payBody(), merchantKeys.privateKey);
  const reply = await (await post(mock, 'pay', message)).text();
  expect(mock.journal()).toEqual([
    { number: 1, time: '2026-11-21T20:37:00+08:00', direction: 'in', function: 'pay', text: message },
    {
      number: 2,
      time: '2026-11-21T20:37:00+08:00',
      direction: 'out',
      function: 'pay',
      text: reply,
      resultCode: 'SUCCESS',
    },
  ]);
});

test('what can’t be read is there too', async () => {
  const { mock } = await openStage();
  await post(mock, 'pay', new Uint8Array([0xff, 0x41]));
  expect(mock.journal()).toMatchObject([
    { direction: 'in', text: '\ufffdA' },
    { direction: 'out', text: expect.stringMatching(/^The message can't be read\./) },
  ]);
});

test.each([
  { journalSize: 3, want: [6, 7, 8] },
  { journalSize: 0, want: [] },
  { journalSize: 100, want: [1, 2, 3, 4, 5, 6, 7, 8] },
])('of eight messages a journal of $journalSize keeps $want', async ({ journalSize, want }) => {
  const { mock } = await openStage({ journalSize });
  for (let turn = 0; turn < 4; turn++) await post(mock, 'pay', 'x');
  expect(mock.journal().map(({ number }) => number)).toEqual(want);
});
