import type { SignatureAlgorithm } from '@intl-acquiring/envelope';
import { type Clock, realTimer, type Timer } from './clock.ts';
import { qrAddresses } from './engine/addresses.ts';
import { orderIds } from './engine/ids.ts';
import type { ClientRegistration } from './gateway/clients.ts';
import { MockError } from './mock-error.ts';
import type { Fetch } from './notify/post.ts';

/** How a mock is set up. Everything has a default. */
export interface MockOptions {
  /** Callers that the gateway knows from the start. More with `registerClient`. */
  readonly clients?: readonly ClientRegistration[];
  /** Signs replies and notifications: PKCS#8, as PEM or bare base64. @default a fresh pair of 2048 bits */
  readonly gatewayPrivateKey?: string;
  /** What both sides sign with. @default 'RSA2' */
  readonly algorithm?: SignatureAlgorithm;
  /** Ids and QR codes follow from it: the same seed and the same calls give the same run. @default random, see `seed` */
  readonly seed?: string | number;
  /** @default Date */
  readonly clock?: Clock;
  /** Waits for the next delivery of a notification. @default setTimeout */
  readonly timer?: Timer;
  /** Posts notifications. @default the global one */
  readonly fetch?: Fetch;
  /** Where QR codes and their pictures seem to lie, without a slash at the end. @default the vendor's hosts */
  readonly publicUrl?: string;
  /** Size of a request, and of an answer to a notification, in bytes. @default 1_048_576 */
  readonly maxBytes?: number;
  /** How many messages the journal keeps. @default 1000 */
  readonly journalSize?: number;
}

export type Settings = Omit<Required<MockOptions>, 'gatewayPrivateKey' | 'publicUrl' | 'seed'> & {
  readonly gatewayPrivateKey: string | undefined;
  readonly publicUrl: string | undefined;
  readonly seed: string;
};

/** @throws {MockError} `bad-option` */
export function readOptions(options: MockOptions): Settings {
  const publicUrl = options.publicUrl?.replace(/\/+$/, '');
  if (publicUrl !== undefined) checkPublicUrl(publicUrl);
  return {
    clients: options.clients ?? [],
    gatewayPrivateKey: options.gatewayPrivateKey,
    algorithm: options.algorithm ?? 'RSA2',
    seed: String(options.seed ?? crypto.getRandomValues(new Uint32Array(1))[0]),
    clock: options.clock ?? Date,
    timer: options.timer ?? realTimer,
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    publicUrl,
    maxBytes: requireCount('maxBytes', options.maxBytes ?? 1 << 20),
    journalSize: requireCount('journalSize', options.journalSize ?? 1000),
  };
}

function requireCount(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new MockError('bad-option', `${name} is a whole number from 0 up, not ${value}.`);
}

/** The link that starts the wallet holds the address and must keep to its table's length. */
const MAX_PAY_SCHEME = 256;

function checkPublicUrl(publicUrl: string): void {
  if (!/^https?:/.test(publicUrl) || !URL.canParse(publicUrl)) {
    throw new MockError('bad-option', `publicUrl is an http or https address, not ${JSON.stringify(publicUrl)}.`);
  }
  const excess = qrAddresses(orderIds('', 1, 0), publicUrl).payScheme.length - MAX_PAY_SCHEME;
  if (excess > 0) throw new MockError('bad-option', `publicUrl is ${excess} characters too long for payScheme.`);
}
