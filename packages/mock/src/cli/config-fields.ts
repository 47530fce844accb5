import { findCurrencyFault } from '../engine/money.ts';
import { isMoment } from '../engine/time.ts';
import { MockError } from '../mock-error.ts';
import type { MockOptions } from '../options.ts';
import { isObject } from '../record.ts';
import { readRule } from '../rules/read-rule.ts';
import { fields, listOf, oneOf, type Reader, recordOf, text, ValueError, wholeNumber, wrong } from './read-value.ts';

/** What a file of settings can't say: functions, objects, and keys, which it names the files of. */
type NotInFile = 'name' | 'fetch' | 'clients' | 'gatewayPrivateKey' | 'store';

/** A client, and the file of its public key. Without one it is known, and gets KEY_NO_FOUND. */
export interface ConfigClient {
  readonly clientId: string;
  readonly publicKeyFile?: string;
}

/** A file of settings, read: what `createMock` takes, and where to serve it. Files are named from the settings' folder. */
export interface Config extends Omit<MockOptions, NotInFile> {
  readonly port?: number;
  readonly host?: string;
  readonly clients?: readonly ConfigClient[];
  readonly gatewayPrivateKeyFile?: string;
  /** A folder, the address of a database, or `memory`. */
  readonly store?: string;
}

/** Each setting as it is when it is there. */
export type Fields = Required<Config>;

/** How each setting is read. */
export const readers: { readonly [Name in keyof Fields]: Reader<Fields[Name]> } = {
  port: wholeNumber(0, 65_535),
  host: text,
  clients: listOf(readClient),
  gatewayPrivateKeyFile: text,
  store: text,
  seed: readSeed,
  time: readTime,
  level: oneOf('as-documented', 'strict'),
  rules: listOf(readRuleAt),
  limits: recordOf(readLimit, findCurrencyFault),
  orderLifetime: wholeNumber(0),
  cancelWindow: (value, path) => (value === 'next-day' ? value : readWindow(value, path)),
  refundWindow: wholeNumber(0),
  maxClockSkew: wholeNumber(0),
  journalSize: wholeNumber(0),
  maxBytes: wholeNumber(0),
  maxOrders: wholeNumber(1),
  algorithm: oneOf('RSA2', 'RSA'),
  signatures: oneOf('on', 'off'),
  publicUrl: text,
};

function readClient(value: unknown, path: string): ConfigClient {
  const { clientId, publicKeyFile } = fields(value, path, ['clientId', 'publicKeyFile']);
  return {
    clientId: text(clientId, `${path}.clientId`),
    ...(publicKeyFile !== undefined && { publicKeyFile: text(publicKeyFile, `${path}.publicKeyFile`) }),
  };
}

function readSeed(value: unknown, path: string): string | number {
  return typeof value === 'number' ? wholeNumber(0)(value, path) : text(value, path);
}

function readTime(value: unknown, path: string): Fields['time'] {
  if (!isObject(value)) return oneOf('real', 'virtual')(value, path);
  const { startAt } = fields(value, path, ['startAt']);
  const isText = typeof startAt === 'string';
  if ((isText || typeof startAt === 'number') && isMoment(isText ? Date.parse(startAt) : startAt)) return { startAt };
  throw wrong(`${path}.startAt`, 'a moment such as "2026-01-05T09:00:00+08:00", or milliseconds since 1970', startAt);
}

function readWindow(value: unknown, path: string): number {
  if (typeof value !== 'string') return wholeNumber(0)(value, path);
  throw wrong(path, '"next-day" or milliseconds', value);
}

function readLimit(value: unknown, path: string): string {
  if (typeof value === 'string' && /^\d+$/.test(value)) return value;
  throw wrong(path, 'minor units as digits, such as "500000"', value);
}

function readRuleAt(value: unknown, path: string): ReturnType<typeof readRule> {
  try {
    return readRule(value);
  } catch (error) {
    if (error instanceof MockError) throw new ValueError(`"${path}": ${error.message}`);
    throw error;
  }
}
