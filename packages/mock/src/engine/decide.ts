import type { Money, OperationName } from '@intl-acquiring/types';
import { isBasic, type ListedCode, turnsMessageAway } from './codes.ts';
import { exchange } from './exchange.ts';
import type { Answer, Decision, Handler } from './handler.ts';
import { close, type Order, sameAmount } from './order.ts';

/** Digits that an amount may have, by the table of `Money`. */
const MAX_DIGITS = 16;

/**
 * What the first request under an idempotency key does. A forced answer bends it:
 *
 * - `S`: nothing is bent;
 * - `F`, basic: the message is turned away, and nothing is kept (PROCESS_FAIL excepted);
 * - `F`, the function's own, or PROCESS_FAIL: the order is refused, for good;
 * - `U`, the function's own (PAYMENT_IN_PROCESS): the order waits for its buyer;
 * - `U`, basic (UNKNOWN_EXCEPTION): all is carried out, and the caller is not told.
 */
export function decideFirst<Name extends OperationName>(
  handler: Handler<Name>,
  order: Order,
  now: number,
  forced?: ListedCode,
): Decision {
  if (forced === undefined || forced.status === 'S') return carryOut(handler, order, now);
  const answer = { code: forced.code };
  if (forced.status === 'F') return turnsMessageAway(forced) ? { answer } : refuse(order, answer);
  return isBasic(forced.code) ? { ...carryOut(handler, order, now), answer } : { order, answer };
}

/** What a request is told that comes under a key already taken, and would have made `repeated`. It changes nothing. */
export function decideRepeat<Name extends OperationName>(
  handler: Handler<Name>,
  order: Order,
  repeated: Order,
): Answer {
  const difference = findDifference(order, repeated);
  if (difference !== undefined) return { code: 'REPEAT_REQ_INCONSISTENT', message: difference };
  if (order.status === 'CLOSED') return { code: order.refusal ?? 'ORDER_IS_CLOSED' };
  return handler.tell(order);
}

/** Currency and amount are compared, as documented; and the function, since ids are unique per merchant. */
function findDifference(first: Order, repeated: Order): string | undefined {
  const was = `merchantTransId ${first.merchantTransId} was used with`;
  if (first.function !== repeated.function) return `${was} ${first.function}, not ${repeated.function}.`;
  if (sameAmount(first.orderAmount, repeated.orderAmount)) return undefined;
  return `${was} ${write(first.orderAmount)}, and now comes with ${write(repeated.orderAmount)} (minor units).`;
}

function write({ currency, value }: Money): string {
  return `${currency} ${value}`;
}

function carryOut<Name extends OperationName>(handler: Handler<Name>, order: Order, now: number): Decision {
  const charge = exchange(order.orderAmount);
  if (charge === undefined || charge.payAmount.value.length <= MAX_DIGITS) return handler.carryOut(order, now);
  return refuse(order, {
    code: 'AMOUNT_EXCEED_LIMIT',
    message: `The amount has more than ${MAX_DIGITS} digits in ${charge.payAmount.currency}.`,
  });
}

function refuse(order: Order, answer: Answer): Decision {
  return { order: close(order, answer.code), answer };
}
