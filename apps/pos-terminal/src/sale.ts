import type { Client, PayOutcome } from '@intl-acquiring/client';
import { money } from '@intl-acquiring/client/money';

/** What the cashier rings up. */
export interface Sale {
  /** Major units as typed, such as `2.39`. */
  readonly amount: string;
  readonly currency: string;
  /** The payment code as scanned. */
  readonly code: string;
  readonly title: string;
}

/**
 * Charges the buyer. The transaction id is made before anything is sent: whoever has to find out later what became of
 * the payment asks by it.
 */
export function charge(client: Client, sale: Sale, merchantTransId: string): Promise<PayOutcome> {
  return client.pay({
    merchantTransId,
    productCode: 'OFFLINE_PAY',
    codeType: 'BARCODE',
    identityCode: sale.code,
    order: {
      orderAmount: money(sale.amount, sale.currency),
      orderTitle: sale.title,
      orderDetail: sale.title,
    },
  });
}

/** Payment codes have 16 to 24 digits and begin with 25 to 30; other wallets may differ, so this warns and never blocks. */
export const looksLikePaymentCode = (code: string): boolean => /^(2[5-9]|30)\d{14,22}$/.test(code);
