/** The simulator as a program starts it. `node mock.ts KEYS [off]`: `off` leaves signatures out. */
import { createMock } from '@intl-acquiring/mock';
import { startServer } from '@intl-acquiring/mock/server';
import { readPrivateKey, readPublicKey } from '../support/keys.ts';
import { CLIENT_ID } from '../support/messages.ts';

const [folder = '', signatures] = process.argv.slice(2);
const mock = await createMock({
  clients: [{ clientId: CLIENT_ID, publicKey: readPublicKey(folder, 'merchant') }],
  gatewayPrivateKey: readPrivateKey(folder, 'gateway'),
  ...(signatures === 'off' && { signatures }),
});
console.log((await startServer({ mock })).port);
