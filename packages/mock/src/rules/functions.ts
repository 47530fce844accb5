import type { OperationName } from '@intl-acquiring/types';
import { didYouMean } from '../did-you-mean.ts';
import { routes } from '../generated/routes.ts';
import { MockError } from '../mock-error.ts';

/**
 * Functions by short name.
 *
 * @throws {MockError} `unknown-function`
 */
export function requireFunctions(names: unknown): readonly OperationName[] {
  return [names].flat().map((name) => requireFunction(name, Object.values(routes)));
}

/** Of those that the mock answers, which leaves out the notification. */
export function requireAnswered(name: unknown): OperationName {
  return requireFunction(
    name,
    Object.values(routes).filter(({ info }) => info.direction === 'outbound'),
  );
}

function requireFunction(
  name: unknown,
  known: readonly { readonly info: { readonly name: OperationName } }[],
): OperationName {
  const names = known.map(({ info }) => info.name);
  const found = names.find((one) => one === name);
  if (found !== undefined) return found;
  const list = names.map((one) => JSON.stringify(one)).join(', ');
  const nearest = typeof name === 'string' ? didYouMean(name, names) : '';
  throw new MockError('unknown-function', `The mock answers ${list}, not ${JSON.stringify(name)}.${nearest}`);
}
