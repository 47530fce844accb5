import type { Fetch } from '@intl-acquiring/client';
import { assert } from 'chai';
import { rejection } from './rejection.ts';
import { type Cases, clientOf, coffee, openMock } from './stage.ts';

/** A gateway that never answers, even when it is told to stop. */
const silent: Fetch = () => new Promise(() => {});

export const time: Cases = {
  'a call that nobody answers ends as unknown when its time is over': async () => {
    const client = await clientOf(await openMock(), { fetch: silent, timeout: 50 });
    const paid = await client.pay(coffee());
    assert.equal(paid.outcome, 'unknown');
    if (paid.outcome === 'unknown') assert.equal(paid.reason, 'timeout');
  },

  'so does one whose only attempt has less time than the call': async () => {
    const client = await clientOf(await openMock(), { fetch: silent });
    const paid = await client.pay(coffee(), { attemptTimeout: 50 });
    assert.equal(paid.outcome, 'unknown');
    if (paid.outcome === 'unknown') assert.equal(paid.reason, 'timeout');
  },

  'a reply whose body never ends is no reply': async () => {
    const endless: Fetch = async () =>
      new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array(9)) }));
    const client = await clientOf(await openMock(), { fetch: endless, timeout: 50 });
    const paid = await client.pay(coffee());
    assert.equal(paid.outcome, 'unknown');
    if (paid.outcome === 'unknown') assert.equal(paid.reason, 'timeout');
  },

  'a caller who stops waiting gets unknown, for something may have been sent': async () => {
    const stop = new AbortController();
    const fetch: Fetch = (request) => {
      setTimeout(() => stop.abort(new Error('closing time')), 10);
      return silent(request);
    };
    const client = await clientOf(await openMock(), { fetch });
    const paid = await client.pay(coffee(), { signal: stop.signal });
    assert.equal(paid.outcome, 'unknown');
    if (paid.outcome === 'unknown') assert.deepEqual([paid.reason, paid.call.sent], ['aborted', true]);
  },

  'a signal that has aborted before stops the call, and nothing is sent': async () => {
    const mock = await openMock();
    const client = await clientOf(mock);
    const reason = new Error('closed');
    assert.equal(await rejection(client.pay(coffee(), { signal: AbortSignal.abort(reason) })), reason);
    assert.lengthOf(mock.journal.entries(), 0);
  },
};
