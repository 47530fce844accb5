import type { NextStep } from '@intl-acquiring/client';
import type { PaymentEnd } from '@intl-acquiring/client/complete';
import type { SaleEntry } from './ledger.ts';

/** What the cashier reads, line by line. An unknown end must never read like one without a charge. */
export function receipt({ currency, amount, title, merchantTransId }: SaleEntry, end: PaymentEnd): string[] {
  return [
    headline(end),
    `  ${currency} ${amount}  ${title}`,
    `  transaction ${merchantTransId}`,
    ...(end.ids.acquirementId ? [`  acquirement ${end.ids.acquirementId}`] : []),
    ...(end.outcome === 'paid' ? [] : [`  ${end.message}`]),
    ...(end.outcome === 'declined' ? advice(end.next) : []),
    ...(end.outcome === 'unknown' ? ['  next: run the till with --resume'] : []),
  ];
}

function headline(end: PaymentEnd): string {
  switch (end.outcome) {
    case 'paid':
      return 'PAID';
    case 'declined':
      return `NOT PAID: ${end.result?.code ?? 'nothing was sent'}`;
    case 'cancelled':
      return 'NOT PAID: cancelled, and the buyer is not charged';
    case 'unknown':
      return 'NOT KNOWN YET: the buyer may have been charged. Do not charge again, and do not hand over the goods.';
  }
}

const sentences = {
  retry: 'try the same sale again',
  query: 'look the payment up',
  cancel: 'cancel the payment',
  askBuyer: 'ask the buyer for another code or another way to pay',
  fixRequest: 'call technical support: the till sent something wrong',
  contactSupport: 'call the payment provider',
} as const;

function advice(next: readonly NextStep[]): string[] {
  return next.length === 0 ? [] : [`  next: ${next.map((step) => sentences[step]).join('; or ')}`];
}
