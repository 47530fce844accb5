import { type Connection, openConnection, writeRequest } from './connection.ts';
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
export async function shoot(bodies: readonly string[], { connections, ...options }: Shot): Promise<Hit> {
  const requests = bodies.map((body) => writeRequest(PAY_PATH, body));
  const opened = await Promise.all(Array.from({ length: connections }, () => openConnection(options)));
  const times: number[] = [];
  const left = requests.values();
  const began = performance.now();
  await Promise.all(opened.map((connection) => send(left, connection, times)));
  const seconds = (performance.now() - began) / 1000;
  for (const { close } of opened) close();
  return { perSecond: times.length / seconds, p99: times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0 };
}

/** One connection's share of the requests: whatever the others leave. Puts down how long each has taken. */
async function send(left: Iterator<Buffer>, { post }: Connection, times: number[]): Promise<void> {
  for (let next = left.next(); !next.done; next = left.next()) {
    const since = performance.now();
    await post(next.value);
    times.push(performance.now() - since);
  }
}
