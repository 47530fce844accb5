import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Mock } from '../mock.ts';
import { toBytes } from './deliver-outcome.ts';
import type { Outcome } from './exchange.ts';

type Door = Pick<Mock, 'exchange' | 'maxBytes'>;

/** Answers one call of a function over HTTP on Node. What goes wrong with it goes wrong on the socket. */
export async function answerOnSocket(
  { exchange, maxBytes }: Door,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = await readBody(request, maxBytes);
    if (body === undefined) return say(response, 413, `The message is over ${maxBytes} bytes.`);
    const outcome = await exchange({ method: request.method ?? '', path: request.url ?? '', body });
    if (outcome === undefined) return say(response, 404, 'There is no such world. GET /_mock/worlds lists them.');
    carryOut(outcome, request, response);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    if (response.headersSent || request.destroyed) response.destroy();
    else say(response, 500, `The mock failed, and that is a fault of its own: ${fault}`);
  }
}

/** The bytes of a request; nothing if they are too many, and then the connection is of no more use. */
function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= maxBytes) return;
      request.pause();
      resolve(undefined);
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

function carryOut(outcome: Outcome, request: IncomingMessage, response: ServerResponse): void {
  // Silence keeps the connection until the caller has enough of it.
  if (outcome.kind === 'silence') return;
  if (outcome.kind === 'reset') {
    request.socket.resetAndDestroy();
    return;
  }
  const { status, contentType, body, cutAt } = outcome;
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) });
  // A text goes out together with the head; bytes would be a write of their own.
  if (cutAt === undefined) response.end(body);
  else response.write(toBytes(body).subarray(0, cutAt), () => response.destroy());
}

function say(response: ServerResponse, status: number, sentence: string): void {
  const close = status === 413 ? { connection: 'close' } : {};
  response.writeHead(status, { 'content-type': 'text/plain;charset=UTF-8', ...close }).end(sentence);
}
