import type { Route } from '../engine/route.ts';
import { answerCall } from './call.ts';
import type { Gateway } from './gateway.ts';
import { readBytes, TooLargeError } from './read-bytes.ts';

/** One call over HTTP. A signed reply has status 200, whatever it says; anything else is a sentence in plain text. */
export async function receive(route: Route, request: Request, gateway: Gateway): Promise<Response> {
  let raw: Uint8Array;
  try {
    raw = await readBytes(request, gateway.maxBytes);
  } catch (error) {
    if (error instanceof TooLargeError) return new Response(error.message, { status: 413 });
    return new Response('The message broke off.', { status: 400 });
  }
  const { text, resultCode } = await answerCall(route, raw, gateway);
  if (resultCode === undefined) return new Response(text, { status: 400 });
  return new Response(text, { headers: { 'content-type': 'application/json; charset=UTF-8' } });
}
