import type { ApiSpec } from '../spec/model.ts';
import type { Change } from './change.ts';
import { compareApi } from './compare-api.ts';
import { compareOperations } from './compare-operation.ts';
import { compareResultCodes } from './compare-result-codes.ts';
import { compareTypes } from './compare-types.ts';
import { compareSeverity, judge } from './judge.ts';
import { findRenames, renameTypes } from './renames.ts';

/**
 * What changed between two specs, for callers: the most severe first. Pure. The order of rows is no change, because it
 * means nothing in JSON; only that of next steps is, where the best stands first. What was renamed goes by its new name.
 */
export function diffSpecs(base: ApiSpec, head: ApiSpec): Change[] {
  const renames = findRenames(base, head);
  const renamed = renameTypes(base, renames);
  const findings = [
    ...compareApi(renamed, head),
    ...compareOperations(renamed.operations, head.operations),
    ...compareTypes(renamed, head, renames),
    ...compareResultCodes(renamed, head, renames.codes),
  ];
  return findings.map(judge).toSorted(compareChanges);
}

function compareChanges(a: Change, b: Change): number {
  return compareSeverity(a.severity, b.severity) || compareWords(a.subject, b.subject) || compareWords(a.kind, b.kind);
}

const compareWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
