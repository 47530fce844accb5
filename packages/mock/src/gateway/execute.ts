import type { OperationName, Operations } from '@intl-acquiring/types';
import { decideFirst, decideRepeat } from '../engine/decide.ts';
import type { Answer } from '../engine/handler.ts';
import { handlers } from '../engine/handlers.ts';
import { orderIds } from '../engine/ids.ts';
import type { Route } from '../engine/route.ts';
import type { Gateway } from './gateway.ts';

/** A call that has passed every check. */
export interface CheckedCall<Name extends OperationName> {
  readonly route: Route<Name>;
  readonly clientId: string;
  readonly body: Operations[Name]['request']['body'];
}

/**
 * Idempotency, then a forced answer, then the function itself. It does not wait for anything between looking an order up
 * and keeping what has become of it: of two requests under one key that are in flight together, one is the repeat.
 */
export function execute<Name extends OperationName>(call: CheckedCall<Name>, gateway: Gateway): Answer {
  const { route, clientId, body } = call;
  const { book, forced, clock, seed, publicUrl } = gateway;
  const { name } = route.info;
  const handler = handlers[name];
  if (handler === undefined) return { code: forced.take(name)?.code ?? 'API_IS_INVALID' };
  const now = clock.now();
  const order = handler.open(body, { clientId, now, ids: orderIds(seed, book.size + 1, now), publicUrl });
  const existing = book.find(order);
  if (existing) return decideRepeat(handler, existing, order);
  const decision = decideFirst(handler, order, now, forced.take(name));
  if (decision.order) book.put(decision.order);
  return decision.answer;
}
