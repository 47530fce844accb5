import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server does with a body. */
export type Answer = (body: string, reply: (text: string) => void) => void;

/** Nothing but node:http: reads the body, and writes what it is given. */
export function serveBare(answer: Answer): void {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(Buffer.concat(chunks).toString(), (text) => reply(response, text)));
  });
  server.listen(0, '127.0.0.1', () => tellPort(server));
}

/** Each server's first line is its port. */
export function tellPort(server: Server): void {
  console.log((server.address() as AddressInfo).port);
}

function reply(response: ServerResponse, text: string): void {
  const headers = { 'content-type': 'application/json; charset=UTF-8', 'content-length': Buffer.byteLength(text) };
  response.writeHead(200, headers).end(text);
}
