import type { PayQueryResponseBody } from '@intl-acquiring/types';
import { bend } from './bend.ts';
import type { Answer, Handler } from './handler.ts';
import { nameTarget } from './named.ts';
import type { Order } from './order.ts';
import { USER_SITE } from './pay.ts';
import { lastRefund, type Policy } from './policy.ts';
import { refundedAmount } from './transitions.ts';

/** `alipay.intl.acquiring.offline.payQuery`: tells how an order stands. It changes nothing. */
export const payQueryHandler: Handler<'payQuery'> = {
  target: nameTarget,
  decide: (_, { order }, { now, policy, forced }) => bend({ answer: tell(order, now, policy) }, forced()),
};

/** An order that was cancelled before it was there never was. */
function tell(order: Order | undefined, now: number, policy: Policy): Answer<'payQuery'> {
  if (order?.orderAmount === undefined) return { code: 'ORDER_NOT_EXISTS' };
  const { acquirementId, merchantTransId, orderAmount, payAmount, conversionRate, createTime, paymentTime } = order;
  return {
    code: 'SUCCESS',
    fields: {
      transStatus: statusOf(order, now, policy),
      acquirementId,
      merchantTransId,
      orderAmount,
      ...(payAmount && { payAmount }),
      ...(conversionRate && { conversionRate }),
      createTime,
      ...(paymentTime && { paymentTime, userSite: USER_SITE }),
      ...(order.refunds && { refundedAmount: refundedAmount(order) }),
    },
  };
}

function statusOf(
  { status, paymentTime }: Order,
  now: number,
  policy: Policy,
): NonNullable<PayQueryResponseBody['transStatus']> {
  if (status === 'PROCESSING') return 'WAIT_BUYER_PAY';
  if (status === 'CLOSED') return 'TRADE_CLOSED';
  const isOver = paymentTime !== undefined && now > lastRefund(policy, Date.parse(paymentTime));
  return isOver ? 'TRADE_FINISHED' : 'TRADE_SUCCESS';
}
