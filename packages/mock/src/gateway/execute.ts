import type { OperationName, Operations } from '@intl-acquiring/types';
import type { Answer } from '../engine/handler.ts';
import { handlers } from '../engine/handlers.ts';
import { orderIds } from '../engine/ids.ts';
import type { Order } from '../engine/order.ts';
import type { Route } from '../engine/route.ts';
import { asOf } from '../engine/transitions.ts';
import type { Applied } from '../rules/rule-book.ts';
import type { Gateway } from './gateway.ts';

/** A call that has passed every check. */
export interface CheckedCall<Name extends OperationName> {
  readonly route: Route<Name>;
  readonly clientId: string;
  readonly body: Operations[Name]['request']['body'];
  readonly applied: Applied;
}

/** What is answered, and the order before and after. */
export interface Executed {
  readonly answer: Answer;
  readonly before?: Order | undefined;
  readonly after?: Order | undefined;
}

/** Idempotency, then the code that a rule wants, then the function itself; the store lets nobody come between. */
export function execute<Name extends OperationName>(call: CheckedCall<Name>, gateway: Gateway): Promise<Executed> {
  const { route, clientId, body, applied } = call;
  const { seed, policy, publicUrl, time, store } = gateway;
  const handler = handlers[route.info.name];
  if (handler === undefined) return Promise.resolve({ answer: answerByRule(route.info.name, applied) });
  const now = time.now();
  const idsOf = (serial: number): ReturnType<typeof orderIds> => orderIds(seed, serial, now);
  const occasion = { clientId, now, policy, publicUrl, idsOf, forced: applied.code };
  return store.transact(handler.target(body), ({ order: found, ...rest }) => {
    const before = found && asOf(found, now);
    const { answer, order } = handler.decide(body, { ...rest, ...(before && { order: before }) }, occasion);
    const after = order ?? before;
    return { ...(order && { order }), result: { answer, before, after } };
  });
}

/** Of a function that has a table and no behaviour, a rule alone can tell the answer. */
function answerByRule(name: OperationName, applied: Applied): Answer {
  const forced = applied.code();
  if (forced) return { code: forced.code };
  const rule = `{ "when": { "function": "${name}" }, "effect": { "code": "SUCCESS" } }`;
  return {
    code: 'API_IS_INVALID',
    message: `The mock does not carry out ${name} yet; a rule gives its answer: ${rule}.`,
  };
}
