import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { PayOutcome, UnknownReason } from '../../src/index.ts';
import { createManualClock } from '../support/clock.ts';
import { type Connection, listenRaw, type RawServer } from './support/raw-server.ts';
import { expectUnknown, pay, REPLY } from './support/till.ts';
import { transports } from './support/transports.ts';

const servers: RawServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map(({ stop }) => stop())));

async function serve(script: (connection: Connection) => void | Promise<void>): Promise<RawServer> {
  const server = await listenRaw(script);
  servers.push(server);
  return server;
}

const length = Buffer.byteLength(REPLY);
/** A head, and a body that it need not fit. */
const http = (body: string | Uint8Array = REPLY, headers = `Content-Length: ${length}`, status = '200 OK'): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body)]);

const chunked = (...sizes: readonly string[]): Buffer => {
  const half = REPLY.slice(0, 100);
  const rest = Buffer.from(REPLY.slice(100));
  const [first = '64', second = rest.length.toString(16), end = '0'] = sizes;
  return http(`${first}\r\n${half}\r\n${second}\r\n${rest}\r\n${end}\r\n\r\n`, 'Transfer-Encoding: chunked');
};

type End = 'succeeded' | UnknownReason;

interface Row {
  readonly name: string;
  /** What the server does once it has the whole request. */
  readonly answer: (connection: Connection) => void | Promise<void>;
  /** The one end, or where the system's timing decides between two. */
  readonly want: End | readonly End[];
}

const send =
  (bytes: string | Uint8Array) =>
  async ({ write }: Connection) =>
    write(bytes);
const sendAndEnd =
  (bytes: string | Uint8Array) =>
  ({ socket }: Connection) =>
    void socket.end(bytes);
const sendAndReset =
  (bytes: string | Uint8Array) =>
  async ({ write, reset }: Connection) => {
    await write(bytes);
    reset();
  };

const broken: readonly Row[] = [
  { name: 'a reset', answer: ({ reset }) => reset(), want: 'network' },
  { name: 'an end without a word', answer: sendAndEnd(''), want: 'network' },
  { name: 'an end within the status line', answer: sendAndEnd('HTTP/1.1 20'), want: 'network' },
  { name: 'an end within the headers', answer: sendAndEnd('HTTP/1.1 200 OK\r\nContent-Le'), want: 'network' },
  { name: 'an end after the headers', answer: sendAndEnd(http('')), want: 'network' },
  { name: 'a reset after the headers', answer: sendAndReset(http('')), want: 'network' },
  { name: 'an end within the body', answer: sendAndEnd(http(REPLY.slice(0, 400))), want: 'network' },
  { name: 'a reset within the body', answer: sendAndReset(http(REPLY.slice(0, 400))), want: 'network' },
  { name: 'an end one byte early', answer: sendAndEnd(http(REPLY.slice(0, -1))), want: 'network' },
  {
    name: 'an end within a body of no length',
    answer: sendAndEnd(http(REPLY.slice(0, 400), 'Connection: close')),
    want: 'unreadable',
  },
  {
    name: 'a reset within a body of no length',
    answer: sendAndReset(http(REPLY.slice(0, 400), 'Connection: close')),
    want: ['network', 'unreadable'],
  },
  {
    name: 'a length that is too short',
    answer: send(http(REPLY, 'Content-Length: 400')),
    want: ['unreadable', 'network'],
  },
  {
    name: 'a length that is too long',
    answer: sendAndEnd(http(REPLY, `Content-Length: ${length + 1}`)),
    want: 'network',
  },
  {
    name: 'two lengths',
    answer: send(http(REPLY, `Content-Length: ${length}\r\nContent-Length: 400`)),
    want: 'network',
  },
  { name: 'a length that is no number', answer: send(http(REPLY, 'Content-Length: many')), want: 'network' },
  { name: 'chunks without the last', answer: sendAndEnd(chunked().subarray(0, -5)), want: 'network' },
  { name: 'a chunk of no number', answer: sendAndEnd(chunked('zz')), want: 'network' },
  { name: 'a chunk shorter than it says', answer: sendAndEnd(chunked('64', 'fff')), want: 'network' },
  { name: 'a chunk longer than it says', answer: sendAndEnd(chunked('10')), want: 'network' },
  { name: 'another protocol', answer: send('SSH-2.0-OpenSSH_9.6\r\n'), want: 'network' },
  { name: 'an alert of TLS', answer: sendAndEnd(Uint8Array.of(21, 3, 3, 0, 2, 2, 40)), want: 'network' },
  { name: 'the bare reply, without HTTP', answer: sendAndEnd(REPLY), want: 'network' },
  { name: 'headers of 100 kB', answer: send(http(REPLY, `X: ${'x'.repeat(100_000)}`)), want: 'network' },
  {
    name: 'gzip by name, and none',
    answer: send(http(REPLY, `Content-Encoding: gzip\r\nContent-Length: ${length}`)),
    want: ['network', 'succeeded'],
  },
  {
    name: 'gzip that is cut',
    answer: sendAndEnd(http(gzipSync(REPLY).subarray(0, 200), 'Content-Encoding: gzip')),
    want: ['network', 'unreadable'],
  },
  {
    name: 'gzip of 64 MB',
    answer: sendAndEnd(http(gzipSync(Buffer.alloc(64 << 20, 32)), 'Content-Encoding: gzip')),
    want: 'unreadable',
  },
];

