/**
 * A bare server, in a process of its own: it reads each request to its end and answers with a reply that was signed
 * before. What its caller pays for is the caller's own work.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** By path. */
export type Replies = Readonly<Record<string, string>>;

process.once('message', (replies: Replies) => {
  const ready = new Map(Object.entries(replies).map(([path, text]) => [path, Buffer.from(text)]));
  const server = createServer((request, response) => {
    const reply = ready.get(request.url?.split('?')[0] ?? '') ?? Buffer.from('{}');
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': reply.length }).end(reply);
    });
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
