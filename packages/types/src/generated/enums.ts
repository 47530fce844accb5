// Generated from spec/tables/enums.md. Do not edit: change the table and run "pnpm generate".

/**
 * The values of TerminalType that the tables list.
 *
 * - `APP`: App on a phone or tablet.
 * - `WEB`: Website in a desktop browser.
 * - `WAP`: Website in a mobile browser.
 * - `SYSTEM`: Call from one system to another.
 * - `APP_LINK`: App opened from a universal link.
 */
export type KnownTerminalType = 'APP' | 'WEB' | 'WAP' | 'SYSTEM' | 'APP_LINK';

/**
 * Through what the buyer reaches the merchant; used by `DeviceInfo.terminalType`.
 *
 * Open: the provider may add values, so any string is accepted; `isKnownTerminalType` tells the listed ones.
 *
 * Table: `spec/tables/enums.md`, TerminalType
 */
export type TerminalType = KnownTerminalType | (string & {});

/** Every value of TerminalType that the tables list. */
export const terminalTypeValues: readonly KnownTerminalType[] = ['APP', 'WEB', 'WAP', 'SYSTEM', 'APP_LINK'];

/** Whether a value is one that the tables list. */
export function isKnownTerminalType(value: unknown): value is KnownTerminalType {
  return (terminalTypeValues as readonly unknown[]).includes(value);
}

/**
 * The values of SiteEnum that the tables list.
 *
 * - `ALIPAY_CN`: Alipay in the Chinese mainland.
 * - `ALIPAY_HK`: AlipayHK, Hong Kong.
 * - `ALIPAY_SG`: Alipay in Singapore.
 * - `KAKAOPAY`: KakaoPay, South Korea.
 */
export type KnownSiteEnum = 'ALIPAY_CN' | 'ALIPAY_HK' | 'ALIPAY_SG' | 'KAKAOPAY';

/**
 * Wallet site at which the buyer has the account. Another document of the vendor, about signing in from Macao, also uses `ALIPAY_MO`; it is not among the values that the payment pages list.
 *
 * Open: the provider may add values, so any string is accepted; `isKnownSiteEnum` tells the listed ones.
 *
 * Table: `spec/tables/enums.md`, SiteEnum
 */
export type SiteEnum = KnownSiteEnum | (string & {});

/** Every value of SiteEnum that the tables list. */
export const siteEnumValues: readonly KnownSiteEnum[] = ['ALIPAY_CN', 'ALIPAY_HK', 'ALIPAY_SG', 'KAKAOPAY'];

/** Whether a value is one that the tables list. */
export function isKnownSiteEnum(value: unknown): value is KnownSiteEnum {
  return (siteEnumValues as readonly unknown[]).includes(value);
}

/**
 * The values of ProductCode that the tables list.
 *
 * - `OFFLINE_PAY`: Payment in a shop.
 * - `AUTO_DEBIT`: Repeated charges under one agreement.
 * - `AUTH_CAPTURE`: Reserving an amount and capturing it later.
 */
export type KnownProductCode = 'OFFLINE_PAY' | 'AUTO_DEBIT' | 'AUTH_CAPTURE';

/**
 * Product under contract. The offline functions use `OFFLINE_PAY` only. `AGREEMENT_OR_CASHIER_PAY` belongs to a family of web payment functions and is not listed here.
 *
 * Open: the provider may add values, so any string is accepted; `isKnownProductCode` tells the listed ones.
 *
 * Table: `spec/tables/enums.md`, ProductCode
 */
export type ProductCode = KnownProductCode | (string & {});

/** Every value of ProductCode that the tables list. */
export const productCodeValues: readonly KnownProductCode[] = ['OFFLINE_PAY', 'AUTO_DEBIT', 'AUTH_CAPTURE'];

/** Whether a value is one that the tables list. */
export function isKnownProductCode(value: unknown): value is KnownProductCode {
  return (productCodeValues as readonly unknown[]).includes(value);
}

/**
 * The values of OfflineCodeType that the tables list.
 *
 * - `BARCODE`: Payment code on the screen of the buyer's wallet.
 */
export type KnownOfflineCodeType = 'BARCODE';

/**
 * What kind of code the merchant scanned. `BARCODE` is the only value that a document lists; whether a value for QR codes exists is not confirmed.
 *
 * Open: the provider may add values, so any string is accepted; `isKnownOfflineCodeType` tells the listed ones.
 *
 * Table: `spec/tables/enums.md`, OfflineCodeType
 */
export type OfflineCodeType = KnownOfflineCodeType | (string & {});

/** Every value of OfflineCodeType that the tables list. */
export const offlineCodeTypeValues: readonly KnownOfflineCodeType[] = ['BARCODE'];

/** Whether a value is one that the tables list. */
export function isKnownOfflineCodeType(value: unknown): value is KnownOfflineCodeType {
  return (offlineCodeTypeValues as readonly unknown[]).includes(value);
}

/**
 * The values of TransStatus that the tables list.
 *
 * - `WAIT_BUYER_PAY`: Created and not paid.
 * - `TRADE_SUCCESS`: Paid, and still refundable. A partial refund leaves it so.
 * - `TRADE_CLOSED`: Not paid in time, cancelled, or refunded in whole.
 * - `TRADE_FINISHED`: Paid, and too late to be refunded.
 */
export type KnownTransStatus = 'WAIT_BUYER_PAY' | 'TRADE_SUCCESS' | 'TRADE_CLOSED' | 'TRADE_FINISHED';

/**
 * State of a transaction, as `offline.payQuery` may tell it. The names are those of an older in-store API of the vendor; two of them also stand on pages of sister functions. Other documents use `SUCCESS`, `FAIL`, `PROCESSING` and `CANCELLED`. Read an unknown name as an unknown state.
 *
 * Unconfirmed: no page that could be read lists these values.
 *
 * Open: the provider may add values, so any string is accepted; `isKnownTransStatus` tells the listed ones.
 *
 * Table: `spec/tables/enums.md`, TransStatus
 */
export type TransStatus = KnownTransStatus | (string & {});

/** Every value of TransStatus that the tables list. */
export const transStatusValues: readonly KnownTransStatus[] = ['WAIT_BUYER_PAY', 'TRADE_SUCCESS', 'TRADE_CLOSED', 'TRADE_FINISHED'];

/** Whether a value is one that the tables list. */
export function isKnownTransStatus(value: unknown): value is KnownTransStatus {
  return (transStatusValues as readonly unknown[]).includes(value);
}
