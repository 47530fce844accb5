import { createSign, createVerify } from 'node:crypto';

/** What the check puts into the environment of a program. */
export const environment: Readonly<
  Record<'baseUrl' | 'clientId' | 'merchantId' | 'privateKey' | 'gatewayPublicKey', string>
> = {
  baseUrl: process.env['ACQUIRING_BASE_URL'] ?? '',
  clientId: process.env['ACQUIRING_CLIENT_ID'] ?? '',
  merchantId: process.env['ACQUIRING_MERCHANT_ID'] ?? '',
  privateKey: process.env['ACQUIRING_PRIVATE_KEY'] ?? '',
  gatewayPublicKey: process.env['ACQUIRING_GATEWAY_PUBLIC_KEY'] ?? '',
};

/** A signed message, with nothing but node:crypto. */
export function seal(member: 'request' | 'response', content: object): string {
  const text = JSON.stringify(content);
  const signature = createSign('sha256').update(text).sign(environment.privateKey, 'base64');
  return `{"${member}":${text},"signature":"${signature}"}`;
}

export function holds(text: string, signature: string): boolean {
  return createVerify('sha256').update(text).verify(environment.gatewayPublicKey, signature, 'base64');
}

/** The signed text and its signature, as they stand in a raw message. */
export function cut(member: 'request' | 'response', raw: string): { text: string; signature: string } {
  const [, text = '', signature = ''] =
    new RegExp(`^\\{"${member}":(\\{.*\\}),"signature":"([^"]*)"\\}$`, 's').exec(raw) ?? [];
  return { text, signature };
}

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
