import type { Answer, Handler } from './handler.ts';
import { openOrder } from './open.ts';
import { type Order, settle } from './order.ts';

/** Every buyer of the simulator has the account here, and pays in yuan. */
const USER_SITE = 'ALIPAY_CN';

/** `alipay.intl.acquiring.offline.pay`: charges at once. A repeat is told how the charge stands. */
export const payHandler: Handler<'pay'> = {
  open: (body, occasion) => openOrder('pay', body, occasion),
  carryOut(order, now) {
    const paid = settle(order, now);
    return { order: paid, answer: receipt(paid) };
  },
  tell: (order) => (order.status === 'SUCCESS' ? receipt(order) : { code: 'PAYMENT_IN_PROCESS' }),
};

function receipt(order: Order): Answer<'pay'> {
  const { acquirementId, merchantTransId, orderAmount, payAmount, conversionRate, createTime } = order;
  return {
    code: 'SUCCESS',
    fields: {
      acquirementId,
      merchantTransId,
      orderAmount,
      ...(payAmount && { payAmount }),
      ...(conversionRate && { conversionRate }),
      createTime,
      userSite: USER_SITE,
    },
  };
}
