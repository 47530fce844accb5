/** What the documents say of one order, in as few words as possible. Times in milliseconds. */
export interface ModelOrder {
  readonly made: 'pay' | 'preCreate' | 'payCancel';
  readonly amount: number;
  status: 'PROCESSING' | 'SUCCESS' | 'CLOSED';
  readonly acquirementId?: string;
  refusal?: string;
  readonly expires: number;
  /** When its buyer pays by itself. */
  readonly planned?: number;
  paid?: number;
  readonly refunds: Map<string, number>;
}

export interface Model {
  now: number;
  readonly orders: Map<string, ModelOrder>;
}

export const LIFETIME = 180_000;
export const CANCEL_WINDOW = 3_600_000;
export const REFUND_WINDOW = 7_200_000;
export const PLAN = 10_000;

/** The order as it is now: buyers who were asked have paid, and what waited too long is closed. */
export function look({ orders, now }: Model, id: string): ModelOrder | undefined {
  const order = orders.get(id);
  if (order?.status !== 'PROCESSING') return order;
  if (order.planned !== undefined && order.planned <= now) {
    order.status = 'SUCCESS';
    order.paid = order.planned;
  } else if (now >= order.expires) order.status = 'CLOSED';
  return order;
}

function refunded({ refunds }: ModelOrder): number {
  return [...refunds.values()].reduce((sum, amount) => sum + amount, 0);
}

/** What a request is told that makes an order, when there is one under its key. */
export function tellRepeat(order: ModelOrder, made: 'pay' | 'preCreate', amount: number): string {
  if (order.made !== 'payCancel' && (order.made !== made || order.amount !== amount)) return 'REPEAT_REQ_INCONSISTENT';
  if (order.status === 'CLOSED') return order.refusal ?? 'ORDER_IS_CLOSED';
  if (order.made === 'pay') return order.status === 'SUCCESS' ? 'SUCCESS' : 'PAYMENT_IN_PROCESS';
  return order.status === 'SUCCESS' ? 'ORDER_STATUS_INVALID' : 'SUCCESS';
}

export function tellQuery(order: ModelOrder | undefined, now: number): string {
  if (order === undefined || order.made === 'payCancel') return 'ORDER_NOT_EXISTS';
  if (order.status === 'PROCESSING') return 'WAIT_BUYER_PAY';
  if (order.status === 'CLOSED') return 'TRADE_CLOSED';
  return now > (order.paid ?? 0) + REFUND_WINDOW ? 'TRADE_FINISHED' : 'TRADE_SUCCESS';
}

/** What a cancel is told; with SUCCESS the order is closed. */
export function cancel(model: Model, id: string): string {
  const order = look(model, id);
  if (order === undefined) {
    model.orders.set(id, { made: 'payCancel', amount: 0, status: 'CLOSED', expires: 0, refunds: new Map() });
    return 'SUCCESS';
  }
  if (order.refunds.size > 0) return 'ORDER_STATUS_INVALID';
  if (order.status === 'SUCCESS' && model.now > (order.paid ?? 0) + CANCEL_WINDOW) return 'CANCEL_WINDOW_EXCEED';
  order.status = 'CLOSED';
  return 'SUCCESS';
}

/** What a refund is told; with SUCCESS it is noted. */
export function refund(model: Model, id: string, refundId: string, amount: number): string {
  const order = look(model, id);
  const owner = [...model.orders].find(([, { refunds }]) => refunds.has(refundId));
  if (owner)
    return owner[0] === id && owner[1].refunds.get(refundId) === amount ? 'SUCCESS' : 'REPEAT_REQ_INCONSISTENT';
  if (order === undefined || order.made === 'payCancel') return 'ORDER_NOT_EXISTS';
  if (order.status === 'PROCESSING') return 'ORDER_STATUS_INVALID';
  if (order.status === 'CLOSED') return 'ORDER_IS_CLOSED';
  if (model.now > (order.paid ?? 0) + REFUND_WINDOW) return 'REFUND_WINDOW_EXCEED';
  if (refunded(order) + amount > order.amount) return 'REFUND_AMOUNT_EXCEED';
  order.refunds.set(refundId, amount);
  if (refunded(order) === order.amount) order.status = 'CLOSED';
  return 'SUCCESS';
}
