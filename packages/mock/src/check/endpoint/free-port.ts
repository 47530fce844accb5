import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** How many ports are tried before whatever the system gives is taken. */
const TRIES = 20;

/**
 * A port of loopback that nobody listens at, just now. It stays free while the target is not running: it lies below the
 * ports that systems hand out to whoever asks for any.
 */
export async function freePort(): Promise<number> {
  for (let count = 0; count < TRIES; count++) {
    const port = await listenOnce(randomInt(10_000, 32_768)).catch(() => undefined);
    if (port !== undefined) return port;
  }
  return listenOnce(0);
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
