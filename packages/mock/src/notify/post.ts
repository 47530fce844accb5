import { readBytes } from '../doors/read-bytes.ts';

/** Like the global one; it only has to take an address and settings. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Post {
  readonly url: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
  readonly maxBytes: number;
}

/**
 * The bytes of the merchant's answer.
 *
 * @throws a sentence, or what `fetch` throws
 */
export async function post({ url, body, fetch, signal, maxBytes }: Post): Promise<Uint8Array> {
  const headers = { 'content-type': 'application/json; charset=UTF-8' };
  const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
  // A browser hides a redirect's status.
  if (response.status === 0) throw new Error('The answer is a redirect.');
  if (!response.ok) throw new Error(`The answer has HTTP status ${response.status}.`);
  return readBytes(response, maxBytes);
}
