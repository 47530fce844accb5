import { didYouMean } from '../did-you-mean.ts';
import { MockError } from '../mock-error.ts';
import { isObject, type JsonObject } from '../record.ts';
import type { Fault, FaultKind, FaultSide } from './fault.ts';

/** How each kind is read: what it takes besides its kind, with the rules for it. */
const readers: { readonly [Kind in FaultKind]: (given: JsonObject) => Extract<Fault, { kind: Kind }> } = {
  reset: (given) => ({ kind: 'reset', ...readSide(given) }),
  hang: (given) => ({ kind: 'hang', ...readSide(given) }),
  delay: (given) => ({ kind: 'delay', ...readSide(given), milliseconds: readNumber(given, 'milliseconds', 0) }),
  http: (given) => ({ kind: 'http', ...readSide(given), status: readNumber(given, 'status', 200, 599) }),
  cut: (given) => ({ kind: 'cut', at: readNumber(given, 'at', 0) }),
  garbage: (given) => ({
    kind: 'garbage',
    ...(given['bytes'] !== undefined && { bytes: readNumber(given, 'bytes', 0, 1 << 20) }),
  }),
  duplicate: () => ({ kind: 'duplicate' }),
  reorder: () => ({ kind: 'reorder' }),
  'wrong-key': () => ({ kind: 'wrong-key' }),
  'wrong-algorithm': () => ({ kind: 'wrong-algorithm' }),
  'foreign-answer': () => ({ kind: 'foreign-answer' }),
  'skewed-clock': (given) => ({ kind: 'skewed-clock', milliseconds: readNumber(given, 'milliseconds') }),
  'early-notification': () => ({ kind: 'early-notification' }),
  'forged-notification': () => ({ kind: 'forged-notification' }),
};

/** The names of all faults. */
export const faultKinds: readonly string[] = Object.keys(readers);

/**
 * A fault, from a program or from JSON.
 *
 * @throws {MockError} `bad-rule`, with what there is
 */
export function readFault(value: unknown): Fault {
  const { kind } = isObject(value) ? value : {};
  if (isObject(value) && isKind(kind)) return readers[kind](value);
  const nearest = typeof kind === 'string' ? didYouMean(kind, faultKinds) : '';
  throw new MockError(
    'bad-rule',
    `A fault is an object with a "kind" of ${faultKinds.join(', ')}, not ${JSON.stringify(value)}.${nearest}`,
  );
}

function isKind(kind: unknown): kind is FaultKind {
  return typeof kind === 'string' && Object.hasOwn(readers, kind);
}

function readSide({ kind, of }: JsonObject): { readonly of?: FaultSide } {
  if (of === undefined) return {};
  if (of === 'request' || of === 'answer') return { of };
  throw new MockError('bad-rule', `"of" of the fault "${kind}" is "request" or "answer", not ${JSON.stringify(of)}.`);
}

function readNumber(given: JsonObject, name: string, least = -Number.MAX_VALUE, most = Number.MAX_VALUE): number {
  const value = given[name];
  if (typeof value === 'number' && value >= least && value <= most) return value;
  throw new MockError(
    'bad-rule',
    `"${name}" of the fault "${given['kind']}" is a number${least >= 0 ? ` from ${least} up` : ''}, not ${JSON.stringify(value)}.`,
  );
}
