import type { NextStep, ResultCode, ResultStatus } from '../spec/model.ts';
import type { Finding, Place } from './change.ts';
import { compareConfidence, compareText, compareValue, finding } from './compare-value.ts';
import type { ChangeKind } from './kinds.ts';

/** `12005124, U` */
export const codeFacts = ({ id, status }: ResultCode): string => `${id ?? 'without id'}, ${status}`;

const idKinds = {
  added: 'result-code-id-added',
  removed: 'result-code-id-removed',
  changed: 'result-code-renumbered',
} as const;

const statusKinds: Readonly<Record<ResultStatus, Readonly<Partial<Record<ResultStatus, ChangeKind>>>>> = {
  S: { F: 'result-code-s-to-f', U: 'result-code-s-to-u' },
  F: { S: 'result-code-f-to-s', U: 'result-code-f-to-u' },
  U: { S: 'result-code-u-to-s', F: 'result-code-u-to-f' },
};

export function compareResultCode(before: ResultCode, after: ResultCode, place: Place): Finding[] {
  const moved = statusKinds[before.status][after.status];
  return [
    ...compareText(before.code, after.code, 'result-code-renamed', place),
    ...compareValue(before.id, after.id, idKinds, place),
    ...(moved ? [finding(moved, place, before.status, after.status)] : []),
    ...compareNext(before.next, after.next, place),
    ...compareConfidence(before, after, place),
    ...compareText(before.description, after.description, 'description-changed', place),
  ];
}

/** Here alone the order counts: the best step stands first. */
function compareNext(before: readonly NextStep[], after: readonly NextStep[], place: Place): Finding[] {
  return before.join() === after.join() ? [] : [finding(nextKind(before, after), place, before, after)];
}

function nextKind(before: readonly NextStep[], after: readonly NextStep[]): ChangeKind {
  if (before.includes('retry') !== after.includes('retry')) {
    return after.includes('retry') ? 'retry-allowed' : 'retry-withdrawn';
  }
  const hasNew = after.some((step) => !before.includes(step));
  const hasLost = before.some((step) => !after.includes(step));
  if (hasNew) return hasLost ? 'next-steps-changed' : 'next-step-added';
  return hasLost ? 'next-step-removed' : 'next-steps-reordered';
}
