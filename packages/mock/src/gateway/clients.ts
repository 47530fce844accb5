import { KeyError, type SignatureAlgorithm, type Verifier, type VerifierOptions } from '@intl-acquiring/envelope';
import { explainSignature } from '@intl-acquiring/envelope/explain';
import { createVerifier } from '#signatures';
import { MockError } from '../mock-error.ts';

/** A caller that the gateway knows. */
export interface ClientRegistration {
  /** As it comes in the head: 1 to 32 characters. */
  readonly clientId: string;
  /**
   * Verifies what the client signs: SPKI or PKCS#1, as PEM or bare base64; several during a rotation. Without one the
   * client is known and gets KEY_NO_FOUND.
   */
  readonly publicKey?: VerifierOptions['publicKeys'];
}

export interface Client {
  readonly clientId: string;
  readonly verifier?: Verifier;
}

export interface Clients {
  /** One more, or another key of one that is known. */
  add(client: Client): void;
  find(clientId: string): Client | undefined;
  ids(): Iterable<string>;
}

export function createClients(): Clients {
  const clients = new Map<string, Client>();
  return {
    add: (client) => void clients.set(client.clientId, client),
    find: (clientId) => clients.get(clientId),
    ids: () => clients.keys(),
  };
}

/** @throws {MockError} `bad-option`, and {KeyError} if the key can't be used */
export async function readClient(
  { clientId, publicKey }: ClientRegistration,
  algorithm: SignatureAlgorithm,
): Promise<Client> {
  requireClientId(clientId);
  return { clientId, ...(publicKey !== undefined && { verifier: await importKey(clientId, publicKey, algorithm) }) };
}

/** @throws {MockError} `bad-option` */
function requireClientId(clientId: unknown): void {
  if (typeof clientId === 'string' && clientId !== '' && [...clientId].length <= 32) return;
  throw new MockError('bad-option', `A clientId has 1 to 32 characters, unlike ${JSON.stringify(clientId)}.`);
}

async function importKey(
  clientId: string,
  publicKeys: VerifierOptions['publicKeys'],
  algorithm: SignatureAlgorithm,
): Promise<Verifier> {
  try {
    return await createVerifier({ publicKeys, algorithm, explain: explainSignature });
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    throw new KeyError(error.code, `Client ${JSON.stringify(clientId)}: ${error.message}`);
  }
}
