import { createMock } from '../create-mock.ts';
import type { Outcome } from '../doors/exchange.ts';
import type { JournalEntry } from '../journal/entry.ts';
import type { Mock } from '../mock.ts';
import type { Fetch } from '../notify/post.ts';
import type { Rule } from '../rules/rule.ts';
import { startServer } from '../server.ts';

/** The merchant as whom the target calls. */
export interface Caller {
  readonly clientId: string;
  readonly merchantId: string;
  readonly publicKey: string;
  /** Missing where the target has its keys from somewhere else. */
  readonly privateKey?: string;
}

/** An entry of the journal, and when it came, in milliseconds since the sandbox opened. */
export interface Seen {
  readonly at: number;
  readonly entry: JournalEntry;
}

export interface SandboxOptions {
  readonly caller: Caller;
  readonly rules?: readonly Rule[];
  /** Somebody between gateway and target, who changes what passes. */
  readonly tamper?: (path: string, answer: string) => string;
  readonly gatewayPrivateKey?: string;
  /** @default a free one */
  readonly port?: number;
  /** Posts the gateway's own notifications. @default the global one */
  readonly fetch?: Fetch;
}

/** A gateway of its own, on a port of its own. */
export interface Sandbox {
  readonly mock: Mock;
  /** What the target's environment says of the gateway. */
  readonly environment: Readonly<Record<string, string>>;
  readonly seen: readonly Seen[];
  /** Resolves with the first entry that is wanted, past or to come. */
  find(wanted: (entry: JournalEntry) => boolean): Promise<Seen>;
  close(): Promise<void>;
}

/** No order closes by itself while a target is watched: who wants it closed has to cancel it. */
const ORDER_LIFETIME = 24 * 3_600_000;

export async function openSandbox({ caller, tamper, port, rules, ...options }: SandboxOptions): Promise<Sandbox> {
  const { clientId, publicKey } = caller;
  const mock = await createMock({
    clients: [{ clientId, publicKey }],
    orderLifetime: ORDER_LIFETIME,
    rules: rules ?? [],
    ...options,
  });
  const openedAt = performance.now();
  const seen: Seen[] = [];
  const listeners = new Set<(one: Seen) => void>();
  mock.journal.subscribe((entry) => {
    const one = { at: performance.now() - openedAt, entry };
    seen.push(one);
    for (const listener of listeners) listener(one);
  });
  const server = await startServer({ mock: tamper ? withTamper(mock, tamper) : mock, ...(port && { port }) });
  return {
    mock,
    seen,
    environment: environmentOf(caller, server.url, mock),
    find: (wanted) =>
      new Promise((resolve) => {
        const past = seen.find(({ entry }) => wanted(entry));
        if (past) resolve(past);
        listeners.add((one) => wanted(one.entry) && resolve(one));
      }),
    async close() {
      await mock.close();
      await server.close();
    },
  };
}

function environmentOf({ clientId, merchantId, privateKey }: Caller, url: string, mock: Mock): Record<string, string> {
  return {
    ACQUIRING_BASE_URL: url,
    // What the shell of a real till may have set.
    ...{ ACQUIRING_ENVIRONMENT: '', ACQUIRING_ISV_ACCESS_TOKEN: '' },
    ACQUIRING_CLIENT_ID: clientId,
    ACQUIRING_MERCHANT_ID: merchantId,
    ACQUIRING_GATEWAY_PUBLIC_KEY: mock.gatewayPublicKey,
    ...(privateKey !== undefined && { ACQUIRING_PRIVATE_KEY: privateKey }),
  };
}

function withTamper(
  mock: Mock,
  tamper: NonNullable<SandboxOptions['tamper']>,
): Pick<Mock, 'fetch' | 'exchange' | 'maxBytes'> {
  return {
    fetch: mock.fetch,
    maxBytes: mock.maxBytes,
    exchange: (incoming) =>
      mock.exchange(incoming)?.then((outcome) => change(outcome, (text) => tamper(incoming.path, text))),
  };
}

function change(outcome: Outcome, tamper: (text: string) => string): Outcome {
  if (outcome.kind !== 'answer' || typeof outcome.body !== 'string') return outcome;
  return { ...outcome, body: tamper(outcome.body) };
}
