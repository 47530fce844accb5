import { request } from 'node:http';
import type { Answer } from './answer.ts';

const headers = { 'content-type': 'application/json; charset=UTF-8' };

/** Posts a message, and waits so many milliseconds for the answer. */
export async function post(url: string, body: string, patience: number): Promise<Answer> {
  const startedAt = performance.now();
  const elapsed = (): number => performance.now() - startedAt;
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    const raw = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, raw, milliseconds: elapsed() };
  } catch (error) {
    return { problem: explain(error), milliseconds: elapsed() };
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer';
  return error.cause instanceof Error ? `the connection broke (${error.cause.message})` : error.message;
}

/**
 * Posts the beginning of a message, and never the rest.
 *
 * @returns a function that gives up
 */
export function postEndlessly(url: string, beginning: string): () => void {
  const open = request(url, { method: 'POST', headers });
  open.on('error', () => undefined);
  open.on('response', (response) => response.resume());
  open.write(beginning);
  return () => void open.destroy();
}
