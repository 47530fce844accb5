// Generated from spec/tables/structures.md. Do not edit: change the table and run "pnpm generate".
import type { TerminalType } from './enums.ts';

/**
 * What is bought and for how much.
 *
 * Table: `spec/tables/structures.md`, Order
 */
export interface Order {
  /**
   * Price in the currency in which the merchant sells.
   * @example `{ "value" : "293", "currency" : "CNY" }`
   */
  orderAmount: Money;
  /**
   * Short name of the purchase. At most 256 characters.
   * @example `Women Summer Dress`
   */
  orderTitle: string;
  /**
   * Longer account of the purchase. At most 400 characters.
   * @example `Casual Summer Dresses Vestidos roupas femininas WQW10.`
   */
  orderDetail: string;
  /** Who sells, and in which store. Conditional: required by preCreate 2.0.4; pay 2.0.0 may leave it out. */
  seller?: Seller;
}

/**
 * The merchant and the store where the sale takes place. Merchant and store each have a category code (MCC), and both codes are required.
 *
 * Table: `spec/tables/structures.md`, Seller
 */
export interface Seller {
  /**
   * Merchant's id, given out by the acquirer. At most 32 characters.
   * @example `201xxxxxxx0012`
   */
  sellerId: string;
  /**
   * Merchant category code of the merchant. At most 32 characters.
   * @example `5691`
   */
  sellerMCC: string;
  /**
   * Merchant's name. At most 128 characters.
   * @example `Sara`
   */
  sellerName: string;
  /**
   * Merchant's name in English. At most 256 characters.
   * @example `Sara`
   */
  sellerEngName?: string;
  /**
   * Id of the store. At most 32 characters.
   * @example `123324`
   */
  storeId: string;
  /**
   * Merchant category code of the store, which may differ from the merchant's. At most 32 characters.
   * @example `1232`
   */
  storeMCC: string;
  /**
   * Name of the store. At most 128 characters.
   * @example `new store`
   */
  storeName: string;
  /**
   * Name of the store in English. At most 256 characters.
   * @example `new store`
   */
  storeEngName?: string;
  /**
   * Id of the point-of-sale terminal. At most 64 characters.
   * @example `tid-3489439085`
   */
  terminalId?: string;
  /**
   * Id of the person at the till. At most 64 characters.
   * @example `Juliet-001`
   */
  operatorId?: string;
}

/**
 * What risk control may know about the purchase. All of it is optional, and the vendor recommends sending it.
 *
 * Table: `spec/tables/structures.md`, RiskInfo
 */
export interface RiskInfo {
  /** Device that the buyer uses. */
  deviceInfo?: DeviceInfo;
  /**
   * Buyer as the merchant knows them.
   * @example `{ "signupTime":"2001-07-04T12:08:56+05:30", "lastLoginTime":"2001-07-04T12:08:56+05:30", "merchantUserId":"user0001"}`
   */
  userInfo?: UserInfo;
  /**
   * Items of the purchase.
   * @example `[ { "productName":"iPhone 7", "productCategory":"Phone", "productSubCategory":"smart phone", "itemPrice":{ "currency":"USD", "value":"239" } }]`
   */
  orderInfos?: OrderInfo[];
  /**
   * Key-value extension, a JSON object written as text. At most 2048 characters.
   * @example `{}`
   */
  riskExtendInfo?: string;
}

/**
 * The device from which the buyer's request came. These values identify a person: send what the contract and the law allow, and keep them out of logs.
 *
 * Table: `spec/tables/structures.md`, DeviceInfo
 */
