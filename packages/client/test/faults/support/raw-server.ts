import { type AddressInfo, createServer, type Socket } from 'node:net';

/** One connection of a client, as the script of a server sees it. */
export interface Connection {
  readonly socket: Socket;
  /** The whole HTTP request: resolves when its body is there. */
  request(): Promise<string>;
  /** Writes, and resolves when the system has taken it. */
  write(bytes: string | Uint8Array): Promise<void>;
  /** Resolves when the client has closed the connection, or it broke. */
  readonly closed: Promise<void>;
  /** Ends the connection as a crash does: with a reset. */
  reset(): void;
}

export interface RawServer {
  readonly baseUrl: string;
  /** How many whole requests have come. */
  readonly requests: number;
  stop(): Promise<void>;
}

/** A server that knows no HTTP: each of its connections goes by the script, byte for byte. */
export async function listenRaw(script: (connection: Connection) => void | Promise<void>): Promise<RawServer> {
  const sockets = new Set<Socket>();
  let requests = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    const request = async (): Promise<string> => {
      const text = await readRequest(socket);
      requests += 1;
      return text;
    };
    const write = (bytes: string | Uint8Array): Promise<void> =>
      new Promise((resolve) => socket.write(bytes, () => resolve()));
    const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    void script({ socket, request, write, closed, reset: () => socket.resetAndDestroy() });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests;
    },
    stop() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function readRequest(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let raw = '';
    const read = (chunk: Buffer): void => {
      raw += chunk.toString('latin1');
      const endOfHead = raw.indexOf('\r\n\r\n') + 4;
      const length = /content-length: (\d+)/i.exec(raw)?.[1];
      if (endOfHead < 4 || length === undefined || raw.length < endOfHead + Number(length)) return;
      socket.off('data', read);
      resolve(raw);
    };
    socket.on('data', read);
  });
}
