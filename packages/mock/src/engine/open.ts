import type { Money, OperationName } from '@intl-acquiring/types';
import type { Occasion } from './handler.ts';
import type { OrderIds } from './ids.ts';
import type { Order } from './order.ts';
import { timestamp } from './time.ts';

/** The part of a request that names an order and its price. */
interface OrderRequest {
  readonly merchantId: string;
  readonly merchantTransId: string;
  readonly order: { readonly orderAmount: Money };
}

/** A new order that waits for its buyer. */
export function openOrder(
  name: OperationName,
  request: OrderRequest,
  { clientId, now, policy }: Occasion,
  { serial, acquirementId }: OrderIds,
): Order {
  const { currency, value } = request.order.orderAmount;
  return {
    serial,
    clientId,
    function: name,
    merchantId: request.merchantId,
    merchantTransId: request.merchantTransId,
    acquirementId,
    status: 'PROCESSING',
    createTime: timestamp(now),
    orderAmount: { currency, value },
    expiresAt: now + policy.orderLifetime,
  };
}
