import type { PayOutcome } from '@intl-acquiring/client';
import type { Sale } from './sale.ts';

/** What the cashier reads, line by line. An unknown result must never read like a failed one. */
export function receipt(sale: Sale, merchantTransId: string, outcome: PayOutcome): string[] {
  return [
    ...headline(outcome),
    `  ${sale.currency} ${sale.amount}  ${sale.title}`,
    `  transaction ${merchantTransId}`,
    ...details(outcome),
  ];
}

function headline(outcome: PayOutcome): string[] {
  switch (outcome.outcome) {
    case 'succeeded':
      return ['PAID'];
    case 'failed':
      return [`NOT PAID: ${outcome.result.code}`];
    case 'unknown':
      return ['NOT KNOWN YET: the buyer may have been charged. Do not charge again, and do not hand over the goods.'];
  }
}

function details(outcome: PayOutcome): string[] {
  switch (outcome.outcome) {
    case 'succeeded':
      return [`  acquirement ${outcome.body.acquirementId ?? '–'}`, `  at ${outcome.body.createTime ?? '–'}`];
    case 'failed':
      return [`  ${outcome.result.message ?? ''}`, ...advice(outcome.next)];
    case 'unknown':
      return [`  ${outcome.message}`, ...advice(outcome.next)];
  }
}

const sentences = {
  retry: 'try the same payment again',
  query: 'look the payment up',
  cancel: 'cancel the payment',
  askBuyer: 'ask the buyer for another code or another way to pay',
  fixRequest: 'call technical support: the till sent something wrong',
  contactSupport: 'call the payment provider',
} as const;

function advice(next: readonly (keyof typeof sentences)[]): string[] {
  return next.length === 0 ? [] : [`  next: ${next.map((step) => sentences[step]).join('; or ')}`];
}
