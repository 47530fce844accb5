import { requestHead } from './caller.ts';
import { payBody, preCreateBody } from './requests.ts';
import type { Stage } from './stage.ts';

const requests = [payBody(), preCreateBody(), payBody()] as const;
const heads = requests.map((_, index) => requestHead(index === 1 ? 'preCreate' : 'pay'));

/** A day at the shop: a barcode, a QR order that is paid and notified, a decline, an unknown client. */
export async function live({ mock, call, time }: Stage): Promise<string> {
  await call('pay', requests[0], { head: heads[0] ?? {} });
  await time.advance(1500);
  const { body } = await call('preCreate', requests[1], { head: heads[1] ?? {} });
  await mock.wallet.pay(body.orderQrCode ?? '');
  await mock.idle();
  mock.answerNext('pay', 'RISK_REJECT');
  await call('pay', requests[2], { head: heads[2] ?? {} });
  await call('pay', requests[2], { head: { ...heads[2], clientId: 'nobody' } });
  return JSON.stringify([mock.journal.entries(), await mock.orders(), mock.notifications()]);
}
