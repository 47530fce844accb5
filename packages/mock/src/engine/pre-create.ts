import { qrAddresses } from './addresses.ts';
import type { Answer, Handler } from './handler.ts';
import { makesOrder } from './maker.ts';
import { openOrder } from './open.ts';
import type { Order } from './order.ts';

/** `alipay.intl.acquiring.offline.preCreate`: makes an order for a wallet to pay. A repeat gets the same addresses. */
export const preCreateHandler: Handler<'preCreate'> = makesOrder<'preCreate'>({
  open(body, occasion, serial) {
    const ids = occasion.idsOf(serial);
    return {
      ...openOrder('preCreate', body, occasion, ids),
      qr: qrAddresses(ids, occasion.publicUrl),
      ...(body.notifyUrl && { notifyUrl: body.notifyUrl }),
    };
  },
  carryOut: (order) => ({ order, answer: created(order) }),
  tell: (order) =>
    order.status === 'PROCESSING'
      ? created(order)
      : { code: 'ORDER_STATUS_INVALID', message: `The order ${order.merchantTransId} is paid already.` },
});

function created({ merchantTransId, acquirementId, createTime, orderAmount, qr }: Order): Answer<'preCreate'> {
  return {
    code: 'SUCCESS',
    fields: { merchantTransId, ...qr, acquirementId, createTime, ...(orderAmount && { orderAmount }) },
  };
}
