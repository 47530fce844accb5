import type { SignatureAlgorithm } from '@intl-acquiring/envelope';
import { qrAddresses } from './engine/addresses.ts';
import { orderIds } from './engine/ids.ts';
import { findCurrencyFault } from './engine/money.ts';
import type { Policy } from './engine/policy.ts';
import { isMoment } from './engine/time.ts';
import type { ClientRegistration } from './gateway/clients.ts';
import type { Signatures } from './gateway/sign.ts';
import { MockError } from './mock-error.ts';
import type { Fetch } from './notify/post.ts';
import { isObject } from './record.ts';
import type { Rule } from './rules/rule.ts';
import { createMemoryStore } from './store/memory-store.ts';
import type { Store } from './store/store.ts';
import { findStranger } from './stranger.ts';
import type { TimeSource } from './time/scheduler.ts';

/** How a world is set up. Everything has a default; worlds made later have that of the mock for what they leave out. */
export interface WorldOptions {
  /** @default 'world-1', 'world-2' and so on */
  readonly name?: string;
  /** Callers that the gateway knows from the start. More with `registerClient`. */
  readonly clients?: readonly ClientRegistration[];
  /** Ids, QR codes and garbage follow from it: the same seed and calls give the same run. @default random, see `seed` */
  readonly seed?: string | number;
  /**
   * `real` time runs by itself. `virtual` time stands still until `time.advance`, from the given moment on or from 9
   * o'clock of 5 January 2026 in GMT+8.
   *
   * @default 'real'
   */
  readonly time?: 'real' | 'virtual' | { readonly startAt: string | number };
  /** What is answered otherwise, and what goes wrong, from the start and after each reset. */
  readonly rules?: readonly Rule[];
  /** How much is asked of a request. @default 'as-documented' */
  readonly level?: Policy['level'];
  /**
   * How far `reqTime` may be off the world's time, in milliseconds. @default any; in real time at the strict level 30
   * minutes off the machine's clock, whatever the world's time has skipped
   */
  readonly maxClockSkew?: number;
  /** How long an order waits for its buyer, in milliseconds. @default 180_000, three minutes */
  readonly orderLifetime?: number;
  /** How long a paid order can be cancelled: until 00:15 of the next day in GMT+8, or milliseconds. @default 'next-day' */
  readonly cancelWindow?: Policy['cancelWindow'];
  /** How long a paid order can be refunded, in milliseconds. @default a year of 365 days */
  readonly refundWindow?: number;
  /** The most that one payment may be, in minor units, by currency: `{ USD: '500000' }`. @default any amount */
  readonly limits?: Policy['limits'];
  /** How many things the journal keeps. @default 500 */
  readonly journalSize?: number;
  /** Posts notifications. @default the global one */
  readonly fetch?: Fetch;
}

/** How a mock is set up: its first world, and what all its worlds have in common. */
export interface MockOptions extends WorldOptions {
  /** Signs replies and notifications: PKCS#8, as PEM or bare base64. @default one that every simulator has */
  readonly gatewayPrivateKey?: string;
  /** What both sides sign with. @default 'RSA2' */
  readonly algorithm?: SignatureAlgorithm;
  /** `off` takes requests without signatures, and signs nothing. @default 'on' */
  readonly signatures?: Signatures;
  /** Where QR codes and their pictures seem to lie, without a slash at the end. @default the vendor's hosts */
  readonly publicUrl?: string;
  /** Size of a request, and of an answer to a notification, in bytes. @default 1_048_576 */
  readonly maxBytes?: number;
  /** How many orders a world keeps in memory; the oldest are forgotten first. @default all */
  readonly maxOrders?: number;
  /**
   * Where orders, what merchants must still be told, and the gateway's key are kept: see `@intl-acquiring/mock/store`. It
   * stays open when the mock is closed. @default in memory
   */
  readonly store?: Store;
}

/** What a world is made from. */
export interface WorldSettings {
  readonly clients: readonly ClientRegistration[];
  readonly seed: string;
  readonly time: TimeSource;
  readonly rules: readonly Rule[];
  readonly policy: Policy;
  readonly maxClockSkew: number | undefined;
  readonly journalSize: number;
  readonly fetch: Fetch;
}

/** What all worlds of a mock have in common. */
export interface MockSettings {
  readonly gatewayPrivateKey: string | undefined;
  readonly algorithm: SignatureAlgorithm;
  readonly signatures: Signatures;
  readonly publicUrl: string | undefined;
  readonly maxBytes: number;
  readonly store: Store;
}

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;
const VIRTUAL_START = Date.parse('2026-01-05T09:00:00+08:00');

/** The names of a world's options; the compiler sees to it that none is left out. */
const worldOptions: Readonly<Record<keyof WorldOptions, true>> = {
  ...{ name: true, clients: true, seed: true, time: true, rules: true, level: true, maxClockSkew: true },
  ...{ orderLifetime: true, cancelWindow: true, refundWindow: true, limits: true, journalSize: true, fetch: true },
};

/** The names of a mock's. */
const mockOptions: Readonly<Record<keyof MockOptions, true>> = {
  ...worldOptions,
  ...{ gatewayPrivateKey: true, algorithm: true, signatures: true, publicUrl: true },
  ...{ maxBytes: true, maxOrders: true, store: true },
};