const odd: readonly Row[] = [
  { name: 'its connection left open', answer: send(http()), want: 'succeeded' },
  {
    name: 'its connection ended, and no length',
    answer: sendAndEnd(http(REPLY, 'Connection: close')),
    want: 'succeeded',
  },
  { name: 'chunks', answer: send(chunked()), want: 'succeeded' },
  { name: 'a reset right behind it', answer: sendAndReset(http()), want: ['succeeded', 'network'] },
  {
    name: 'HTTP 100 before it',
    answer: send(`HTTP/1.1 100 Continue\r\n\r\n${http()}`),
    want: ['succeeded', 'network'],
  },
  {
    name: 'HTTP 103 before it',
    answer: send(`HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n${http()}`),
    want: 'succeeded',
  },
  {
    name: 'the type of a page',
    answer: send(http(REPLY, `Content-Type: text/html\r\nContent-Length: ${length}`)),
    want: 'succeeded',
  },
  {
    name: 'a charset that it has not',
    answer: send(http(REPLY, `Content-Type: application/json; charset=GBK\r\nContent-Length: ${length}`)),
    want: 'succeeded',
  },
  { name: 'no type', answer: send(http(REPLY, `Content-Length: ${length}`)), want: 'succeeded' },
];

function expectEnd(outcome: PayOutcome, want: Row['want']): void {
  const ends: readonly End[] = [want].flat();
  if (outcome.outcome === 'succeeded') expect(ends).toContain('succeeded');
  else expectUnknown(outcome, ...ends.filter((end) => end !== 'succeeded'));
}

describe.each(transports)('by $by', ({ via }) => {
  describe('a connection that breaks after the request proves nothing, and nothing is sent again', () => {
    test.each(broken)('$name', async ({ answer, want }) => {
      const server = await serve(async (connection) => {
        await connection.request();
        await answer(connection);
      });
      expectEnd(await pay({ baseUrl: server.baseUrl, ...via() }), want);
      expect(server.requests).toBe(1);
    });

    test.each<[string, (connection: Connection) => void]>([
      ['reset at once', ({ reset }) => reset()],
      ['ended at once', ({ socket }) => void socket.end()],
    ])(
      'a connection that is %s is unknown; where it is not proven, it may have carried the request',
      async (_, script) => {
        const { baseUrl } = await serve(script);
        const outcome = await pay({ baseUrl, maxAttempts: 1, ...via() });
        expect(outcome).toMatchObject({
          outcome: 'unknown',
          reason: 'network',
          next: expect.arrayContaining(['query']),
        });
        if (outcome.call.sent) expectUnknown(outcome, 'network');
      },
    );

    test('an end after any number of bytes, the headers included', { timeout: 300_000 }, async () => {
      const whole = http();
      let cut = 0;
      const { baseUrl } = await serve(async ({ request, socket }) => {
        await request();
        socket.end(whole.subarray(0, cut));
      });
      for (; cut < whole.length; cut++) expectUnknown(await pay({ baseUrl, ...via() }), 'network');
      expect(await pay({ baseUrl, ...via() })).toMatchObject({ outcome: 'succeeded' });
    });
  });

  describe('a whole reply is a success with', () => {
    test.each(odd)('$name', async ({ answer, want }) => {
      const { baseUrl } = await serve(async (connection) => {
        await connection.request();
        await answer(connection);
      });
      expectEnd(await pay({ baseUrl, ...via() }), want);
    });
  });

  describe('a server that stops is waited for no longer than the client says', () => {
    test.each<[string, string | Uint8Array]>([
      ['before its first byte', ''],
      ['within the status line', 'HTTP/1.1 2'],
      ['within the headers', 'HTTP/1.1 200 OK\r\nConte'],
      ['after the headers', http('')],
      ['within the body', http(REPLY.slice(0, 400))],
      ['one byte early', http(REPLY.slice(0, -1))],
      ['within a chunk', chunked().subarray(0, 200)],
      ['before the last chunk', chunked().subarray(0, -5)],
      ['after a body of no length', http(REPLY, 'Content-Type: application/json')],
    ])('%s', async (_, bytes) => {
      const clock = createManualClock();
      let stopped = (_: Connection): void => {};
      const silence = new Promise<Connection>((resolve) => {
        stopped = resolve;
      });
      const { baseUrl } = await serve(async (connection) => {
        await connection.request();
        await connection.write(bytes);
        stopped(connection);
      });
      const pending = pay({ baseUrl, clock, ...via() });
      const { closed } = await silence;
      clock.advance(10_000);
      expectUnknown(await pending, 'timeout');
      await closed;
    });

    test('and a body that drips is no sign of life', async () => {
      const clock = createManualClock();
      const { baseUrl } = await serve(async ({ request, write, socket }) => {
        await request();
        await write(http(''));
        for (const byte of Buffer.from(REPLY).subarray(0, 100)) {
          if (socket.destroyed) return;
          await write(Uint8Array.of(byte));
          clock.advance(101);
        }
      });
      expectUnknown(await pay({ baseUrl, clock, ...via() }), 'timeout');
    });
  });
});
