import type { Finding } from '../rule.ts';
import { judgeEnd } from './judge-end.ts';
import { judgeMessages } from './judge-messages.ts';
import type { TillRule } from './rules.ts';
import type { Judge, Sale } from './sale.ts';

const judges: Readonly<Record<TillRule, Judge>> = { ...judgeMessages, ...judgeEnd };

export function judgeSale(sale: Sale): Finding[] {
  const scenario = sale.scenario.id;
  return Object.entries(judges).flatMap(([rule, judge]) => {
    const judgement = judge(sale);
    return judgement ? [{ rule, scenario, ...judgement }] : [];
  });
}
