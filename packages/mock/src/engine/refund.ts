import type { RefundRequestBody } from '@intl-acquiring/types';
import type { Found } from '../store/order-store.ts';
import { bend } from './bend.ts';
import type { Answer, Decision, Handler, Occasion } from './handler.ts';
import { addAmounts, sameAmount, writeMoney } from './money.ts';
import type { Order, Refund } from './order.ts';
import { lastRefund } from './policy.ts';
import { timestamp } from './time.ts';
import { addRefund, refundedAmount } from './transitions.ts';

/** `alipay.intl.acquiring.common.refund`: gives money back, in part or in whole. A repeat is told of the first. */
export const refundHandler: Handler<'refund'> = {
  target: ({ merchantId, acquirementId, merchantRefundId }) => ({ merchantId, acquirementId, merchantRefundId }),
  decide(body, found, occasion) {
    const { refunded } = found;
    const earlier = refunded?.refunds?.find(({ merchantRefundId }) => merchantRefundId === body.merchantRefundId);
    if (refunded && earlier) return { answer: decideRepeat(body, refunded, earlier) };
    return bend(decideFirst(body, found, occasion), occasion.forced());
  },
};

/** The amount is compared, as documented; and the payment. */
function decideRepeat(
  { acquirementId, refundAmount }: RefundRequestBody,
  order: Order,
  first: Refund,
): Answer<'refund'> {
  const was = `merchantRefundId ${first.merchantRefundId} was used`;
  if (order.acquirementId !== acquirementId) {
    return { code: 'REPEAT_REQ_INCONSISTENT', message: `${was} for ${order.acquirementId}, not ${acquirementId}.` };
  }
  if (sameAmount(first.refundAmount, refundAmount)) return receipt(order, first);
  const message = `${was} with ${writeMoney(first.refundAmount)}, and now comes with ${writeMoney(refundAmount)}.`;
  return { code: 'REPEAT_REQ_INCONSISTENT', message };
}

function decideFirst(body: RefundRequestBody, { order }: Found, { now, policy }: Occasion): Decision<'refund'> {
  if (order === undefined || order.orderAmount === undefined) return { answer: { code: 'ORDER_NOT_EXISTS' } };
  const { currency, value } = body.refundAmount;
  if (order.status === 'PROCESSING') return { answer: { code: 'ORDER_STATUS_INVALID' } };
  if (order.status === 'CLOSED') return { answer: { code: 'ORDER_IS_CLOSED' } };
  if (currency !== order.orderAmount.currency) {
    const message = `A refund of this order is in ${order.orderAmount.currency}, not ${currency}.`;
    return { answer: { code: 'CURRENCY_NOT_SUPPORT', message } };
  }
  const last = lastRefund(policy, Date.parse(order.paymentTime ?? ''));
  if (now > last) {
    const message = `The order could be refunded until ${timestamp(last)}.`;
    return { answer: { code: 'REFUND_WINDOW_EXCEED', message } };
  }
  const sum = addAmounts(currency, [refundedAmount(order), body.refundAmount]);
  if (BigInt(sum.value) > BigInt(order.orderAmount.value)) {
    const message = `Refunds would be ${writeMoney(sum)}, of an order of ${writeMoney(order.orderAmount)}.`;
    return { answer: { code: 'REFUND_AMOUNT_EXCEED', message } };
  }
  const refund = {
    merchantRefundId: body.merchantRefundId,
    refundAmount: { currency, value },
    refundTime: timestamp(now),
    ...(body.refundReason && { refundReason: body.refundReason }),
  };
  return { order: addRefund(order, refund, now), answer: receipt(order, refund) };
}

function receipt({ acquirementId }: Order, { merchantRefundId, refundAmount, refundTime }: Refund): Answer<'refund'> {
  return { code: 'SUCCESS', fields: { acquirementId, merchantRefundId, refundAmount, refundTime } };
}
