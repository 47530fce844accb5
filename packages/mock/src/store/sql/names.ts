import type { Order } from '../../engine/order.ts';
import type { Target } from '../order-store.ts';

// All that an order is found by is a name of it, and a name is unique in its world. Ids are written as JSON, since a text
// of PostgreSQL holds neither a zero nor half a surrogate pair, and a merchant's id may.

/** By what a wallet has scanned, or by the gateway's own id. */
export function nameOfCode(code: string): string {
  return `code ${JSON.stringify(code)}`;
}

/** By the idempotency key of a refund. */
export function nameOfRefund(merchantId: string, merchantRefundId: string): string {
  return `refund ${JSON.stringify([merchantId, merchantRefundId])}`;
}

/** The name that a request uses. */
export function nameOfTarget({ merchantId, merchantTransId = '', acquirementId }: Target): string {
  return acquirementId === undefined ? nameOfKey(merchantId, merchantTransId) : nameOfCode(acquirementId);
}

/** Every name of an order. A change may add some, and takes none away. */
export function namesOf({ merchantId, merchantTransId, acquirementId, qr, refunds = [] }: Order): string[] {
  return [
    nameOfKey(merchantId, merchantTransId),
    nameOfCode(acquirementId),
    ...(qr ? [nameOfCode(qr.orderQrCode)] : []),
    ...refunds.map(({ merchantRefundId }) => nameOfRefund(merchantId, merchantRefundId)),
  ];
}

/** By the idempotency key. */
function nameOfKey(merchantId: string, merchantTransId: string): string {
  return `order ${JSON.stringify([merchantId, merchantTransId])}`;
}