/**
 * A program without types may give an option that there is not: mostly another one was meant.
 *
 * @throws {MockError} `bad-option`
 */
export function requireOptions(options: WorldOptions, of: 'mock' | 'world'): void {
  if (!isObject(options))
    throw new MockError('bad-option', `The options of a ${of} are an object, not ${show(options)}.`);
  const known = Object.keys(of === 'mock' ? mockOptions : worldOptions);
  const fault = findStranger({ ...options }, known, `a ${of}`);
  if (fault !== undefined) throw new MockError('bad-option', fault);
}

/** @throws {MockError} `bad-option` */
export function readMockOptions(options: MockOptions): MockSettings {
  requireOptions(options, 'mock');
  const publicUrl = options.publicUrl?.replace(/\/+$/, '');
  if (publicUrl !== undefined) checkPublicUrl(publicUrl);
  const maxOrders = requireCount('maxOrders', options.maxOrders ?? Number.MAX_SAFE_INTEGER, 1);
  return {
    gatewayPrivateKey: options.gatewayPrivateKey,
    algorithm: requireWord('algorithm', options.algorithm ?? 'RSA2', ['RSA2', 'RSA']),
    signatures: requireWord('signatures', options.signatures ?? 'on', ['on', 'off']),
    publicUrl,
    maxBytes: requireCount('maxBytes', options.maxBytes ?? 1 << 20),
    store: options.store ?? createMemoryStore({ maxOrders }),
  };
}

/** @throws {MockError} `bad-option` */
export function readWorldOptions(options: WorldOptions): WorldSettings {
  const level = requireWord('level', options.level ?? 'as-documented', ['as-documented', 'strict']);
  return {
    clients: readClients(options.clients ?? []),
    seed: String(options.seed ?? crypto.getRandomValues(new Uint32Array(1))[0]),
    time: readTime(options.time ?? 'real'),
    rules: requireList('rules', options.rules ?? []),
    policy: {
      level,
      orderLifetime: requireCount('orderLifetime', options.orderLifetime ?? 3 * MINUTE),
      cancelWindow: readCancelWindow(options.cancelWindow ?? 'next-day'),
      refundWindow: requireCount('refundWindow', options.refundWindow ?? YEAR),
      limits: readLimits(options.limits ?? {}),
    },
    maxClockSkew: options.maxClockSkew === undefined ? undefined : readSkew(options.maxClockSkew),
    journalSize: requireCount('journalSize', options.journalSize ?? 500),
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
  };
}

function readClients(clients: readonly ClientRegistration[]): readonly ClientRegistration[] {
  requireList('clients', clients);
  const ids = clients.map(({ clientId }) => clientId);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice === undefined) return clients;
  throw new MockError('bad-option', `Client ${JSON.stringify(twice)} is given twice: leave one out.`);
}

function readTime(time: NonNullable<WorldOptions['time']>): TimeSource {
  if (typeof time === 'string') {
    return requireWord('time', time, ['real', 'virtual']) === 'real' ? 'real' : { startAt: VIRTUAL_START };
  }
  const startAt = new Date(time.startAt).getTime();
  if (isMoment(startAt)) return { startAt };
  const given = JSON.stringify(time.startAt);
  throw new MockError('bad-option', `time.startAt is a moment, not ${given}, and of the years 1 to 9999.`);
}

function readSkew(value: number): number {
  return value === Number.POSITIVE_INFINITY ? value : requireCount('maxClockSkew', value);
}

function readCancelWindow(value: Policy['cancelWindow']): Policy['cancelWindow'] {
  if (value === 'next-day' || isCount(value, 0)) return value;
  throw new MockError(
    'bad-option',
    `cancelWindow is "next-day" or milliseconds, a whole number from 0 up, not ${show(value)}.`,
  );
}

function readLimits(limits: Policy['limits']): Policy['limits'] {
  for (const [currency, limit] of Object.entries(limits)) {
    const fault = findCurrencyFault(currency);
    if (fault !== undefined) throw new MockError('bad-option', `limits.${currency}: ${fault}`);
    if (!/^\d+$/.test(limit)) {
      throw new MockError('bad-option', `limits.${currency} is minor units as digits, not ${JSON.stringify(limit)}.`);
    }
  }
  return limits;
}

function requireList<Value>(name: string, value: readonly Value[]): readonly Value[] {
  if (Array.isArray(value)) return value;
  throw new MockError('bad-option', `${name} is a list, not ${JSON.stringify(value)}.`);
}

/** JSON has no NaN. */
function show(value: unknown): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function isCount(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}

function requireWord<Word extends string>(name: string, value: Word, words: readonly Word[]): Word {
  if (words.includes(value)) return value;
  const known = words.map((word) => JSON.stringify(word)).join(' or ');
  throw new MockError('bad-option', `${name} is ${known}, not ${JSON.stringify(value)}.`);
}

function requireCount(name: string, value: number, least = 0): number {
  if (isCount(value, least)) return value;
  throw new MockError('bad-option', `${name} is a whole number from ${least} up, not ${show(value)}.`);
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
