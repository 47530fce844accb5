import type { OperationName } from '@intl-acquiring/types';
import type { ListedCode } from './codes.ts';
import type { Decision } from './handler.ts';

/** A code that a rule wants of a function that makes no order: `F` prevents what it does, `U` hides it. */
export function bend<Name extends OperationName>(
  decision: Decision<Name>,
  forced: ListedCode | undefined,
): Decision<Name> {
  if (forced === undefined || forced.status === 'S') return decision;
  const answer = { code: forced.code };
  return forced.status === 'F' ? { answer } : { ...decision, answer };
}
