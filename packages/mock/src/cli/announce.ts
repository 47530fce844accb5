import type { Running } from './start.ts';

/** What a person needs to call the mock. */
export function announce({ url, seed, gatewayPublicKey, clients }: Running): string {
  const keys = clients.flatMap(({ clientId, privateKey }) =>
    privateKey === undefined ? [] : [`Private key of ${clientId}, made for this run:\n${privateKey}`],
  );
  return `The mock gateway listens at ${url} (Ctrl+C stops it).

clientId  ${clients.map(({ clientId }) => clientId).join(', ')}
seed      ${seed}

${[...keys, `Public key of the gateway:\n${gatewayPublicKey}`].join('\n')}
The console, in a browser: ${url}/_console/
The same for programs: curl ${url}/_mock`;
}
