import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Replies } from './server.ts';

export interface BareServer {
  readonly url: string;
  stop(): void;
}

export async function startServer(replies: Replies): Promise<BareServer> {
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)));
  const port = new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('The server ended before it listened.')));
  });
  child.send(replies);
  return { url: `http://127.0.0.1:${await port}`, stop: () => child.kill() };
}
