import type { Money, OperationName } from '@intl-acquiring/types';
import type { Occasion } from './handler.ts';
import type { Order } from './order.ts';
import { timestamp } from './time.ts';

/** The part of a request that names an order and its price. */
interface OrderRequest {
  readonly merchantId: string;
  readonly merchantTransId: string;
  readonly order: { readonly orderAmount: Money };
}

/** A new order that waits for its buyer. */
export function openOrder(name: OperationName, request: OrderRequest, { clientId, now, ids }: Occasion): Order {
  const { currency, value } = request.order.orderAmount;
  return {
    clientId,
    function: name,
    merchantId: request.merchantId,
    merchantTransId: request.merchantTransId,
    acquirementId: ids.acquirementId,
    status: 'PROCESSING',
    createTime: timestamp(now),
    orderAmount: { currency, value },
  };
}
