import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

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
  send(request: Buffer): void;
  close(): void;
}

export interface ConnectionOptions {
  readonly port: number;
  /** What every reply must hold, besides the status 200. */
  readonly expected: string;
  /** The reply is there as a whole; or it is not as it has to be. */
  readonly onReply: (fault?: Error) => void;
}

/**
 * A client that does next to nothing: it finds the length, looks for what is expected and counts bytes. A library's
 * client costs as much as the servers that are measured, and would slow the fast ones more than the slow ones.
 */
export async function openConnection({ port, expected, onReply }: ConnectionOptions): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  let received: Buffer | undefined;
  socket.on('data', (chunk: Buffer) => {
    received = received ? Buffer.concat([received, chunk]) : chunk;
    if (received.length < lengthOf(received)) return;
    const reply = received;
    received = undefined;
    onReply(findFault(reply, expected));
  });
  socket.on('error', onReply);
  return { send: (request) => void socket.write(request), close: () => void end(socket) };
}

function end(socket: Socket): void {
  socket.removeAllListeners('error');
  socket.on('error', () => undefined);
  socket.destroy();
}

/** The length of the whole reply, once its head is there. */
function lengthOf(reply: Buffer): number {
  const endOfHead = reply.indexOf('\r\n\r\n');
  if (endOfHead < 0) return Number.POSITIVE_INFINITY;
  const [, length] = /\r\ncontent-length: *(\d+)/i.exec(reply.latin1Slice(0, endOfHead)) ?? [];
  if (length === undefined) throw new Error('A reply does not tell its length.');
  return endOfHead + 4 + Number(length);
}

function findFault(reply: Buffer, expected: string): Error | undefined {
  if (reply.latin1Slice(9, 12) === '200' && reply.includes(expected)) return undefined;
  return new Error(`Not the reply that was expected: ${reply.toString()}`);
}