export interface DeviceInfo {
  /**
   * Fingerprint session of the device, from Alipay's device fingerprint SDK. At most 64 characters.
   * @example `26dxxxxxxxxxxxxxxxxx7xxxxxxx03e9`
   */
  sessionId?: string;
  /**
   * Serial number of the device. Recommended. At most 64 characters.
   * @example `f0cxec9a`
   */
  serialNo?: string;
  /**
   * IP address of the device. Recommended. 32 characters do not hold every IPv6 address. At most 32 characters.
   * @example `121.0.29.220`
   */
  clientIp?: string;
  /**
   * Place of the buyer's request: decimal latitude, comma, decimal longitude. Recommended. At most 128 characters.
   * @example `39.9151190000,116.4039630000`
   */
  latitudeLongitude?: string;
  /**
   * Advertising id of the device. Recommended. At most 128 characters.
   * @example `5D08BADB6-B7D1-46DE-BDAB-B66468A1EFCC`
   */
  idfa?: string;
  /**
   * Through what the buyer reaches the merchant.
   * @example `APP`
   */
  terminalType?: TerminalType;
  /**
   * Name that the owner gave the device. At most 256 characters.
   * @example `Mike's iPhone`
   */
  deviceName?: string;
  /**
   * Maker of the device. At most 256 characters.
   * @example `APPLE`
   */
  deviceBrand?: string;
  /**
   * Model of the device. At most 64 characters.
   * @example `iPhone 7 Plus`
   */
  deviceModel?: string;
  /**
   * IMEI, the number that identifies a mobile phone worldwide. At most 64 characters.
   * @example `863xxxxxxxx5012`
   */
  imei?: string;
  /**
   * Operating system. At most 64 characters.
   * @example `ios`
   */
  osName?: string;
  /**
   * Version of the operating system. At most 32 characters.
   * @example `9.1.1`
   */
  osVersion?: string;
  /**
   * Wireless network in use. At most 128 characters.
   * @example `china unicom`
   */
  wirelessNetwork?: string;
  /**
   * Mobile operator. At most 128 characters.
   * @example `china unicom`
   */
  wirelessCarrier?: string;
  /**
   * Whether flight mode is on; `enabled` is the only value shown. At most 32 characters.
   * @example `enabled`
   */
  flightMode?: string;
  /**
   * Whether fingerprint unlocking is on; `enabled` is the only value shown. At most 32 characters.
   * @example `enabled`
   */
  fingerPrintEnabled?: string;
  /**
   * When the device was last started, as an RFC 3339 date and time with its UTC offset.
   * @example `2001-07-04T12:08:56+05:30`
   */
  deviceBootTime?: string;
  /**
   * When the device was last unlocked, as an RFC 3339 date and time with its UTC offset.
   * @example `2001-07-04T12:08:56+05:30`
   */
  lastUnlockTime?: string;
  /**
   * Size of the screen in pixels, two numbers joined by an asterisk. At most 32 characters.
   * @example `1024*768`
   */
  screenResolution?: string;
  /**
   * Whether the protection of the operating system has been removed. Readers also take a JSON string.
   * @example `true`
   */
  isJailbreaked?: boolean;
  /**
   * MAC address, six pairs of hexadecimal digits parted by colons. At most 64 characters.
   * @example `8c:be:be:71:1f:34`
   */
  macAddress?: string;
  /**
   * Language setting of the device. At most 64 characters.
   * @example `EN`
   */
  systemLanguage?: string;
  /**
   * Time zone setting of the device, as an offset from UTC. At most 32 characters.
   * @example `UTC+11`
   */
  timeZone?: string;
}

/**
 * The buyer as the merchant's own records know them.
 *
 * Table: `spec/tables/structures.md`, UserInfo
 */
export interface UserInfo {
  /**
   * When the buyer registered with the merchant, as an RFC 3339 date and time with its UTC offset.
   * @example `2001-07-04T12:08:56+05:30`
   */
  signupTime?: string;
  /**
   * When the buyer last logged in with the merchant, as an RFC 3339 date and time with its UTC offset.
   * @example `2001-07-04T12:08:56+05:30`
   */
  lastLoginTime?: string;
  /**
   * Buyer's id in the merchant's system. At most 64 characters.
   * @example `user0001`
   */
  merchantUserId?: string;
}

/**
 * One item of the purchase.
 *
 * Table: `spec/tables/structures.md`, OrderInfo
 */
export interface OrderInfo {
  /**
   * Name of the item. At most 64 characters.
   * @example `iPhone7`
   */
  productName?: string;
  /**
   * Kind of goods. At most 64 characters.
   * @example `Phone`
   */
  productCategory?: string;
  /**
   * Narrower kind of goods. At most 64 characters.
   * @example `Smartphone`
   */
  productSubCategory?: string;
  /**
   * Price of the item.
   * @example `{ "value" : "297", "currency" : "CNY" }`
   */
  itemPrice?: Money;
}

/**
 * An amount in minor units. How many minor units make one major unit follows ISO 4217: 100 cents to a US dollar, while the yen and the won have none.
 *
 * Table: `spec/tables/structures.md`, Money
 */
export interface Money {
  /**
   * Currency code of ISO 4217. At most 3 characters. Matches `^[A-Z]{3}$`.
   * @example `USD`
   */
  currency: string;
  /**
   * Amount in minor units, digits only; 100 means one US dollar. Readers also take a JSON number. At most 16 characters. Matches `^[0-9]{1,16}$`.
   * @example `239`
   */
  value: string;
}

