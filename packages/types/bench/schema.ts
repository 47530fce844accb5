/** The body of a pay request, written once more by hand in JSON Schema, for the libraries that ours is measured against. */
export type Schema = TextSchema | { readonly type: 'boolean' } | ObjectSchema;

export interface TextSchema {
  readonly type: 'string';
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: 'date-time';
}

export interface ObjectSchema {
  readonly type: 'object';
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, Schema>>;
}

/** Whether a value keeps to a schema. */
export type Check = (value: unknown) => boolean;

const text = (maxLength: number): TextSchema => ({ type: 'string', maxLength });
const format = (maxLength: number, pattern: string): TextSchema => ({ type: 'string', maxLength, pattern });
const anyText: TextSchema = { type: 'string' };
const moment: TextSchema = { type: 'string', format: 'date-time' };

const money: ObjectSchema = {
  type: 'object',
  required: ['currency', 'value'],
  properties: { currency: format(3, '^[A-Z]{3}$'), value: format(16, '^[0-9]{1,16}$') },
};

const seller: ObjectSchema = {
  type: 'object',
  required: ['sellerId', 'sellerMCC', 'sellerName', 'storeId', 'storeMCC', 'storeName'],
  properties: {
    sellerId: text(32),
    sellerMCC: text(32),
    sellerName: text(128),
    sellerEngName: text(256),
    storeId: text(32),
    storeMCC: text(32),
    storeName: text(128),
    storeEngName: text(256),
    terminalId: text(64),
    operatorId: text(64),
  },
};

const order: ObjectSchema = {
  type: 'object',
  required: ['orderAmount', 'orderTitle', 'orderDetail'],
  properties: { orderAmount: money, orderTitle: text(256), orderDetail: text(400), seller },
};

const deviceInfo: ObjectSchema = {
  type: 'object',
  required: [],
  properties: {
    sessionId: text(64),
    serialNo: text(64),
    clientIp: text(32),
    latitudeLongitude: text(128),
    idfa: text(128),
    terminalType: anyText,
    deviceName: text(256),
    deviceBrand: text(256),
    deviceModel: text(64),
    imei: text(64),
    osName: text(64),
    osVersion: text(32),
    wirelessNetwork: text(128),
    wirelessCarrier: text(128),
    flightMode: text(32),
    fingerPrintEnabled: text(32),
    deviceBootTime: moment,
    lastUnlockTime: moment,
    screenResolution: text(32),
    isJailbreaked: { type: 'boolean' },
    macAddress: text(64),
    systemLanguage: text(64),
    timeZone: text(32),
  },
};

const envInfo: ObjectSchema = { type: 'object', required: [], properties: { deviceInfo, extendInfo: anyText } };

export const payBody: ObjectSchema = {
  type: 'object',
  required: ['merchantId', 'productCode', 'merchantTransId', 'codeType', 'identityCode', 'order'],
  properties: {
    merchantId: text(64),
    productCode: text(64),
    merchantTransId: text(64),
    codeType: text(32),
    identityCode: text(65535),
    order,
    settleContractId: text(64),
    envInfo,
    extendInfo: text(2048),
  },
};
