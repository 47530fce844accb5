import type { Order } from '../engine/order.ts';
import { MockError } from '../mock-error.ts';
import type { Applied } from '../rules/rule-book.ts';
import { actAsBuyer } from './buyer.ts';
import type { Gateway } from './gateway.ts';

/** What follows by itself from an order that waits: what the buyer does, and notifications that come when they should not. */
export async function followUp(order: Order, applied: Applied, gateway: Gateway): Promise<void> {
  const { fault } = applied;
  const plan = applied.buyer();
  if (fault?.kind === 'early-notification') await payEarly(order.acquirementId, gateway);
  if (fault?.kind === 'forged-notification') gateway.notifier.forge(order);
  if (plan) {
    gateway.time.after(plan.after ?? 0, () => {
      // Meanwhile the order may have been paid, closed or cancelled: then there is nothing left to do.
      void gateway.time.work(() => payLater(order.acquirementId, plan.does, gateway).catch(() => undefined));
    });
  }
}

/** Of two requests at once the first is early enough: the order of the second is paid by then. */
async function payEarly(code: string, gateway: Gateway): Promise<void> {
  const paid = await actAsBuyer(code, 'pay', gateway).catch((error: unknown) => {
    if (!(error instanceof MockError)) throw error;
  });
  if (paid) await gateway.notifier.deliverNow(paid);
}

async function payLater(code: string, act: 'pay' | 'decline', gateway: Gateway): Promise<void> {
  gateway.notifier.notify(await actAsBuyer(code, act, gateway));
}
