import type { OperationName } from '@intl-acquiring/types';
import { codesOf, type ListedCode } from '../engine/codes.ts';
import type { Fault } from '../faults/fault.ts';
import { findMagic } from './magic.ts';
import { matches, type Subject } from './match.ts';
import { readRule } from './read-rule.ts';
import type { BuyerPlan, Effect, Rule } from './rule.ts';

/** A rule as it stands. */
export interface ActiveRule extends Rule {
  /** A rule without a name is given one. */
  readonly name: string;
  /** How many messages it has been applied to. */
  readonly used: number;
}

/** What the rules have for one message. */
export interface Applied {
  readonly fault: Fault | undefined;
  /** Name of the rule that counted, if one did. */
  rule(): string | undefined;
  /** The code for a request that passes the checks and repeats no earlier one. The first call uses the rule up. */
  code(): ListedCode | undefined;
  /** What the buyer does, once the order is there. */
  buyer(): BuyerPlan | undefined;
}

/** The rules of one world, in the order in which they were added. */
export interface RuleBook {
  /** @throws {MockError} `bad-rule`, `unknown-function` or `unknown-code`, with what there is */
  add(rule: Rule): string;
  remove(name?: string): void;
  all(): readonly ActiveRule[];
  /** Takes what the rules have for a message that has arrived. */
  apply(subject: Subject): Applied;
  /** As it began. */
  reset(): void;
}

export function createRuleBook(initial: readonly Rule[]): RuleBook {
  let rules: Entry[] = [];
  let added = 0;

  function add(rule: Rule): string {
    const checked = readRule(rule);
    const name = checked.name ?? nextName();
    rules = [...rules.filter((other) => other.rule.name !== name), { rule: { ...checked, name }, used: 0 }];
    return name;
  }

  /** A name that is not taken: one without a name replaces no other. */
  function nextName(): string {
    do added++;
    while (rules.some(({ rule }) => rule.name === `rule-${added}`));
    return `rule-${added}`;
  }

  /** The first rule that has what is wanted for a message. The message takes one place of its sequence. */
  function take(subject: Subject, wants: (effect: Effect, entry: Entry) => boolean): Taken | undefined {
    for (const entry of rules) {
      const effect = nextEffect(entry);
      if (effect === undefined || !wants(effect, entry) || !matches(entry.rule.when ?? {}, subject)) continue;
      entry.used++;
      const before = isEmpty(effect) ? rules.slice(0, rules.indexOf(entry)) : [];
      if (nextEffect(entry) === undefined) rules = rules.filter((other) => other !== entry);
      return { name: entry.rule.name, effect, before };
    }
    return undefined;
  }

  /** The code that a message is to have. One that a rule lets pass has none of a rule behind it. */
  function takeCode(subject: Subject, arrived: Taken | undefined): Taken | undefined {
    const mayCount = (entry: Entry): boolean =>
      arrived !== undefined && isEmpty(arrived.effect)
        ? arrived.before.includes(entry)
        : entry.rule.name !== arrived?.name;
    const taken = take(subject, (effect, entry) => mayCount(entry) && concernsCode(effect, subject.function));
    return taken === undefined || isEmpty(taken.effect) ? takeMagic(subject) : taken;
  }

  function reset(): void {
    rules = [];
    added = 0;
    for (const rule of initial) add(rule);
  }
  reset();
  return {
    add,
    remove(name) {
      rules = name === undefined ? [] : rules.filter(({ rule }) => rule.name !== name);
    },
    all: () => rules.map(({ rule, used }) => ({ ...rule, used })),
    reset,
    apply(subject) {
      const arrived = rules.length === 0 ? undefined : take(subject, appliesOnArrival);
      let later: Taken | undefined;
      let isAsked = false;
      const carriedOut = (): Taken | undefined => {
        if (isAsked) return later;
        isAsked = true;
        later = arrived?.effect.code === undefined ? takeCode(subject, arrived) : arrived;
        return later;
      };
      return {
        fault: arrived?.effect.fault,
        rule: () => later?.name ?? arrived?.name,
        code: () => codesOf(subject.function).get(carriedOut()?.effect.code ?? ''),
        buyer: () => later?.effect.buyer ?? arrived?.effect.buyer,
      };
    },
  };
}

interface Entry {
  readonly rule: Rule & { readonly name: string };
  used: number;
}

interface Taken {
  readonly name: string;
  readonly effect: Effect;
  /** Of an empty effect: the rules that were added earlier. */
  readonly before: readonly Entry[];
}

function takeMagic(subject: Subject): Taken | undefined {
  const rule = findMagic(subject);
  return rule && { name: rule.name, effect: rule.effect, before: [] };
}

/** A fault, or an empty effect, is for any message. */
function appliesOnArrival(effect: Effect): boolean {
  return effect.fault !== undefined || isEmpty(effect);
}

/** A code is only for a message that could have it. */
function concernsCode({ code, fault }: Effect, name: OperationName): boolean {
  return fault === undefined && (code === undefined || codesOf(name).has(code));
}

function isEmpty({ code, fault, buyer }: Effect): boolean {
  return code === undefined && fault === undefined && buyer === undefined;
}

function nextEffect({ rule, used }: Entry): Effect | undefined {
  if (isSequence(rule.effect)) return rule.effect[used];
  return used < (rule.times ?? Number.POSITIVE_INFINITY) ? rule.effect : undefined;
}

function isSequence(effect: Rule['effect']): effect is readonly Effect[] {
  return Array.isArray(effect);
}
