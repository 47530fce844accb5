import { maxBumps } from './bumps.ts';
import type { Change, Direction, Finding, MerchantRole, Severity, Use } from './change.ts';
import type { Rule } from './rules.ts';
import { rules } from './rules.ts';

const rank: Readonly<Record<Severity, number>> = { breaking: 0, dangerous: 1, safe: 2 };

/** More severe first. */
export const compareSeverity = (a: Severity, b: Severity): number => rank[a] - rank[b];

/** What a finding means for callers, by the rules for the messages that it stands in. */
export function judge({ kind, subject, before, after, origin, uses, merchant: given }: Finding): Change {
  const merchant = given ?? merchantOf(uses);
  const found = rulesFor(kind, merchant);
  const [worst] = found;
  if (!worst) throw new Error(`No rule for ${kind} where the merchant ${merchant}.`);
  return {
    kind,
    severity: worst.severity,
    subject,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    why: worst.why,
    direction: directionOf(uses),
    merchant,
    operations: [...new Set(uses.map(({ operation }) => operation))].toSorted(),
    packages: maxBumps(found.map(({ bumps }) => bumps)),
    ...(origin && { origin }),
  };
}

/** The rules that apply, the most severe first; of two alike, the one that stands first. */
function rulesFor(kind: Finding['kind'], merchant: MerchantRole): Rule[] {
  return rules
    .filter((rule) => rule.kind === kind)
    .filter((rule) => merchant === 'both' || rule.merchant === 'either' || rule.merchant === merchant)
    .toSorted((a, b) => compareSeverity(a.severity, b.severity));
}

/** What no message uses may still travel, inside the text of `extendInfo` for instance, so it counts as both. */
function merchantOf(uses: readonly Use[]): MerchantRole {
  const [first] = uses;
  return first && uses.every(({ merchant }) => merchant === first.merchant) ? first.merchant : 'both';
}

function directionOf(uses: readonly Use[]): Direction {
  const [first] = uses;
  return first && uses.every(({ direction }) => direction === first.direction) ? first.direction : 'both';
}
