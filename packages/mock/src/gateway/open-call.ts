import {
  cutSigned,
  EnvelopeError,
  type SignatureAlgorithm,
  SignatureError,
  type Verifier,
} from '@intl-acquiring/envelope';
import { didYouMean } from '../did-you-mean.ts';
import { codesOf } from '../engine/codes.ts';
import type { Route } from '../engine/route.ts';
import type { JsonObject } from '../record.ts';
import type { Call } from './call.ts';
import type { Clients } from './clients.ts';
import { Rejection } from './rejection.ts';
import type { Signatures } from './sign.ts';

/** What the gateway needs to verify a call. */
export interface Trust {
  readonly clients: Clients;
  readonly algorithm: SignatureAlgorithm;
  readonly signatures: Signatures;
}

/** Head and body of a call that is what its sender signed. */
export interface Content {
  readonly head: JsonObject;
  readonly body: JsonObject;
  readonly text: string;
}

/** Values of `signType` that name the contract's algorithm: a newer page says SHA256 for RSA2. */
const signTypes: Readonly<Record<SignatureAlgorithm, readonly string[]>> = { RSA2: ['RSA2', 'SHA256'], RSA: ['RSA'] };

/**
 * The verified content of a call. In this order: envelope, client, key, signature type, signature.
 *
 * @throws {Rejection} with the code of the first that fails
 */
export function openCall(call: Call, head: JsonObject, trust: Trust): Promise<Content> | Content {
  if (trust.signatures === 'on') return openVerified(call, head, trust);
  requireUtf8(call);
  requireClient(head, trust.clients);
  return readContent(call, head, call.message.text);
}

async function openVerified(call: Call, head: JsonObject, trust: Trust): Promise<Content> {
  try {
    return await openSigned(call, head, trust);
  } catch (error) {
    call.evidence.verification = { verified: false, reason: error instanceof Error ? error.message : String(error) };
    if (error instanceof EnvelopeError) throw new Rejection('PARAM_ILLEGAL', error.message);
    if (error instanceof SignatureError) throw new Rejection('INVALID_SIGNATURE', error.message);
    throw error;
  }
}

/**
 * The message was parsed before, to find its sender. Where it holds one `request`, as the cut makes sure, that is what the
 * signed text says, and need not be parsed again.
 */
async function openSigned(call: Call, head: JsonObject, trust: Trust): Promise<Content> {
  requireUtf8(call);
  const { text, signature } = call.usual ?? cutSigned(call.message.text, 'request');
  Object.assign(call.evidence, { signed: text, signature });
  await chooseVerifier(call.route, head, trust).verify(text, signature);
  call.evidence.verification = { verified: true };
  return readContent(call, head, text);
}

function readContent({ body }: Call, head: JsonObject, text: string): Content {
  if (body === undefined) throw new Rejection('PARAM_ILLEGAL', 'There is no object "body".');
  return { head, body, text };
}

/** The journal's text shows U+FFFD where bytes are none of UTF-8, and where the sender wrote just that. */
function requireUtf8({ message, raw }: Call): void {
  if (message.base64 === undefined) return;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    throw new Rejection('PARAM_ILLEGAL', 'Not UTF-8: the message holds a stray byte.');
  }
}

function chooseVerifier(route: Route, head: JsonObject, { clients, algorithm }: Trust): Verifier {
  const client = requireClient(head, clients);
  if (client.verifier === undefined) {
    throw new Rejection('KEY_NO_FOUND', `Client ${JSON.stringify(client.clientId)} has registered no public key.`);
  }
  requireSignType(route, head, signTypes[algorithm]);
  return client.verifier;
}

function requireClient(head: JsonObject, clients: Clients): NonNullable<ReturnType<Clients['find']>> {
  const clientId = typeof head['clientId'] === 'string' ? head['clientId'] : '';
  const client = clients.find(clientId);
  if (client !== undefined) return client;
  const nearest = didYouMean(clientId, clients.ids());
  throw new Rejection('UNKNOWN_CLIENT', `The mock knows no client ${JSON.stringify(clientId)}.${nearest}`);
}

/**
 * Only of functions whose table has the field; elsewhere it is a stranger, and strangers are ignored. A function answers
 * with no code that its tables do not list.
 */
function requireSignType(route: Route, head: JsonObject, known: readonly string[]): void {
  const signType = Object.hasOwn(route.request.head.rules.fields, 'signType') ? head['signType'] : undefined;
  if (signType === undefined || known.some((name) => name === signType)) return;
  const code = codesOf(route.info.name).has('SIGN_TYPE_INVALID') ? 'SIGN_TYPE_INVALID' : 'PARAM_ILLEGAL';
  throw new Rejection(code, `signType is ${known.join(' or ')} here, not ${JSON.stringify(signType)}.`);
}
