import type { Answer, Handler } from './handler.ts';
import { makesOrder } from './maker.ts';
import { openOrder } from './open.ts';
import type { Order } from './order.ts';
import { refuse, settle } from './transitions.ts';

/** Every buyer of the simulator has the account here, and pays in yuan. */
export const USER_SITE = 'ALIPAY_CN';

/** A payment code of the vendor's own wallet: 16 to 24 digits, 25 to 30 first. Of other wallets no rule is known. */
const PAYMENT_CODE = /^(2[5-9]|30)\d{14,22}$/;

/** `alipay.intl.acquiring.offline.pay`: charges at once. A repeat is told how the charge stands. */
export const payHandler: Handler<'pay'> = makesOrder<'pay'>({
  open: (body, occasion, serial) => openOrder('pay', body, occasion, occasion.idsOf(serial)),
  carryOut(order, { identityCode }, { now, policy }) {
    if (policy.level === 'strict' && !PAYMENT_CODE.test(identityCode)) {
      const message = 'A payment code is 16 to 24 digits and begins with 25 to 30.';
      return { order: refuse(order, 'IDENTITY_CODE_INVALID', now), answer: { code: 'IDENTITY_CODE_INVALID', message } };
    }
    const paid = settle(order, now);
    return { order: paid, answer: receipt(paid) };
  },
  tell: (order) => (order.status === 'SUCCESS' ? receipt(order) : { code: 'PAYMENT_IN_PROCESS' }),
});

function receipt(order: Order): Answer<'pay'> {
  const { acquirementId, merchantTransId, orderAmount, payAmount, conversionRate, createTime } = order;
  return {
    code: 'SUCCESS',
    fields: {
      acquirementId,
      merchantTransId,
      ...(orderAmount && { orderAmount }),
      ...(payAmount && { payAmount }),
      ...(conversionRate && { conversionRate }),
      createTime,
      userSite: USER_SITE,
    },
  };
}