/**
 * How a call went, or, in a notification, how the payment ended. Decide by `resultStatus` first and by `resultCode` second, and never by `resultMsg`. A code that is not listed is handled by its status.
 *
 * Table: `spec/tables/structures.md`, ResultInfo
 */
export interface ResultInfo {
  /**
   * `S` succeeded, `F` failed, `U` unknown: the outcome has yet to be found out. At most 2 characters.
   * @example `S`
   */
  resultStatus: string;
  /**
   * Eight digits that stand for the code; `00000000` goes with status `S`. At most 8 characters.
   * @example `00000000`
   */
  resultCodeId: string;
  /**
   * Name of the result, in capitals. At most 64 characters.
   * @example `SUCCESS`
   */
  resultCode: string;
  /**
   * Explanation for people; may be empty after a success. Conditional: resultStatus is F or U. At most 256 characters.
   * @example `success`
   */
  resultMsg?: string;
}

/**
 * The rate between two currencies, fixed for the life of a payment, refunds included.
 *
 * Table: `spec/tables/structures.md`, ExchangeRate
 */
export interface ExchangeRate {
  /**
   * Currency that counts as one unit. At most 3 characters.
   * @example `USD`
   */
  baseCurrency: string;
  /**
   * Currency in which that unit is expressed. At most 3 characters.
   * @example `CNY`
   */
  exchangeCurrency: string;
  /**
   * Decimal number as text: units of `exchangeCurrency` for one unit of `baseCurrency`, as the sample suggests. At most 16 characters.
   * @example `6.9123`
   */
  rate: string;
}

/**
 * What is sold, by kind of business. It travels inside the text of `extendInfo`, under the key `chinaExtraTransInfo`. Which fields belong to a sale depends on `businessType`; several values in one field are joined by bars.
 *
 * Table: `spec/tables/structures.md`, TradeInformation
 */
export interface TradeInformation {
  /**
   * Kind of trade: 1 hotel, 2 air travel, 3 advice on studying abroad, 4 goods, 5 anything else. Several kinds are joined by bars.
   * @example `1|2|3|4|5`
   */
  businessType?: string;
  /**
   * Hotel's name, made of letters, digits, blanks and `,.<>()[]/\-`. Several names are joined by bars. Conditional: businessType includes 1.
   * @example `zlidu, sluhg-987, 889utng`
   */
  hotelName?: string;
  /**
   * Day of arrival, `yyyy-MM-dd`, in GMT+8. Conditional: businessType includes 1.
   * @example `2018-10-20`
   */
  checkInTime?: string;
  /**
   * Day of leaving, `yyyy-MM-dd`, in GMT+8. Conditional: businessType includes 1.
   * @example `2018-10-22`
   */
  checkOutTime?: string;
  /**
   * Flight number. With changes of plane, the numbers are joined by bars. Conditional: businessType includes 2.
   * @example `NWS 996|TWF 8854`
   */
  flightNumber?: string;
  /**
   * Departure, `yyyy-MM-dd HH:mm`, in GMT+8. With changes of plane, the times are joined by bars. Conditional: businessType includes 2.
   * @example `2018-10-22 20:49`
   */
  departureTime?: string;
  /**
   * Address of a picture of the letter of admission. Conditional: businessType includes 3.
   * @example `https://www.iconfont.cn/search/index?test`
   */
  admissionNoticeUrl?: string;
  /**
   * Goods as `name^quantity`; several are joined by bars. Conditional: businessType includes 4.
   * @example `pencil^2|eraser^5|iPhone XS 256G^1`
   */
  goodsInfo?: string;
  /**
   * How many pieces the order has in all. Conditional: businessType includes 4.
   * @example `8`
   */
  totalQuantity?: number;
  /**
   * The trade in words. Conditional: businessType includes 5.
   * @example `Airport pick up service`
   */
  otherBusinessType?: string;
}

/**
 * Device data of `offline.pay` 2.0.0. Its fields are known from that page's request sample alone, so presence and lengths are a guess.
 *
 * Unconfirmed: no page that could be read defines this structure.
 *
 * Table: `spec/tables/structures.md`, EnvInfo
 */
export interface EnvInfo {
  /** Device that the buyer uses. Unconfirmed: no page that could be read prints this field. */
  deviceInfo?: DeviceInfo;
  /**
   * Key-value extension, a JSON object written as text. Unconfirmed: no page that could be read prints this field.
   * @example `{}`
   */
  extendInfo?: string;
}
