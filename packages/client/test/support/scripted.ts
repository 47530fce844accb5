import type { Client, ClientOptions, TransportReply } from '../../src/index.ts';
import { newClient } from './client.ts';
import { createManualClock, type ManualClock } from './clock.ts';
import { trustedSigner } from './keys.ts';

/** What comes back to one message: a result, an HTTP status, an error; `hangs` comes never. */
export type Script =
  | { readonly result: string; readonly body?: object }
  | { readonly http: number; readonly retryAfter?: string }
  | { readonly unsent: string }
  | { readonly breaks: string }
  | { readonly garbage: string }
  | 'hangs';

export interface Scripted {
  readonly client: Client;
  readonly clock: ManualClock;
  /** Each message, as it was sent. */
  readonly sent: {
    readonly head: Record<string, unknown>;
    readonly body: Record<string, unknown>;
    readonly url: string;
  }[];
}

/** A client whose gateway answers by a script, the last line again and again, and whose signatures are taken on trust. */
export function scripted(script: readonly Script[], changes: Partial<ClientOptions> = {}): Scripted {
  const clock = createManualClock();
  const sent: Scripted['sent'] = [];
  const client = newClient({
    clock,
    privateKey: trustedSigner,
    gatewayPublicKey: { verify: async () => {} },
    transport: async ({ body: message, url, signal, onSend }) => {
      const line = script[Math.min(sent.length, script.length - 1)] ?? 'hangs';
      const request = JSON.parse(message).request;
      sent.push({ ...request, url });
      if (line !== 'hangs' && 'unsent' in line) throw new Error(line.unsent);
      onSend();
      if (line === 'hangs')
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      return reply(request.head, line);
    },
    ...changes,
  });
  return { client, clock, sent };
}

type Line = Exclude<Script, 'hangs' | { readonly unsent: string }>;

function reply({ reqTime: _, ...head }: Record<string, unknown>, line: Line): TransportReply {
  if ('breaks' in line) throw new Error(line.breaks);
  if ('http' in line) return { status: line.http, retryAfter: line.retryAfter };
  if ('garbage' in line) return { status: 200, bytes: new TextEncoder().encode(line.garbage) };
  const [resultStatus, resultCode] = line.result.split(' ');
  const body = { resultInfo: { resultStatus, resultCode }, ...line.body };
  const text = JSON.stringify({ response: { head, body }, signature: 'signed' });
  return { status: 200, bytes: new TextEncoder().encode(text) };
}
