import type { PayCancelRequestBody } from '@intl-acquiring/types';
import { bend } from './bend.ts';
import type { Decision, Handler, Occasion } from './handler.ts';
import { nameTarget } from './named.ts';
import type { Order } from './order.ts';
import { lastCancel } from './policy.ts';
import { timestamp } from './time.ts';
import { close } from './transitions.ts';

/**
 * `alipay.intl.acquiring.common.payCancel`: afterwards nobody is charged. An order that is not there yet is noted as
 * cancelled, so that a request for it that arrives later fails.
 */
export const payCancelHandler: Handler<'payCancel'> = {
  target: nameTarget,
  decide: (body, { order, serial }, occasion) =>
    bend(order ? cancel(order, occasion) : cancelAhead(body, occasion, serial), occasion.forced()),
};

function cancel(order: Order, { now, policy }: Occasion): Decision<'payCancel'> {
  if (order.refunds) {
    return { answer: { code: 'ORDER_STATUS_INVALID', message: `The order ${order.merchantTransId} was refunded.` } };
  }
  const done = { code: 'SUCCESS', fields: namesOf(order) } as const;
  if (order.status === 'CLOSED') return { answer: done };
  const last = order.paymentTime && lastCancel(policy, Date.parse(order.paymentTime));
  if (last && now > last) {
    const message = `The order could be cancelled until ${timestamp(last)}. Refund it instead.`;
    return { answer: { code: 'CANCEL_WINDOW_EXCEED', message } };
  }
  return { order: close(order, 'cancel', now), answer: done };
}

function cancelAhead(
  { merchantId, acquirementId, merchantTransId }: PayCancelRequestBody,
  { clientId, now, idsOf }: Occasion,
  serial: number,
): Decision<'payCancel'> {
  const answer = { code: 'SUCCESS', fields: merchantTransId ? { merchantTransId } : {} } as const;
  if (acquirementId || !merchantTransId) return { answer };
  const createTime = timestamp(now);
  const order: Order = {
    ...{ serial, clientId, function: 'payCancel', merchantId, merchantTransId },
    ...{ acquirementId: idsOf(serial).acquirementId, createTime, status: 'CLOSED' },
    ...{ closedBy: 'cancel', closeTime: createTime },
  };
  return { order, answer };
}

/** An order that was cancelled before it was there has no id that means anything to the caller. */
function namesOf({ acquirementId, merchantTransId, orderAmount }: Order): {
  merchantTransId: string;
  acquirementId?: string;
} {
  return { ...(orderAmount && { acquirementId }), merchantTransId };
}
