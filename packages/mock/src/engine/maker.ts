import type { OperationName, Operations } from '@intl-acquiring/types';
import { isBasic, turnsMessageAway } from './codes.ts';
import { exchange } from './exchange.ts';
import type { Answer, Decision, Handler, Occasion } from './handler.ts';
import { sameAmount, writeMoney } from './money.ts';
import type { Order } from './order.ts';
import { rates } from './rates.ts';
import { refuse } from './transitions.ts';

type Making = 'pay' | 'preCreate';
type BodyOf<Name extends OperationName> = Operations[Name]['request']['body'];

/** How a function makes orders. */
export interface Maker<Name extends Making> {
  /** The order that a first request makes, before anything happens to it. */
  open(body: BodyOf<Name>, occasion: Occasion, serial: number): Order;
  /** What the first request then does to it. */
  carryOut(order: Order, body: BodyOf<Name>, occasion: Occasion): Decision<Name> & { readonly order: Order };
  /** What a repeat is told of it. A closed order never gets here. */
  tell(order: Order): Answer<Name>;
}

/** Digits that an amount may have, by the table of `Money`. */
const MAX_DIGITS = 16;

/** A function that makes an order under an idempotency key: the first request is carried out, a repeat is told of it. */
export function makesOrder<Name extends Making>(maker: Maker<Name>): Handler<Name> {
  return {
    target: ({ merchantId, merchantTransId }) => ({ merchantId, merchantTransId }),
    decide(body, { order, serial }, occasion) {
      const made = maker.open(body, occasion, serial);
      return order ? { answer: decideRepeat(maker, order, made) } : decideFirst(maker, made, body, occasion);
    },
  };
}

/**
 * What the first request under an idempotency key does. A code that a rule wants bends it:
 *
 * - `S`: nothing is bent;
 * - `F`, basic: the message is turned away, and nothing is kept (PROCESS_FAIL excepted);
 * - `F`, the function's own, or PROCESS_FAIL: the order is refused, for good;
 * - `U`, the function's own (PAYMENT_IN_PROCESS): the order waits for its buyer;
 * - `U`, basic (UNKNOWN_EXCEPTION): all is carried out, and the caller is not told.
 */
function decideFirst<Name extends Making>(
  maker: Maker<Name>,
  order: Order,
  body: BodyOf<Name>,
  occasion: Occasion,
): Decision<Name> {
  const forced = occasion.forced();
  if (forced === undefined || forced.status === 'S') return carryOut(maker, order, body, occasion);
  const answer = { code: forced.code };
  if (forced.status === 'F') {
    return turnsMessageAway(forced) ? { answer } : { answer, order: refuse(order, answer.code, occasion.now) };
  }
  return isBasic(forced.code) ? { ...carryOut(maker, order, body, occasion), answer } : { order, answer };
}

function carryOut<Name extends Making>(
  maker: Maker<Name>,
  order: Order,
  body: BodyOf<Name>,
  occasion: Occasion,
): Decision<Name> {
  const refusal = findRefusal(order, occasion);
  if (refusal) return { answer: refusal, order: refuse(order, refusal.code, occasion.now) };
  return maker.carryOut(order, body, occasion);
}

function findRefusal({ orderAmount }: Order, { policy }: Occasion): Answer<never> | undefined {
  if (orderAmount === undefined) return undefined;
  const { currency, value } = orderAmount;
  const limit = Object.hasOwn(policy.limits, currency) ? policy.limits[currency] : undefined;
  if (limit !== undefined && BigInt(value) > BigInt(limit)) {
    return { code: 'AMOUNT_EXCEED_LIMIT', message: `${writeMoney(orderAmount)} is above the limit of ${limit}.` };
  }
  const charge = exchange(orderAmount);
  if (charge && charge.payAmount.value.length > MAX_DIGITS) {
    const message = `The amount has more than ${MAX_DIGITS} digits in ${charge.payAmount.currency}.`;
    return { code: 'AMOUNT_EXCEED_LIMIT', message };
  }
  if (policy.level === 'strict' && charge === undefined) {
    const known = Object.keys(rates).join(', ');
    return { code: 'CURRENCY_NOT_SUPPORT', message: `${currency} is none of ${known}.` };
  }
  return undefined;
}

/** What a request is told that comes under a key already taken, and would have made `repeated`. It changes nothing. */
function decideRepeat<Name extends Making>(maker: Maker<Name>, order: Order, repeated: Order): Answer<Name> {
  const difference = findDifference(order, repeated);
  if (difference !== undefined) return { code: 'REPEAT_REQ_INCONSISTENT', message: difference };
  if (order.status !== 'CLOSED') return maker.tell(order);
  return { code: order.refusal ?? 'ORDER_IS_CLOSED', ...(order.refusal === undefined && { message: explain(order) }) };
}

const closings = {
  refusal: 'was refused',
  expiry: 'was not paid in time',
  buyer: 'was declined by the buyer',
  cancel: 'was cancelled',
  refund: 'was refunded in whole',
};

function explain({ merchantTransId, closedBy = 'expiry', closeTime }: Order): string {
  return `The order ${merchantTransId} ${closings[closedBy]} at ${closeTime}.`;
}

/**
 * Currency and amount are compared, as documented; and the function, since ids are unique per merchant. Of an order that
 * was cancelled before it was there nothing is known.
 */
function findDifference(first: Order, repeated: Order): string | undefined {
  if (first.orderAmount === undefined || repeated.orderAmount === undefined) return undefined;
  const was = `merchantTransId ${first.merchantTransId} was used with`;
  if (first.function !== repeated.function) return `${was} ${first.function}, not ${repeated.function}.`;
  if (sameAmount(first.orderAmount, repeated.orderAmount)) return undefined;
  return `${was} ${writeMoney(first.orderAmount)}, and now comes with ${writeMoney(repeated.orderAmount)} (minor units).`;
}
