import type { OperationName, Operations } from '@intl-acquiring/types';
import type { Route } from '../engine/route.ts';
import type { LooseHead } from './head.ts';
import { Rejection } from './rejection.ts';

/** What openEnvelope has verified. */
export interface Content {
  readonly head: LooseHead;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A request whose tables all hold. */
export interface Checked<Name extends OperationName> {
  readonly head: Operations[Name]['request']['head'];
  readonly body: Operations[Name]['request']['body'];
}

/** JSON.stringify writes half a surrogate pair as an escape, and nothing else beginning with \ud. */
const HALF_PAIR = /(?<!\\)(?:\\\\)*\\ud/;

/**
 * The content of a call that keeps every rule of its function's tables, in the tables' types.
 *
 * @throws {Rejection} NO_INTERFACE_DEF, or PARAM_ILLEGAL with a sentence for each rule that is broken
 */
export function checkTables<Name extends OperationName>(route: Route<Name>, { head, body }: Content): Checked<Name> {
  requireFunction(route, head['function']);
  const checkedHead = route.request.head.validate(head);
  const checkedBody = route.request.body.validate(body);
  const broken = [...(checkedHead.issues ?? []), ...(checkedBody.issues ?? [])].map(({ message }) => message);
  if (HALF_PAIR.test(JSON.stringify([head, body]))) broken.push('A text holds half a surrogate pair');
  if (!checkedBody.issues) broken.push(...findBrokenConditions(route.info.name, checkedBody.value));
  if (!checkedHead.issues && !checkedBody.issues && broken.length === 0) {
    return { head: checkedHead.value, body: checkedBody.value };
  }
  throw new Rejection('PARAM_ILLEGAL', broken.join('; '));
}

function requireFunction({ info }: Route, name: unknown): void {
  if (name === info.function) return;
  const said = name === undefined ? 'is missing' : `is ${JSON.stringify(name)}`;
  throw new Rejection('NO_INTERFACE_DEF', `head.function ${said}; ${info.path} serves ${info.function}.`);
}

/** Rules that the tables put into words: a condition, or a limit that a validator's format does not say. */
function findBrokenConditions(name: OperationName, body: Operations[OperationName]['request']['body']): string[] {
  if (!('order' in body)) return [];
  const broken: string[] = [];
  if (/^0+$/.test(body.order.orderAmount.value))
    broken.push('order.orderAmount.value must be above zero (Money.value)');
  if (name === 'preCreate' && body.order.seller === undefined) {
    broken.push('order.seller is required by preCreate and missing (Order.seller)');
  }
  return broken;
}
