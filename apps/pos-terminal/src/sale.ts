import type { Client, PayInput } from '@intl-acquiring/client';
import {
  type CompletionOptions,
  completePayment,
  type PaymentEnd,
  resumePayment,
} from '@intl-acquiring/client/complete';
import { money } from '@intl-acquiring/client/money';
import type { Ledger, OpenSale } from './ledger.ts';

/** What the cashier rings up. */
export interface Sale {
  /** Major units as typed, such as `2.39`. */
  readonly amount: string;
  readonly currency: string;
  /** The payment code as scanned. */
  readonly code: string;
  readonly title: string;
}

const requestFor = (sale: Sale, merchantTransId: string): PayInput => ({
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

/**
 * Charges the buyer, and carries the payment to its end. The sale is in the ledger before anything is sent, so that a
 * till that breaks down knows what it has to look up.
 */
export async function charge(
  client: Client,
  ledger: Ledger,
  sale: Sale,
  merchantTransId: string,
  options: CompletionOptions = {},
): Promise<PaymentEnd> {
  const request = requestFor(sale, merchantTransId);
  const { amount, currency, title } = sale;
  ledger.begin({ merchantTransId, amount, currency, title });
  const beforeCancel = (): void => ledger.cancel(merchantTransId);
  const end = await completePayment(client, request, { ...options, beforeCancel }).catch((error: unknown) => {
    // It rejects only if nothing was sent.
    ledger.drop(merchantTransId);
    throw error;
  });
  ledger.end(merchantTransId, end);
  return end;
}

/** Goes on with a sale that an earlier run of the till left open. */
export async function resume(
  client: Client,
  ledger: Ledger,
  { merchantTransId, amount, currency, cancelSent }: OpenSale,
  options: CompletionOptions = {},
): Promise<PaymentEnd> {
  const from = { merchantTransId, orderAmount: money(amount, currency), cancelSent };
  const beforeCancel = (): void => ledger.cancel(merchantTransId);
  const end = await resumePayment(client, from, { ...options, beforeCancel });
  ledger.end(merchantTransId, end);
  return end;
}

/** Payment codes have 16 to 24 digits and begin with 25 to 30; other wallets may differ, so this warns and never blocks. */
export const looksLikePaymentCode = (code: string): boolean => /^(2[5-9]|30)\d{14,22}$/.test(code);
