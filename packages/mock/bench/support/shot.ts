import { median } from './compete.ts';
import { openConnection, writeRequest } from './connection.ts';
import { PAY_PATH } from './messages.ts';

/** A number of pays, sent as fast as a number of connections get replies. */
export interface Shot {
  readonly port: number;
  readonly connections: number;
  readonly count: number;
  /** What every reply must hold. */
  readonly expected: string;
}

export interface Hit {
  readonly perSecond: number;
  /** Milliseconds within which 99 of 100 replies came. */
  readonly p99: number;
}

/**
 * Sends the bodies, each once. Everything is made before the time begins to count.
 *
 * @throws {Error} at the first reply that is not as expected
 */
export async function shoot(bodies: readonly string[], { port, connections, expected }: Shot): Promise<Hit> {
  const requests = bodies.map((body) => writeRequest(PAY_PATH, body));
  const times = new Float64Array(requests.length);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let sent = 0;
  let answered = 0;

  const start = async (): Promise<{ send(): void; close(): void }> => {
    let current = 0;
    let since = 0;
    const send = (): void => {
      const request = requests[sent];
      if (request === undefined) return;
      current = sent++;
      since = performance.now();
      connection.send(request);
    };
    const onReply = (fault?: Error): void => {
      times[current] = performance.now() - since;
      if (fault) reject(fault);
      else if (++answered === requests.length) resolve();
      else send();
    };
    const connection = await openConnection({ port, expected, onReply });
    return { send, close: connection.close };
  };

  const clients = await Promise.all(Array.from({ length: connections }, start));
  const began = performance.now();
  for (const { send } of clients) send();
  await promise;
  const seconds = (performance.now() - began) / 1000;
  for (const { close } of clients) close();
  times.sort();
  return { perSecond: requests.length / seconds, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

/** What is usual, figure by figure. */
export function medianHit(hits: readonly Hit[]): Hit {
  return { perSecond: median(hits.map(({ perSecond }) => perSecond)), p99: median(hits.map(({ p99 }) => p99)) };
}
