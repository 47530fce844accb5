import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMock } from '@intl-acquiring/mock';
import { startServer } from '@intl-acquiring/mock/server';
import { makeKeys } from '../suite/key-texts.ts';
import { clientId, type Outside } from '../suite/stage.ts';

export interface OpenOutside {
  readonly outside: Outside;
  readonly close: () => Promise<void>;
}

/** Not a port that was free a moment ago: somebody else may get it. Programs without privileges get none below 1024. */
const CLOSED_URL = 'http://127.0.0.1:1022';

/** The gateway and the faults that the suite meets over the loopback. */
export async function openOutside(): Promise<OpenOutside> {
  const { privateKey, publicKey } = await makeKeys();
  const mock = await createMock({ clients: [{ clientId, publicKey: publicKey.pem }] });
  const gateway = await startServer({ mock });
  const faults = await listen(spoil);
  return {
    outside: {
      gatewayUrl: gateway.url,
      gatewayPublicKey: mock.gatewayPublicKey,
      privateKey: privateKey.pem,
      faultsUrl: faults.url,
      closedUrl: CLOSED_URL,
    },
    close: async () => {
      await Promise.all([gateway.close(), faults.close()]);
      mock.close();
    },
  };
}

/** Reads the request, as a gateway would, and then does what its path says. */
const spoil: RequestListener = (request, response) => {
  request.resume().on('end', () => {
    const [, fault] = request.url?.split('/') ?? [];
    if (fault === 'redirect') response.writeHead(307, { location: '/elsewhere' }).end();
    else if (fault === 'html') response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>');
    else if (fault === 'cut')
      response.writeHead(200, { 'content-length': 999 }).write('{"response":', () => response.destroy());
    else if (fault === 'reset') request.socket.resetAndDestroy();
    else if (fault !== 'silent') response.writeHead(404).end();
  });
};

async function listen(listener: RequestListener): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
