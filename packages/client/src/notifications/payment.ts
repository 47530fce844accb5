import type { Money, NotifyPayRequestBody } from '@intl-acquiring/types';

/** What a shop needs of a payment that succeeded: every field was there and is of its type. */
export interface Payment {
  /** Alipay's id of the transaction; a refund names it. */
  readonly acquirementId: string;
  /** The shop's own id of the order. */
  readonly merchantTransId: string;
  /** The price, in minor units of the order's currency. Compare it with the order: {@link requireAmount}. */
  readonly orderAmount: Readonly<Money>;
  /** When the buyer paid, as an RFC 3339 date and time with offset; some messages may leave it out. */
  readonly paymentTime?: string;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** A JSON number is read where it is a whole one that JavaScript holds exactly. */
function readAmount(given: unknown): Money | undefined {
  const { currency, value }: { currency?: unknown; value?: unknown } = { ...Object(given) };
  const digits = Number.isSafeInteger(value) ? String(value) : value;
  const isAmount = isText(currency) && /^[A-Z]{3}$/.test(currency) && isText(digits) && /^\d{1,16}$/.test(digits);
  return isAmount ? { currency, value: digits.replace(/^0+(?=\d)/, '') } : undefined;
}

/** The payment that a body speaks of, or a sentence that says what it lacks. */
export function readPayment(body: NotifyPayRequestBody): Payment | string {
  const { acquirementId, merchantTransId, paymentTime } = body;
  const orderAmount = readAmount(body.orderAmount);
  if (isText(acquirementId) && isText(merchantTransId) && orderAmount) {
    return { acquirementId, merchantTransId, orderAmount, ...(isText(paymentTime) && { paymentTime }) };
  }
  const fields = { acquirementId: isText(acquirementId), merchantTransId: isText(merchantTransId), orderAmount };
  const missing = Object.entries(fields).filter(([, found]) => !found);
  return `It lacks ${missing.map(([name]) => name).join(' and ')}, or has it in a form that no table knows.`;
}

/** The payment is over another amount than the order. The order is not paid. */
export class AmountMismatchError extends Error {
  override readonly name = 'AmountMismatchError';
}

/**
 * Proves that a payment is over the order's amount and currency. Thrown within `onPayment`, the error keeps the order
 * unpaid and the notification unacknowledged, and `onError` hears of it.
 *
 * @param expected the order's amount, from your own books
 * @throws {AmountMismatchError} that says both amounts, in minor units
 * @example
 * requireAmount(event.payment, order.amount);
 */
export function requireAmount({ merchantTransId, orderAmount }: Payment, expected: Readonly<Money>): void {
  const { currency, value } = orderAmount;
  if (currency === expected.currency && value === expected.value) return;
  throw new AmountMismatchError(
    `Order ${merchantTransId} is over ${expected.currency} ${expected.value} in minor units, and the payment over ` +
      `${currency} ${value}. Do not mark it as paid; look both up.`,
  );
}
