import type { RefundRequestBody } from '@intl-acquiring/types';
import { MERCHANT_ID } from './requests.ts';

/** A request that names an order by the merchant's id. */
export function byTransId(merchantTransId: string): { merchantId: string; merchantTransId: string } {
  return { merchantId: MERCHANT_ID, merchantTransId };
}

/** A request that names an order by the gateway's id. */
export function byAcquirementId(acquirementId: string): { merchantId: string; acquirementId: string } {
  return { merchantId: MERCHANT_ID, acquirementId };
}

let serial = 0;

/** A refund of USD 1 under an id of its own. */
export function refundBody(acquirementId: string, changes: Partial<RefundRequestBody> = {}): RefundRequestBody {
  return {
    merchantId: MERCHANT_ID,
    acquirementId,
    merchantRefundId: `refund-${++serial}`,
    refundAmount: { currency: 'USD', value: '100' },
    ...changes,
  };
}
