import type { PaymentEnd, Progress } from '@intl-acquiring/client/complete';
import type { DoubtfulEvent, NotPaidEvent } from '@intl-acquiring/client/notifications';
import type { News } from './ledger.ts';

/** What the books learn of a reply to `preCreate` that has succeeded. */
export function newsOfCreation(progress: Progress): News | undefined {
  if (progress.step !== 'preCreate' || progress.outcome.outcome !== 'succeeded') return undefined;
  const { orderQrCode: qrCode } = progress.outcome.body;
  return qrCode === undefined ? { note: 'The gateway sent no QR code.' } : { state: 'awaiting-payment', qrCode };
}

/** What the books learn of an end. One that is unknown leaves the order open. */
export function newsOf(end: PaymentEnd): News {
  switch (end.outcome) {
    case 'paid':
      return { state: 'paid', toldBy: end.by };
    case 'cancelled':
      return { state: 'cancelled', toldBy: end.by, note: end.message };
    case 'declined':
      return { state: 'failed', toldBy: 'preCreate', note: `${end.result?.code ?? 'not sent'}: ${end.message}` };
    case 'unknown': {
      const { cancelSent = false } = end.resume;
      if (end.reason === 'aborted') return { cancelSent };
      return { state: end.reason === 'id-in-use' ? 'disputed' : 'unknown', note: end.message, cancelSent };
    }
  }
}

/** What the books learn of a notice that tells of no payment. It is no end: another try of the buyer may succeed. */
export function newsOfNotice(event: NotPaidEvent | DoubtfulEvent): News {
  return { note: event.outcome === 'unknown' ? event.doubt : `A payment failed: ${event.result.code}.` };
}
