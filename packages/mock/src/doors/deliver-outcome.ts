import type { Keeper } from '../time/keep-alive.ts';
import type { Outcome } from './exchange.ts';

/**
 * An outcome as the global `fetch` shows it: a response, a broken connection, or nothing until the caller gives up.
 *
 * @throws {TypeError} with a cause that has the code, where the connection breaks; the signal's reason, where it aborts
 */
export async function toResponse(outcome: Outcome, request: Request, keeper: Keeper): Promise<Response> {
  if (outcome.kind === 'reset') throw broken('fetch failed', 'read ECONNRESET', 'ECONNRESET');
  if (outcome.kind === 'silence') return untilAborted(new Promise<never>(() => {}), request, keeper);
  const { status, contentType, cutAt } = outcome;
  const hasNoBody = status === 204 || status === 205 || status === 304;
  const body = cutAt === undefined ? outcome.body : cutStream(toBytes(outcome.body), cutAt);
  return new Response(hasNoBody ? null : body, { status, headers: { 'content-type': contentType } });
}

/** The promise's value, unless the caller gives up first. While the caller waits, the process lives. */
export function untilAborted<Value>(promise: Promise<Value>, request: Request, keeper: Keeper): Promise<Value> {
  const letGo = keeper.keep(request);
  return new Promise((resolve, reject) => {
    const fail = (reason: unknown): void => {
      letGo();
      reject(reason);
    };
    onAbort(request.signal, fail);
    promise.then((value) => {
      letGo();
      resolve(value);
    }, fail);
  });
}

function onAbort(signal: AbortSignal, reject: (reason: unknown) => void): void {
  if (signal.aborted) reject(signal.reason);
  else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
}

function cutStream(bytes: Uint8Array<ArrayBuffer>, cutAt: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let left = bytes.slice(0, cutAt);
  return new ReadableStream({
    pull(controller) {
      if (left.length > 0) controller.enqueue(left);
      // What is still queued when a stream fails is lost, so it fails only when more is asked for.
      else controller.error(broken('terminated', 'other side closed', 'UND_ERR_SOCKET'));
      left = left.slice(left.length);
    },
  });
}

export function toBytes(body: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}

/** Whether an error tells that the connection broke. */
export function isBroken(error: unknown): boolean {
  return error instanceof TypeError && error.cause instanceof Error && 'code' in error.cause;
}

/** The errors of Node's fetch. */
function broken(message: string, why: string, code: string): TypeError {
  return new TypeError(message, { cause: Object.assign(new Error(why), { code }) });
}
