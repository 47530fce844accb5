import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Mock } from '../mock.ts';
import { toBytes } from './deliver-outcome.ts';
import type { Outcome } from './exchange.ts';

type Door = Pick<Mock, 'exchange' | 'maxBytes'>;

/** Answers one call of a function over HTTP on Node. What goes wrong with it goes wrong on the socket. */
export function answerOnSocket({ exchange, maxBytes }: Door, request: IncomingMessage, response: ServerResponse): void {
  const fail = (error: unknown): void => {
    const fault = error instanceof Error ? error.message : String(error);
    if (response.headersSent || request.destroyed) response.destroy();
    else say(response, 500, `The mock failed, and that is a fault of its own: ${fault}`);
  };
  const answer = (body: Uint8Array | undefined): void => {
    if (body === undefined) {
      say(response, 413, `The message is over ${maxBytes} bytes.`);
      return;
    }
    const outcome = exchange({ method: request.method ?? '', path: request.url ?? '', body });
    if (outcome) outcome.then((seen) => carryOut(seen, request, response)).catch(fail);
    else say(response, 404, 'There is no such world. GET /_mock/worlds lists them.');
  };
  readBody(request, maxBytes, (body) => {
    // Callbacks, since an async function costs more than all that is done here; so what is thrown is caught by hand.
    try {
      answer(body);
    } catch (error) {
      fail(error);
    }
  });
  request.on('error', fail);
}

/** The bytes of a request; nothing if they are too many, and then the connection is of no more use. */
function readBody(request: IncomingMessage, maxBytes: number, done: (body: Uint8Array | undefined) => void): void {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    done(undefined);
    return;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    if (size > maxBytes) return;
    size += chunk.length;
    chunks.push(chunk);
    if (size <= maxBytes) return;
    request.pause();
    done(undefined);
  });
  request.on('end', () => {
    const [first = Buffer.alloc(0)] = chunks;
    if (size <= maxBytes) done(chunks.length === 1 ? first : Buffer.concat(chunks));
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
  const length = Buffer.byteLength(body);
  response.writeHead(status, { 'content-type': contentType, 'content-length': length });
  // A text goes out together with the head; bytes would be a write of their own. ASCII needs no encoding.
  if (cutAt === undefined) response.end(body, length === body.length ? 'latin1' : 'utf8');
  else response.write(toBytes(body).subarray(0, cutAt), () => response.destroy());
}

function say(response: ServerResponse, status: number, sentence: string): void {
  const close = status === 413 ? { connection: 'close' } : {};
  response.writeHead(status, { 'content-type': 'text/plain;charset=UTF-8', ...close }).end(sentence);
}
