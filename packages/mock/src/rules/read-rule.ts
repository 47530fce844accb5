import { didYouMean } from '../did-you-mean.ts';
import { codesOf } from '../engine/codes.ts';
import { LONGEST_WAIT } from '../engine/time.ts';
import { readFault } from '../faults/read-fault.ts';
import { routes } from '../generated/routes.ts';
import { MockError } from '../mock-error.ts';
import { isObject, type JsonObject } from '../record.ts';
import { findStranger } from '../stranger.ts';
import { requireFunctions } from './functions.ts';
import type { BuyerPlan, Effect, Rule, RuleConditions, Wanted } from './rule.ts';

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
  const names = when.function === undefined ? answered() : requireFunctions(when.function);
  const effect = Array.isArray(value['effect'])
    ? value['effect'].map((effect: unknown) => readEffect(effect, names))
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

function readWanted(field: string, wanted: unknown): Wanted {
  if (isScalar(wanted)) return wanted;
  if (Array.isArray(wanted) && wanted.every(isScalar)) return wanted;
  throw bad(`The condition ${JSON.stringify(field)} is a text, a number, true, false, or a list of them.`);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

type Names = ReturnType<typeof requireFunctions>;

function readEffect(value: unknown, names: Names): Effect {
  if (!isObject(value)) throw bad('"effect" is an object such as { "code": "RISK_REJECT" }, or a list of them.');
  requireOnly(value, ['code', 'fault', 'buyer'], 'an effect');
  const { code, fault, buyer } = value;
  return {
    ...(code !== undefined && { code: requireCode(names, code) }),
    ...(fault !== undefined && { fault: readFault(fault) }),
    ...(buyer !== undefined && { buyer: readBuyer(buyer) }),
  };
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

function answered(): Names {
  return Object.values(routes).map(({ info }) => info.name);
}

function requireOnly(value: JsonObject, known: readonly string[], what: string): void {
  const fault = findStranger(value, known, what);
  if (fault !== undefined) throw bad(fault);
}

function bad(message: string): MockError {
  return new MockError('bad-rule', message);
}
