/** A code that a wallet shows to the till, and how `pay` with it ends. */
export interface PaymentCode {
  readonly code: string;
  readonly says: string;
}

/** Any plausible code pays at once. */
export const ordinaryCode = '28763443825664394';

/** What the overview of the control routes tells of a magic value. */
export interface MagicValue {
  readonly when: Readonly<Record<string, string>>;
  readonly effect: { readonly code?: string; readonly buyer?: { readonly does: string; readonly after: number } };
}

/** Every payment code that means something. */
export function paymentCodes(magic: readonly MagicValue[]): readonly PaymentCode[] {
  const codes = magic.flatMap(({ when, effect }) => {
    const { function: name, identityCode } = when;
    return name === 'pay' && identityCode !== undefined ? [{ code: identityCode, says: sayMagic(effect) }] : [];
  });
  return [{ code: ordinaryCode, says: 'the buyer pays at once' }, ...codes.toSorted(byBuyer)];
}

/** Whether something is a payment code rather than the address of an order: sixteen digits or more, as the documents say. */
export function isPaymentCode(text: string): boolean {
  return /^(2[5-9]|30)\d{14,22}$/.test(text);
}

function sayMagic({ code, buyer }: MagicValue['effect']): string {
  if (!buyer) return code ?? '';
  return `the buyer is asked, and ${buyer.does === 'pay' ? 'pays' : 'declines'} after ${buyer.after / 1000} seconds`;
}

/** Buyers who act come before codes that refuse. */
function byBuyer(one: PaymentCode, other: PaymentCode): number {
  const rank = ({ says }: PaymentCode): number => (says.startsWith('the buyer') ? 0 : 1);
  return rank(one) - rank(other);
}
