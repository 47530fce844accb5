import { once } from 'node:events';
import { connect } from 'node:net';

/** A request, ready to be sent. */
export function writeRequest(path: string, body: string): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Content-Type: application/json; charset=UTF-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** One connection that is kept, with one request on it at a time. */
export interface Connection {
  /** @throws {Error} if the reply is not as it has to be */
  post(request: Buffer): Promise<void>;
  close(): void;
}

export interface ConnectionOptions {
  readonly port: number;
  /** What every reply must hold, besides the status 200. */
  readonly expected: string;
}

/**
 * A client that does next to nothing: it finds the length, looks for what is expected and counts bytes. A library's
 * client costs as much as the servers that are measured, and would slow the fast ones more than the slow ones.
 */
export async function openConnection({ port, expected }: ConnectionOptions): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  let settle: (fault?: Error) => void = () => {};
  let received: Buffer | undefined;
  socket.on('data', (chunk: Buffer) => {
    received = received ? Buffer.concat([received, chunk]) : chunk;
    if (received.length < lengthOf(received)) return;
    const reply = received;
    received = undefined;
    settle(isExpected(reply, expected) ? undefined : new Error(`Not the reply that was expected: ${reply}`));
  });
  socket.on('error', (error) => settle(error));
  return {
    post: (request) =>
      new Promise((resolve, reject) => {
        settle = (fault) => (fault ? reject(fault) : resolve());
        socket.write(request);
      }),
    close: () => void socket.destroy(),
  };
}

/** The length of the whole reply, once its head is there. */
function lengthOf(reply: Buffer): number {
  const endOfHead = reply.indexOf('\r\n\r\n');
  if (endOfHead < 0) return Number.POSITIVE_INFINITY;
  const [, length] = /\r\ncontent-length: *(\d+)/i.exec(reply.toString('latin1', 0, endOfHead)) ?? [];
  if (length === undefined) throw new Error('A reply does not tell its length.');
  return endOfHead + 4 + Number(length);
}

function isExpected(reply: Buffer, expected: string): boolean {
  return reply.toString('latin1', 9, 12) === '200' && reply.includes(expected);
}
