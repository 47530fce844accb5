import { describe, expect, test } from 'vitest';
import { expectUnknown, REFUSAL, REPLY, receive } from './support/till.ts';

/**
 * Every single fault of a byte, in the reply that says "paid" and in the one that says "refused": neither may come
 * through, nor turn into the other.
 */
const replies = [
  { name: 'a success', bytes: Buffer.from(REPLY), whole: 'succeeded' },
  { name: 'a refusal', bytes: Buffer.from(REFUSAL), whole: 'failed' },
] as const;

const places = (bytes: Uint8Array): number[] => Array.from(bytes, (_, place) => place);

describe.each(replies)('of $name', { timeout: 300_000 }, ({ bytes, whole }) => {
  test('the whole reply is what it is', async () => {
    expect(await receive(Buffer.from(bytes))).toMatchObject({ outcome: whole });
  });

  test('every beginning is unreadable', async () => {
    for (const length of places(bytes))
      expectUnknown(await receive(Buffer.from(bytes.subarray(0, length))), 'unreadable');
  });

  test('every end is unreadable', async () => {
    for (const start of places(bytes).slice(1)) {
      expectUnknown(await receive(Buffer.from(bytes.subarray(start))), 'unreadable');
    }
  });

  test('one bit flipped anywhere is no proof of anything', async () => {
    for (const place of places(bytes)) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
      expectUnknown(await receive(changed), 'unreadable', 'unverified');
    }
  });

  test('one byte missing, or there twice, is no proof of anything', async () => {
    for (const place of places(bytes)) {
      const missing = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + 1)]);
      const twice = Buffer.concat([bytes.subarray(0, place + 1), bytes.subarray(place)]);
      expectUnknown(await receive(missing), 'unreadable', 'unverified');
      expectUnknown(await receive(twice), 'unreadable', 'unverified');
    }
  });
});

test('a reply that comes byte by byte is what it is', async () => {
  const bytes = Buffer.from(REPLY).values();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value, done } = bytes.next();
      if (done) controller.close();
      else controller.enqueue(Uint8Array.of(value));
    },
  });
  expect(await receive(body)).toMatchObject({ outcome: 'succeeded' });
});
