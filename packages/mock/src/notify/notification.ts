import type { NotifyPayRequest } from '@intl-acquiring/types';
import { basicResultCodes } from '@intl-acquiring/types';
import type { Order } from '../engine/order.ts';
import { describeResult } from '../engine/result.ts';
import { timestamp } from '../engine/time.ts';
import { notifyPayRoute } from '../generated/routes/notifyPay.ts';

/**
 * The message that tells how an order's payment ended, checked against its table.
 *
 * @throws {ValidationError} if it breaks a rule: a fault of the mock
 */
export function writeNotification(order: Order, reqMsgId: string, now: number): NotifyPayRequest {
  const { info, request } = notifyPayRoute;
  const { version, function: name } = info;
  const head = { version, function: name, clientId: order.clientId, reqTime: timestamp(now), reqMsgId, reserve: '{}' };
  return { head: request.head.parse(head), body: request.body.parse(bodyOf(order)) };
}

/** In version 2.0.0 `merchantTransId` is always there and `merchantId` never; the rest comes with success alone. */
function bodyOf(order: Order): NotifyPayRequest['body'] {
  const { merchantTransId, acquirementId, orderAmount, payAmount, conversionRate, paymentTime } = order;
  if (order.status !== 'SUCCESS') {
    return { resultInfo: describeResult(basicResultCodes.PROCESS_FAIL, 'The buyer did not pay.'), merchantTransId };
  }
  return {
    resultInfo: describeResult(basicResultCodes.SUCCESS),
    acquirementId,
    merchantTransId,
    ...(orderAmount && { orderAmount }),
    ...(payAmount && { payAmount }),
    ...(conversionRate && { conversionRate }),
    ...(paymentTime && { paymentTime }),
  };
}
