import type { OperationName } from '@intl-acquiring/types';
import { codesOf } from '../engine/codes.ts';
import { describeResult } from '../engine/result.ts';
import { routes } from '../generated/routes.ts';
import { valueAt } from '../record.ts';
import type { Subject } from './match.ts';
import type { BuyerPlan, Effect, Rule } from './rule.ts';

/** A rule that every world has: a value that nobody sends by chance, and the code that it gives. */
export interface MagicRule extends Rule {
  readonly name: string;
  readonly when: { readonly function: OperationName; readonly [field: string]: string };
  readonly effect: Effect;
}

/** How a field spells the id of a result code. Each form keeps to its table, and is no sensible value of its own. */
const spellings: Readonly<Partial<Record<OperationName, Readonly<Record<string, (id: string) => string>>>>> = {
  pay: { identityCode: (id) => `2899${id}0000`, 'order.orderAmount.value': (id) => `99${id}` },
  preCreate: { 'order.orderAmount.value': (id) => `99${id}` },
  payQuery: { merchantTransId: (id) => `magic-${id}`, acquirementId: (id) => `magic-${id}` },
  payCancel: { merchantTransId: (id) => `magic-${id}`, acquirementId: (id) => `magic-${id}` },
  refund: { merchantRefundId: (id) => `magic-${id}`, 'refundAmount.value': (id) => `99${id}` },
};

/** Payment codes of buyers who are asked in their wallet, and answer some time later. */
const buyers: readonly (readonly [string, BuyerPlan])[] = [
  ['2898000000010000', { does: 'pay', after: 10_000 }],
  ['2898000000020000', { does: 'decline', after: 10_000 }],
];

/** Every magic value: for each code of each function one in each field that can spell it, and some buyers. */
export const magicRules: readonly MagicRule[] = [
  ...Object.values(routes).flatMap(({ info }) => spell(info.name)),
  ...buyers.map(([identityCode, buyer]) => ({
    name: `magic: the buyer is asked, and ${buyer.does === 'pay' ? 'pays' : 'declines'} after 10 seconds`,
    when: { function: 'pay' as const, identityCode },
    effect: { code: 'PAYMENT_IN_PROCESS', buyer },
  })),
];

/** A field that can spell codes, and the rules by its value. */
interface MagicField {
  readonly path: readonly string[];
  readonly rules: ReadonlyMap<unknown, MagicRule>;
}

const fields: ReadonlyMap<OperationName, readonly MagicField[]> = new Map(
  Object.values(routes).map(({ info }) => [
    info.name,
    Object.keys(spellings[info.name] ?? {}).map(toMagicField(info.name)),
  ]),
);

function toMagicField(name: OperationName): (field: string) => MagicField {
  const rules = magicRules.filter(({ when }) => when.function === name);
  return (field) => ({
    path: field.split('.'),
    rules: new Map(rules.flatMap((rule) => (field in rule.when ? [[rule.when[field], rule] as const] : []))),
  });
}

/** The magic rule that a message asks for. */
export function findMagic({ function: name, body }: Subject): MagicRule | undefined {
  for (const { path, rules } of fields.get(name) ?? []) {
    const rule = rules.get(valueAt(body, path));
    if (rule) return rule;
  }
  return undefined;
}

function spell(name: OperationName): MagicRule[] {
  return [...codesOf(name).values()].flatMap((entry) => {
    if (entry.status === 'S') return [];
    const { resultCodeId } = describeResult(entry);
    return Object.entries(spellings[name] ?? {}).map(([field, write]) => ({
      name: `magic: ${entry.code}`,
      when: { function: name, [field]: write(resultCodeId) },
      effect: { code: entry.code },
    }));
  });
}
