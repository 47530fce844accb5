import type { OperationName, Operations } from '@intl-acquiring/types';
import type { Policy } from '../engine/policy.ts';
import type { Route } from '../engine/route.ts';
import { valueAt } from '../record.ts';
import { findStrictFaults } from './check-strict.ts';
import type { Content } from './open-call.ts';
import { Rejection } from './rejection.ts';

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
export function checkTables<Name extends OperationName>(
  route: Route<Name>,
  { head, body, text }: Content,
  { level }: Pick<Policy, 'level'>,
): Checked<Name> {
  requireFunction(route, head['function']);
  const checkedHead = route.request.head.validate(head);
  const checkedBody = route.request.body.validate(body);
  const broken = [...(checkedHead.issues ?? []), ...(checkedBody.issues ?? [])].map(({ message }) => message);
  if (text.includes('\\u') && HALF_PAIR.test(JSON.stringify([head, body])))
    broken.push('A text holds half a surrogate pair');
  if (!checkedBody.issues) broken.push(...findBrokenConditions(route, checkedBody.value));
  if (level === 'strict') broken.push(...findStrictFaults(route, { head, body, text }));
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

const AMOUNTS = [
  ['order', 'orderAmount', 'value'],
  ['refundAmount', 'value'],
];

/** Rules that the tables put into words: a condition, or a limit that a validator's format does not say. */
function findBrokenConditions({ info: { name }, request }: Route, body: object): string[] {
  const broken: string[] = [];
  const { fields } = request.body.rules;
  // An id that is empty names nothing: two sales under it would be one.
  for (const [field, value] of Object.entries(body)) {
    if (value === '' && Object.hasOwn(fields, field) && fields[field]?.required)
      broken.push(`${field} must not be empty (${name}.request.body)`);
  }
  for (const path of AMOUNTS) {
    const value = valueAt(body, path);
    if (typeof value === 'string' && /^0+$/.test(value))
      broken.push(`${path.join('.')} must be above zero (Money.value)`);
  }
  if (name === 'preCreate' && valueAt(body, 'order.seller') === undefined) {
    broken.push('order.seller is required by preCreate and missing (Order.seller)');
  }
  if (name === 'payQuery' || name === 'payCancel') {
    const isNamed = ['acquirementId', 'merchantTransId'].some((field) => valueAt(body, field));
    if (!isNamed) broken.push(`acquirementId or merchantTransId is required (${name}.request.body)`);
  }
  return broken;
}
