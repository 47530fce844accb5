import { didYouMean } from '../did-you-mean.ts';
import { codesOf } from '../engine/codes.ts';
import { LONGEST_WAIT } from '../engine/time.ts';
import type { Fault, FaultKind } from '../faults/fault.ts';
import { readFault } from '../faults/read-fault.ts';
import { routes } from '../generated/routes.ts';
import { MockError } from '../mock-error.ts';
import { GAPS } from '../notify/schedule.ts';
import { isObject, type JsonObject } from '../record.ts';
import { findStranger } from '../stranger.ts';
import { requireFunctions } from './functions.ts';
import type { BuyerPlan, Effect, Rule, RuleConditions, Wanted } from './rule.ts';

const allFunctions: Names = Object.values(routes).map(({ info }) => info.name);

/** The functions that merchants call, and the mock answers. */
const answered: Names = Object.values(routes).flatMap(({ info }) => (info.direction === 'outbound' ? info.name : []));

/**
 * A rule, from a program or from JSON.
 *
 * @throws {MockError} `bad-rule`, `unknown-function` or `unknown-code`: what is wrong, and what there is
 */
export function readRule(value: unknown): Rule {
  if (!isObject(value))
    throw bad('A rule is an object such as { "when": { "function": "pay" }, "effect": { "code": "RISK_REJECT" } }.');
  requireOnly(value, ['name', 'when', 'effect', 'times'], 'a rule');
  const { name, times } = value;
  if (name !== undefined && (typeof name !== 'string' || name === '')) throw bad('"name" is a text.');
  const when = readConditions(value['when'] ?? {});
  const names = functionsOf(when);
  const effect = Array.isArray(value['effect'])
    ? readSequence(value['effect'], names)
    : readEffect(value['effect'], names);
  return { ...(name !== undefined && { name }), when, effect, ...readTimes(times, effect) };
}

function readTimes(times: unknown, effect: Rule['effect']): { readonly times?: number } {
  if (times === undefined) return {};
  if (Array.isArray(effect)) throw bad('"times" goes with a single effect: a sequence has its own length.');
  if (typeof times === 'number' && Number.isSafeInteger(times) && times >= 1) return { times };
  throw new MockError('bad-times', `"times" is a whole number from 1 up, not ${JSON.stringify(times)}.`);
}

function readConditions(value: unknown): RuleConditions {
  if (!isObject(value)) throw bad('"when" is an object of fields and the values that they must have.');
  const conditions: Record<string, Wanted> = {};
  for (const [field, wanted] of Object.entries(value)) {
    if (wanted !== undefined) conditions[field] = readWanted(field, wanted);
  }
  const { function: names, ...fields } = conditions;
  if (names === undefined) return fields;
  const functions = requireFunctions(names);
  const [only] = functions;
  return { ...fields, function: only === undefined || Array.isArray(names) ? functions : only };
}

/** Every field that a body has at its top. */
const bodyFields = new Set(Object.values(routes).flatMap(({ request }) => Object.keys(request.body.rules.fields)));

/** What a condition can name besides fields of the body, where any name may be right that resembles none of these. */
const others = ['function', 'clientId', 'attempt'];

function requireName(field: string): void {
  if (field.includes('.') || others.includes(field) || bodyFields.has(field)) return;
  const nearest = didYouMean(field, others);
  if (nearest !== '') throw bad(`"when" names ${JSON.stringify(field)}, which is a field of no table.${nearest}`);
}

