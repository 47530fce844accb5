import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listenRaw, type RawServer } from './support/raw-server.ts';
import { expectUnknown, pay, REFUSAL, REPLY, receive } from './support/till.ts';
import { transports } from './support/transports.ts';

/**
 * The documents give no status but 200 a meaning. What comes with another one may be signed, and yet it contradicts
 * itself: the gateway's word says one thing, and the way it came another. So nothing is decided by it; a query is.
 */
const bodies = [
  { name: 'a signed success', body: REPLY },
  { name: 'a signed refusal', body: REFUSAL },
  { name: 'a page', body: '<html><h1>Bad gateway</h1></html>' },
  { name: 'nothing', body: '' },
] as const;

let answer = '';
let target: RawServer;
let server: RawServer;

/** Answers each request with what `answer` holds; the target is where a redirect would lead. */
beforeAll(async () => {
  const script: Parameters<typeof listenRaw>[0] = async ({ request, socket }) => {
    await request();
    socket.end(answer);
  };
  server = await listenRaw(script);
  target = await listenRaw(script);
});
afterAll(() => Promise.all([server.stop(), target.stop()]));

const respond = (status: number, body: string, headers = ''): string =>
  `HTTP/1.1 ${status} Status\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const ERRORS = [400, 401, 402, 403, 404, 405, 408, 409, 410, 413, 415, 418, 422, 425, 429, 451, 499];
const FAILURES = [500, 501, 502, 503, 504, 505, 507, 511, 520, 599];
const SUCCESSES = [201, 202, 203, 206, 207, 226];
const REDIRECTS = [300, 301, 302, 303, 305, 307, 308];

describe.each(transports)('by $by', ({ via }) => {
  describe.each(bodies)('$name', ({ body }) => {
    test.each([...SUCCESSES, ...ERRORS, ...FAILURES])('with HTTP status %i decides nothing', async (status) => {
      answer = respond(status, body);
      expectUnknown(await pay({ baseUrl: server.baseUrl, ...via() }), 'http-status');
    });

    test.each(REDIRECTS)('with the redirect %i decides nothing, and nobody follows it', async (status) => {
      answer = respond(status, body, `Location: ${target.baseUrl}/elsewhere\r\n`);
      expectUnknown(await pay({ baseUrl: server.baseUrl, ...via() }), 'unreadable');
      expect(target.requests).toBe(0);
    });
  });

  test.each([204, 205, 304])('HTTP status %i, which has no body, decides nothing', async (status) => {
    answer = `HTTP/1.1 ${status} Status\r\n\r\n`;
    expectUnknown(await pay({ baseUrl: server.baseUrl, ...via() }), 'http-status', 'unreadable');
  });

  test('a redirect without a target is one as well', async () => {
    answer = respond(302, REPLY);
    expectUnknown(await pay({ baseUrl: server.baseUrl, ...via() }), 'unreadable');
  });

  test('a redirect to itself ends at once', async () => {
    const before = server.requests;
    answer = respond(307, '', `Location: ${server.baseUrl}/\r\n`);
    expectUnknown(await pay({ baseUrl: server.baseUrl, ...via() }), 'unreadable');
    expect(server.requests).toBe(before + 1);
  });

  test.each([1, 99, 101, 199, 600, 999])(
    'HTTP status %i, which no answer can have, decides nothing',
    async (status) => {
      answer = respond(status, REPLY);
      expectUnknown(await pay({ baseUrl: server.baseUrl, ...via() }), 'http-status', 'network');
    },
  );
});

test('a redirect that a fetch hides, or has followed, is no reply', async () => {
  const hidden = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
  expectUnknown(await pay({ fetch: async () => hidden }), 'unreadable');
  const followed = Object.defineProperty(new Response(REPLY), 'redirected', { value: true });
  expectUnknown(await pay({ fetch: async () => followed }), 'unreadable');
});

test('a body behind another status is not waited for', async () => {
  let pulls = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulls += 1;
      controller.enqueue(new Uint8Array(1024));
    },
  });
  expectUnknown(await receive(endless, { status: 503 }), 'http-status');
  expect(pulls).toBeLessThan(10);
});
