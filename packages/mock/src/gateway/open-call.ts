import {
  EnvelopeError,
  type OpenedEnvelope,
  openEnvelope,
  type SignatureAlgorithm,
  SignatureError,
  type Verifier,
} from '@intl-acquiring/envelope';
import { didYouMean } from '../did-you-mean.ts';
import type { Route } from '../engine/route.ts';
import type { Clients } from './clients.ts';
import type { LooseHead } from './head.ts';
import { Rejection } from './rejection.ts';

/** What the gateway needs to verify a call. */
export interface Trust {
  readonly clients: Clients;
  readonly algorithm: SignatureAlgorithm;
  readonly maxBytes: number;
}

/** Values of `signType` that name the contract's algorithm: a newer page says SHA256 for RSA2. */
const signTypes: Readonly<Record<SignatureAlgorithm, readonly string[]>> = { RSA2: ['RSA2', 'SHA256'], RSA: ['RSA'] };

/**
 * The verified content of a call. In this order: envelope, client, key, signature type, signature.
 *
 * @throws {Rejection} with the code of the first that fails
 */
export async function openCall(raw: Uint8Array, route: Route, head: LooseHead, trust: Trust): Promise<OpenedEnvelope> {
  // The client is looked up when the envelope has turned out well, and before its signature is verified.
  const verifier: Verifier = {
    verify: (text, signature) => chooseVerifier(route, head, trust).verify(text, signature),
  };
  try {
    return await openEnvelope(raw, 'request', verifier, { maxBytes: trust.maxBytes });
  } catch (error) {
    if (error instanceof EnvelopeError) throw new Rejection('PARAM_ILLEGAL', error.message);
    if (error instanceof SignatureError) throw new Rejection('INVALID_SIGNATURE', error.message);
    throw error;
  }
}

function chooseVerifier(route: Route, head: LooseHead, { clients, algorithm }: Trust): Verifier {
  const clientId = typeof head['clientId'] === 'string' ? head['clientId'] : '';
  const name = JSON.stringify(clientId);
  const client = clients.find(clientId);
  if (client === undefined) {
    throw new Rejection('UNKNOWN_CLIENT', `The mock knows no client ${name}.${didYouMean(clientId, clients.ids())}`);
  }
  if (client.verifier === undefined)
    throw new Rejection('KEY_NO_FOUND', `Client ${name} has registered no public key.`);
  requireSignType(route, head, signTypes[algorithm]);
  return client.verifier;
}

/** Only of functions whose table has the field; elsewhere it is a stranger, and strangers are ignored. */
function requireSignType(route: Route, head: LooseHead, known: readonly string[]): void {
  const signType = Object.hasOwn(route.request.head.rules.fields, 'signType') ? head['signType'] : undefined;
  if (signType === undefined || known.some((name) => name === signType)) return;
  throw new Rejection('SIGN_TYPE_INVALID', `signType is ${known.join(' or ')} here, not ${JSON.stringify(signType)}.`);
}
