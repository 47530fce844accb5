import { connect } from 'node:net';

/** What one run of requests took. */
export interface Load {
  /** Answers per second. */
  readonly rate: number;
  /** Milliseconds of the slowest in a hundred. */
  readonly p99: number;
}

export interface LoadOptions {
  readonly port: number;
  readonly path: string;
  readonly connections: number;
  /** Each is sent once, by whichever connection is free. */
  readonly bodies: readonly string[];
}

/** Posts every body over connections that stay open, with as little work of its own as may be. */
export async function load({ port, path, connections, bodies }: LoadOptions): Promise<Load> {
  const messages = bodies.map((body) =>
    Buffer.from(
      `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  );
  const took: number[] = [];
  let next = 0;
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, () => speak(port, () => messages[next++], took)));
  const seconds = (performance.now() - start) / 1000;
  took.sort((a, b) => a - b);
  return { rate: bodies.length / seconds, p99: took[Math.floor(took.length * 0.99)] ?? 0 };
}

function speak(port: number, take: () => Buffer | undefined, took: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let [since, received] = [0, ''];
    const socket = connect(port, '127.0.0.1');
    const send = (): void => {
      const message = take();
      if (message === undefined) {
        socket.end();
        resolve();
        return;
      }
      since = performance.now();
      socket.write(message);
    };
    socket.setNoDelay(true);
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(received)?.[1] ?? 0);
      if (received.length < end + 4 + length) return;
      if (!received.startsWith('HTTP/1.1 200')) return void reject(new Error(received.slice(0, 500)));
      took.push(performance.now() - since);
      received = '';
      send();
    });
  });
}
