// Generated from spec/tables/structures.md. Do not edit: change the table and run "pnpm generate".
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { DeviceInfo, EnvInfo, ExchangeRate, Money, Order, OrderInfo, ResultInfo, RiskInfo, Seller, TradeInformation, UserInfo } from '../structures.ts';

/** Checks a {@link Money}. */
export const money: Validator<Money> = /* @__PURE__ */ defineValidator({
  name: 'Money',
  fields: {
    currency: { required: true, kind: 'string', maxLength: 3, pattern: /^[A-Z]{3}$/u },
    value: { required: true, kind: 'string', maxLength: 16, pattern: /^[0-9]{1,16}$/u, accepts: 'number' },
  },
});

/** Checks a {@link Seller}. */
export const seller: Validator<Seller> = /* @__PURE__ */ defineValidator({
  name: 'Seller',
  fields: {
    sellerId: { required: true, kind: 'string', maxLength: 32 },
    sellerMCC: { required: true, kind: 'string', maxLength: 32 },
    sellerName: { required: true, kind: 'string', maxLength: 128 },
    sellerEngName: { kind: 'string', maxLength: 256 },
    storeId: { required: true, kind: 'string', maxLength: 32 },
    storeMCC: { required: true, kind: 'string', maxLength: 32 },
    storeName: { required: true, kind: 'string', maxLength: 128 },
    storeEngName: { kind: 'string', maxLength: 256 },
    terminalId: { kind: 'string', maxLength: 64 },
    operatorId: { kind: 'string', maxLength: 64 },
  },
});

/** Checks a {@link Order}. */
export const order: Validator<Order> = /* @__PURE__ */ defineValidator({
  name: 'Order',
  fields: {
    orderAmount: { required: true, kind: 'object', of: () => money.rules },
    orderTitle: { required: true, kind: 'string', maxLength: 256 },
    orderDetail: { required: true, kind: 'string', maxLength: 400 },
    seller: { kind: 'object', of: () => seller.rules },
  },
});

/** Checks a {@link DeviceInfo}. */
export const deviceInfo: Validator<DeviceInfo> = /* @__PURE__ */ defineValidator({
  name: 'DeviceInfo',
  fields: {
    sessionId: { kind: 'string', maxLength: 64 },
    serialNo: { kind: 'string', maxLength: 64 },
    clientIp: { kind: 'string', maxLength: 32 },
    latitudeLongitude: { kind: 'string', maxLength: 128 },
    idfa: { kind: 'string', maxLength: 128 },
    terminalType: { kind: 'string' },
    deviceName: { kind: 'string', maxLength: 256 },
    deviceBrand: { kind: 'string', maxLength: 256 },
    deviceModel: { kind: 'string', maxLength: 64 },
    imei: { kind: 'string', maxLength: 64 },
    osName: { kind: 'string', maxLength: 64 },
    osVersion: { kind: 'string', maxLength: 32 },
    wirelessNetwork: { kind: 'string', maxLength: 128 },
    wirelessCarrier: { kind: 'string', maxLength: 128 },
    flightMode: { kind: 'string', maxLength: 32 },
    fingerPrintEnabled: { kind: 'string', maxLength: 32 },
    deviceBootTime: { kind: 'dateTime' },
    lastUnlockTime: { kind: 'dateTime' },
    screenResolution: { kind: 'string', maxLength: 32 },
    isJailbreaked: { kind: 'boolean', accepts: 'string' },
    macAddress: { kind: 'string', maxLength: 64 },
    systemLanguage: { kind: 'string', maxLength: 64 },
    timeZone: { kind: 'string', maxLength: 32 },
  },
});

/** Checks a {@link OrderInfo}. */
export const orderInfo: Validator<OrderInfo> = /* @__PURE__ */ defineValidator({
  name: 'OrderInfo',
  fields: {
    productName: { kind: 'string', maxLength: 64 },
    productCategory: { kind: 'string', maxLength: 64 },
    productSubCategory: { kind: 'string', maxLength: 64 },
    itemPrice: { kind: 'object', of: () => money.rules },
  },
});

/** Checks a {@link UserInfo}. */
export const userInfo: Validator<UserInfo> = /* @__PURE__ */ defineValidator({
  name: 'UserInfo',
  fields: {
    signupTime: { kind: 'dateTime' },
    lastLoginTime: { kind: 'dateTime' },
    merchantUserId: { kind: 'string', maxLength: 64 },
  },
});

/** Checks a {@link RiskInfo}. */
export const riskInfo: Validator<RiskInfo> = /* @__PURE__ */ defineValidator({
  name: 'RiskInfo',
  fields: {
    deviceInfo: { kind: 'object', of: () => deviceInfo.rules },
    userInfo: { kind: 'object', of: () => userInfo.rules },
    orderInfos: { kind: 'list', of: { kind: 'object', of: () => orderInfo.rules } },
    riskExtendInfo: { kind: 'string', maxLength: 2048 },
  },
});

/** Checks a {@link ResultInfo}. */
export const resultInfo: Validator<ResultInfo> = /* @__PURE__ */ defineValidator({
  name: 'ResultInfo',
  fields: {
    resultStatus: { required: true, kind: 'string', maxLength: 2 },
    resultCodeId: { required: true, kind: 'string', maxLength: 8 },
    resultCode: { required: true, kind: 'string', maxLength: 64 },
    resultMsg: { kind: 'string', maxLength: 256 },
  },
});

/** Checks a {@link ExchangeRate}. */
export const exchangeRate: Validator<ExchangeRate> = /* @__PURE__ */ defineValidator({
  name: 'ExchangeRate',
  fields: {
    baseCurrency: { required: true, kind: 'string', maxLength: 3 },
    exchangeCurrency: { required: true, kind: 'string', maxLength: 3 },
    rate: { required: true, kind: 'string', maxLength: 16 },
  },
});

/** Checks a {@link TradeInformation}. */
export const tradeInformation: Validator<TradeInformation> = /* @__PURE__ */ defineValidator({
  name: 'TradeInformation',
  fields: {
    businessType: { kind: 'string' },
    hotelName: { kind: 'string' },
    checkInTime: { kind: 'date' },
    checkOutTime: { kind: 'date' },
    flightNumber: { kind: 'string' },
    departureTime: { kind: 'string' },
    admissionNoticeUrl: { kind: 'string' },
    goodsInfo: { kind: 'string' },
    totalQuantity: { kind: 'number' },
    otherBusinessType: { kind: 'string' },
  },
});

/** Checks a {@link EnvInfo}. */
export const envInfo: Validator<EnvInfo> = /* @__PURE__ */ defineValidator({
  name: 'EnvInfo',
  fields: {
    deviceInfo: { kind: 'object', of: () => deviceInfo.rules },
    extendInfo: { kind: 'string' },
  },
});