function readWanted(field: string, wanted: unknown): Wanted {
  requireName(field);
  if (Array.isArray(wanted) && wanted.length === 0)
    throw bad(`The condition ${JSON.stringify(field)} is an empty list, which no message meets: leave it out.`);
  if (isScalar(wanted)) return wanted;
  if (Array.isArray(wanted) && wanted.every(isScalar)) return wanted;
  throw bad(`The condition ${JSON.stringify(field)} is a text, a number, true, false, or a list of them.`);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

type Names = ReturnType<typeof requireFunctions>;

/** The deliveries that are made of a notification. */
const attempts = Array.from({ length: GAPS.length + 1 }, (_, index) => String(index + 1));

/** Those whose messages can meet the conditions: deliveries are counted of notifications alone. */
function functionsOf(when: RuleConditions): Names {
  const names = when.function === undefined ? allFunctions : requireFunctions(when.function);
  const { attempt } = when;
  if (attempt === undefined) return names;
  if (![attempt].flat().some((one) => attempts.includes(String(one))))
    throw bad(`"attempt" is a number from 1 to ${attempts.length}, not ${JSON.stringify(attempt)}.`);
  const notified = names.filter((name) => !answered.includes(name));
  if (notified.length > 0) return notified;
  throw bad(`"attempt" counts the deliveries of a notification, and the rule is for ${listOf(names)}: leave it out.`);
}

function readSequence(effects: readonly unknown[], names: Names): Effect[] {
  if (effects.length > 0) return effects.map((effect) => readEffect(effect, names));
  throw bad('"effect" is an empty list: a sequence has one effect at least, and {} lets a message pass.');
}

function readEffect(value: unknown, names: Names): Effect {
  if (!isObject(value)) throw bad('"effect" is an object such as { "code": "RISK_REJECT" }, or a list of them.');
  requireOnly(value, ['code', 'fault', 'buyer'], 'an effect');
  const { code, fault, buyer } = value;
  const calls = names.filter((name) => answered.includes(name));
  if (calls.length === 0 && (code !== undefined || buyer !== undefined))
    throw bad(
      `A rule for ${listOf(names)} has no "code" and no "buyer": the merchant answers it. It may have a "fault".`,
    );
  return {
    ...(code !== undefined && { code: requireCode(calls, code) }),
    ...(fault !== undefined && { fault: requirePossible(names, readFault(fault)) }),
    ...(buyer !== undefined && { buyer: readBuyer(buyer) }),
  };
}

/** The functions of which a fault is, where those are not all. */
const faultsOf: Partial<Record<FaultKind, Names>> = {
  'early-notification': ['preCreate'],
  'forged-notification': ['preCreate'],
  'foreign-answer': answered,
};

function requirePossible(names: Names, fault: Fault): Fault {
  const possible = faultsOf[fault.kind];
  if (possible === undefined || names.some((name) => possible.includes(name))) return fault;
  throw bad(`The fault "${fault.kind}" is of ${listOf(possible)}, and the rule is for ${listOf(names)}.`);
}

function readBuyer(value: unknown): BuyerPlan {
  if (isObject(value)) requireOnly(value, ['does', 'after'], 'a buyer');
  const { does, after = 0 } = isObject(value) ? value : {};
  const isTime = typeof after === 'number' && after >= 0 && after <= LONGEST_WAIT;
  if ((does === 'pay' || does === 'decline') && isTime) return { does, after };
  throw bad(
    `"buyer" is an object such as { "does": "pay", "after": 5000 }: "pay" or "decline", and 0 to ${LONGEST_WAIT} milliseconds.`,
  );
}

function requireCode(names: Names, code: unknown): string {
  const known = new Set(names.flatMap((name) => [...codesOf(name).keys()]));
  if (typeof code === 'string' && known.has(code)) return code;
  const whose = names.length === 1 ? `The table of ${JSON.stringify(names[0])} lists` : 'The tables list';
  const nearest = typeof code === 'string' ? didYouMean(code, known) : '';
  throw new MockError('unknown-code', `${whose} no result code ${JSON.stringify(code)}.${nearest}`);
}

function requireOnly(value: JsonObject, known: readonly string[], what: string): void {
  const fault = findStranger(value, known, what);
  if (fault !== undefined) throw bad(fault);
}

function listOf(names: Names): string {
  return names.map((name) => JSON.stringify(name)).join(', ');
}

function bad(message: string): MockError {
  return new MockError('bad-rule', message);
}
