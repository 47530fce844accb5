import { messageId } from '../engine/ids.ts';
import { timestamp } from '../engine/time.ts';
import type { Notice } from '../store/notice-store.ts';
import type { Courier } from './courier.ts';
import { deliver } from './deliver.ts';
import { GAPS } from './schedule.ts';

/** One try to tell a merchant. */
export interface Attempt {
  readonly notice: Notice;
  /** Signed by a stranger, and never tried again. */
  readonly forged?: true;
  /** Aborts when all deliveries are called off. */
  readonly signal: AbortSignal;
}

/**
 * Delivers a notice once and puts it into the journal, unless it was called off meanwhile.
 *
 * @returns the next try, if there has to be one
 */
export async function attemptDelivery({ notice, ...how }: Attempt, courier: Courier): Promise<Notice | undefined> {
  const { time, journal } = courier;
  const { order, attempt } = notice;
  const { acquirementId, merchantTransId, notifyUrl = '' } = order;
  const sentAt = timestamp(time.now());
  // The id follows from what is kept, so that it is another one for each try, and the same whichever process makes it.
  const told = `${acquirementId}/${order.merchantId}/${merchantTransId}`;
  const reqMsgId = messageId(`${told}/${how.forged ? 'forged' : attempt}`, order.serial);
  const delivered = await deliver({ ...how, order, url: notifyUrl, attempt, reqMsgId }, courier);
  if (how.signal.aborted) return undefined;
  const { problem } = delivered;
  const gap = problem === undefined || how.forged ? undefined : GAPS[attempt - 1];
  const next = gap === undefined ? undefined : { order, attempt: attempt + 1, due: time.now() + gap };
  journal.add({
    ...{ kind: 'notification', function: 'notifyPay', before: order, after: order },
    ...delivered.entry,
    delivery: {
      ...{ acquirementId, merchantTransId, notifyUrl, attempt, time: sentAt },
      acknowledged: problem === undefined,
      ...(problem !== undefined && { problem }),
      ...(next && { nextTry: timestamp(next.due) }),
    },
  });
  return next;
}
