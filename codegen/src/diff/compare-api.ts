import type { ApiSpec, Environment } from '../spec/model.ts';
import type { Finding, Place, Use } from './change.ts';
import { compareText, finding } from './compare-value.ts';
import type { ChangeKind } from './kinds.ts';
import { nameOf, pair } from './pairs.ts';
import { useOf } from './uses.ts';

/** The API as a whole, and the gateways to which merchants send their requests. */
export function compareApi(base: ApiSpec, head: ApiSpec): Finding[] {
  const [before, after] = [base.shared.api, head.shared.api];
  const uses = base.operations
    .filter(({ direction }) => direction === 'outbound')
    .map((found) => useOf(found, 'request'));
  const words = (['title', 'summary', 'description'] as const).flatMap((fact) =>
    compareText(before[fact], after[fact], 'description-changed', { subject: `api.${fact}`, uses: [] }),
  );
  return [
    ...compareText(before.version, after.version, 'api-version-changed', { subject: 'api.version', uses: [] }),
    ...words,
    ...compareEnvironments(before.environments, after.environments, uses),
  ];
}

const confidenceKind = ({ confidence }: Environment): ChangeKind =>
  confidence === 'documented' ? 'environment-confirmed' : 'environment-doubted';

function compareEnvironments(
  base: readonly Environment[],
  head: readonly Environment[],
  uses: readonly Use[],
): Finding[] {
  const { added, removed, kept } = pair(base, head, nameOf);
  const placeOf = ({ name }: Environment): Place => ({ subject: `environments.${name}`, uses });
  return [
    ...removed.map((gone) => finding('environment-removed', placeOf(gone), gone.baseUrl)),
    ...added.map((come) => finding('environment-added', placeOf(come), undefined, come.baseUrl)),
    ...kept.flatMap(([before, after]) => [
      ...compareText(before.baseUrl, after.baseUrl, 'environment-url-changed', placeOf(after)),
      ...compareText(before.confidence, after.confidence, confidenceKind(after), placeOf(after)),
      ...compareText(before.description, after.description, 'environment-reworded', placeOf(after)),
    ]),
  ];
}
