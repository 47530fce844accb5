import type { Fact, Finding, Place } from './change.ts';
import type { ChangeKind } from './kinds.ts';

export const finding = (kind: ChangeKind, place: Place, before?: Fact, after?: Fact): Finding => ({
  kind,
  ...place,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

/** The kinds for a value that comes, goes, or becomes another one. */
export interface ValueKinds {
  readonly added: ChangeKind;
  readonly removed: ChangeKind;
  readonly changed: ChangeKind;
}

/** A fact that may be absent: no finding when both sides say the same. */
export function compareValue(
  before: string | number | undefined,
  after: string | number | undefined,
  kinds: ValueKinds,
  place: Place,
): Finding[] {
  if (before === after) return [];
  const kind = before === undefined ? kinds.added : after === undefined ? kinds.removed : kinds.changed;
  return [finding(kind, place, before, after)];
}

/** A fact that is always there. */
export const compareText = (before: string, after: string, kind: ChangeKind, place: Place): Finding[] =>
  before === after ? [] : [finding(kind, place, before, after)];

/** `documented` unless it says otherwise. */
export function compareConfidence(
  before: { readonly confidence?: string | undefined },
  after: { readonly confidence?: string | undefined },
  place: Place,
): Finding[] {
  const [was, is] = [before.confidence ?? 'documented', after.confidence ?? 'documented'];
  return compareText(was, is, is === 'documented' ? 'confidence-raised' : 'confidence-lowered', place);
}

export const sampleKinds: ValueKinds = {
  added: 'sample-added',
  removed: 'sample-removed',
  changed: 'sample-changed',
};
