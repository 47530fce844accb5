import type { OrderIds } from './ids.ts';

/** Where an order can be paid: the fields of `preCreate`'s reply. */
export interface QrAddresses {
  readonly orderQrCode: string;
  readonly bigPicUrl: string;
  readonly picUrl: string;
  readonly smallPicUrl: string;
  readonly payScheme: string;
}

/** Addresses in the form of the vendor's samples; with a `publicUrl` they lie below it. */
export function qrAddresses(
  { qrToken, pictureCode }: Pick<OrderIds, 'qrToken' | 'pictureCode'>,
  publicUrl?: string,
): QrAddresses {
  const orderQrCode = `${publicUrl ?? 'https://global.alipay.com'}/${qrToken}`;
  const picture = `${publicUrl ?? 'http://mobilecodec.alipay.com'}/show.htm?code=${pictureCode}&picSize=`;
  return {
    orderQrCode,
    bigPicUrl: `${picture}L`,
    picUrl: `${picture}M`,
    smallPicUrl: `${picture}S`,
    payScheme: `alipays://platformapi/startApp?appId=10000007&actionType=route&qrcode=${orderQrCode}`,
  };
}
