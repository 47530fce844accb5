import { MEMORY } from '../store/memory-store.ts';
import type { Running } from './start.ts';

/** What a person needs to call the mock. */
export function announce({ url, seed, store, gatewayPublicKey, clients }: Running): string {
  const until = store === MEMORY ? 'made for this run' : 'kept in the store';
  const keys = clients.flatMap(({ clientId, privateKey }) =>
    privateKey === undefined ? [] : [`Private key of ${clientId}, ${until}:\n${privateKey}`],
  );
  return `The mock gateway listens at ${url} (Ctrl+C stops it).

clientId  ${clients.map(({ clientId }) => clientId).join(', ')}
seed      ${seed}
store     ${store}${store === MEMORY ? ', gone when it stops' : ''}

${[...keys, `Public key of the gateway:\n${gatewayPublicKey}`].join('\n')}
The console, in a browser: ${url}/_console/
The same for programs: curl ${url}/_mock`;
}
