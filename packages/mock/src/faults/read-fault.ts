import { didYouMean } from '../did-you-mean.ts';
import { LONGEST_WAIT } from '../engine/time.ts';
import { MockError } from '../mock-error.ts';
import { isObject, type JsonObject } from '../record.ts';
import type { Fault, FaultKind, FaultSide } from './fault.ts';

/** How each kind is read: what it has besides its kind, with the rules for it. */
const readers: { readonly [Kind in FaultKind]: (given: JsonObject) => Extract<Fault, { kind: Kind }> } = {
  reset: (given) => ({ kind: 'reset', ...readSide(given) }),
  hang: (given) => ({ kind: 'hang', ...readSide(given) }),
  delay: (given) => ({
    kind: 'delay',
    ...readSide(given),
    milliseconds: readNumber(given, 'milliseconds', 0, LONGEST_WAIT),
  }),
  http: (given) => ({ kind: 'http', ...readSide(given), status: readNumber(given, 'status', 200, 599) }),
  cut: (given) => ({ kind: 'cut', at: readNumber(given, 'at', 0, Number.MAX_SAFE_INTEGER) }),
  garbage: (given) => ({
    kind: 'garbage',
    ...(given['bytes'] !== undefined && { bytes: readNumber(given, 'bytes', 0, 1 << 20) }),
  }),
  duplicate: () => ({ kind: 'duplicate' }),
  reorder: () => ({ kind: 'reorder' }),
  'wrong-key': () => ({ kind: 'wrong-key' }),
  'wrong-algorithm': () => ({ kind: 'wrong-algorithm' }),
  'foreign-answer': () => ({ kind: 'foreign-answer' }),
  'skewed-clock': (given) => ({
    kind: 'skewed-clock',
    milliseconds: readNumber(given, 'milliseconds', -LONGEST_WAIT, LONGEST_WAIT),
  }),
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
  if (isObject(value) && isKind(kind)) return readAll(value, readers[kind](value));
  const nearest = typeof kind === 'string' ? didYouMean(kind, faultKinds) : '';
  throw new MockError(
    'bad-rule',
    `A fault is an object with a "kind" of ${faultKinds.join(', ')}, not ${JSON.stringify(value)}.${nearest}`,
  );
}

/** A part that nobody has read is a slip, such as another name of `of`. */
function readAll(given: JsonObject, fault: Fault): Fault {
  const strange = Object.keys(given).find((name) => given[name] !== undefined && !Object.hasOwn(fault, name));
  if (strange === undefined) return fault;
  const nearest = didYouMean(strange, ['of', 'milliseconds', 'status', 'at', 'bytes']);
  throw new MockError('bad-rule', `${JSON.stringify(strange)} is no part of the fault "${fault.kind}".${nearest}`);
}

function isKind(kind: unknown): kind is FaultKind {
  return typeof kind === 'string' && Object.hasOwn(readers, kind);
}

function readSide({ kind, of }: JsonObject): { readonly of?: FaultSide } {
  if (of === undefined) return {};
  if (of === 'request' || of === 'answer') return { of };
  throw new MockError('bad-rule', `"of" of the fault "${kind}" is "request" or "answer", not ${JSON.stringify(of)}.`);
}

function readNumber(given: JsonObject, name: string, least: number, most: number): number {
  const value = given[name];
  if (Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most) return Number(value);
  throw new MockError(
    'bad-rule',
    `"${name}" of the fault "${given['kind']}" is a whole number from ${least} to ${most}, not ${JSON.stringify(value)}.`,
  );
}
