// Generated from spec/tables/structures.md. Do not edit: change the table and run "pnpm generate".
import { fits, isDateText, isDateTimeText, isListOf, isObjectOf, isPlainObject, isRunOf } from '../../validation/guards.ts';
import type { Validator } from '../../validation/validator.ts';
import { defineValidator } from '../../validation/validator.ts';
import type { DeviceInfo, EnvInfo, ExchangeRate, Money, Order, OrderInfo, ResultInfo, RiskInfo, Seller, TradeInformation, UserInfo } from '../structures.ts';

/** Whether a value is a {@link Money} as it stands. */
export function isMoney(given: unknown): given is Money {
  return (
    isObjectOf<Money>(given) &&
    isPlainObject(given, given.currency) &&
    isRunOf(given.currency, 'AZ', 3, 3) &&
    isRunOf(given.value, '09', 1, 16)
  );
}

/** Checks a {@link Money}. */
export const money: Validator<Money> = /* @__PURE__ */ defineValidator(isMoney, {
  name: 'Money',
  fields: {
    currency: { required: true, kind: 'string', maxLength: 3, pattern: /^[A-Z]{3}$/u },
    value: { required: true, kind: 'string', maxLength: 16, pattern: /^[0-9]{1,16}$/u, accepts: 'number' },
  },
});

/** Whether a value is a {@link Seller} as it stands. */
export function isSeller(given: unknown): given is Seller {
  return (
    isObjectOf<Seller>(given) &&
    isPlainObject(given, given.sellerId) &&
    typeof given.sellerId === 'string' && (given.sellerId.length <= 32 || fits(given.sellerId, 32)) &&
    typeof given.sellerMCC === 'string' && (given.sellerMCC.length <= 32 || fits(given.sellerMCC, 32)) &&
    typeof given.sellerName === 'string' && (given.sellerName.length <= 128 || fits(given.sellerName, 128)) &&
    (given.sellerEngName === undefined || typeof given.sellerEngName === 'string' && (given.sellerEngName.length <= 256 || fits(given.sellerEngName, 256))) &&
    typeof given.storeId === 'string' && (given.storeId.length <= 32 || fits(given.storeId, 32)) &&
    typeof given.storeMCC === 'string' && (given.storeMCC.length <= 32 || fits(given.storeMCC, 32)) &&
    typeof given.storeName === 'string' && (given.storeName.length <= 128 || fits(given.storeName, 128)) &&
    (given.storeEngName === undefined || typeof given.storeEngName === 'string' && (given.storeEngName.length <= 256 || fits(given.storeEngName, 256))) &&
    (given.terminalId === undefined || typeof given.terminalId === 'string' && (given.terminalId.length <= 64 || fits(given.terminalId, 64))) &&
    (given.operatorId === undefined || typeof given.operatorId === 'string' && (given.operatorId.length <= 64 || fits(given.operatorId, 64)))
  );
}

/** Checks a {@link Seller}. */
export const seller: Validator<Seller> = /* @__PURE__ */ defineValidator(isSeller, {
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

/** Whether a value is a {@link Order} as it stands. */
export function isOrder(given: unknown): given is Order {
  return (
    isObjectOf<Order>(given) &&
    isPlainObject(given, given.orderAmount) &&
    isMoney(given.orderAmount) &&
    typeof given.orderTitle === 'string' && (given.orderTitle.length <= 256 || fits(given.orderTitle, 256)) &&
    typeof given.orderDetail === 'string' && (given.orderDetail.length <= 400 || fits(given.orderDetail, 400)) &&
    (given.seller === undefined || isSeller(given.seller))
  );
}

/** Checks a {@link Order}. */
export const order: Validator<Order> = /* @__PURE__ */ defineValidator(isOrder, {
  name: 'Order',
  fields: {
    orderAmount: { required: true, kind: 'object', of: () => money.rules },
    orderTitle: { required: true, kind: 'string', maxLength: 256 },
    orderDetail: { required: true, kind: 'string', maxLength: 400 },
    seller: { kind: 'object', of: () => seller.rules },
  },
});

/** Whether a value is a {@link DeviceInfo} as it stands. */
export function isDeviceInfo(given: unknown): given is DeviceInfo {
  return (
    isObjectOf<DeviceInfo>(given) &&
    isPlainObject(given, given.sessionId) &&
    (given.sessionId === undefined || typeof given.sessionId === 'string' && (given.sessionId.length <= 64 || fits(given.sessionId, 64))) &&
    (given.serialNo === undefined || typeof given.serialNo === 'string' && (given.serialNo.length <= 64 || fits(given.serialNo, 64))) &&
    (given.clientIp === undefined || typeof given.clientIp === 'string' && (given.clientIp.length <= 32 || fits(given.clientIp, 32))) &&
    (given.latitudeLongitude === undefined || typeof given.latitudeLongitude === 'string' && (given.latitudeLongitude.length <= 128 || fits(given.latitudeLongitude, 128))) &&
    (given.idfa === undefined || typeof given.idfa === 'string' && (given.idfa.length <= 128 || fits(given.idfa, 128))) &&
    (given.terminalType === undefined || typeof given.terminalType === 'string') &&
    (given.deviceName === undefined || typeof given.deviceName === 'string' && (given.deviceName.length <= 256 || fits(given.deviceName, 256))) &&
    (given.deviceBrand === undefined || typeof given.deviceBrand === 'string' && (given.deviceBrand.length <= 256 || fits(given.deviceBrand, 256))) &&
    (given.deviceModel === undefined || typeof given.deviceModel === 'string' && (given.deviceModel.length <= 64 || fits(given.deviceModel, 64))) &&
    (given.imei === undefined || typeof given.imei === 'string' && (given.imei.length <= 64 || fits(given.imei, 64))) &&
    (given.osName === undefined || typeof given.osName === 'string' && (given.osName.length <= 64 || fits(given.osName, 64))) &&
    (given.osVersion === undefined || typeof given.osVersion === 'string' && (given.osVersion.length <= 32 || fits(given.osVersion, 32))) &&
    (given.wirelessNetwork === undefined || typeof given.wirelessNetwork === 'string' && (given.wirelessNetwork.length <= 128 || fits(given.wirelessNetwork, 128))) &&
    (given.wirelessCarrier === undefined || typeof given.wirelessCarrier === 'string' && (given.wirelessCarrier.length <= 128 || fits(given.wirelessCarrier, 128))) &&
    (given.flightMode === undefined || typeof given.flightMode === 'string' && (given.flightMode.length <= 32 || fits(given.flightMode, 32))) &&
    (given.fingerPrintEnabled === undefined || typeof given.fingerPrintEnabled === 'string' && (given.fingerPrintEnabled.length <= 32 || fits(given.fingerPrintEnabled, 32))) &&
    (given.deviceBootTime === undefined || isDateTimeText(given.deviceBootTime)) &&
    (given.lastUnlockTime === undefined || isDateTimeText(given.lastUnlockTime)) &&
    (given.screenResolution === undefined || typeof given.screenResolution === 'string' && (given.screenResolution.length <= 32 || fits(given.screenResolution, 32))) &&
    (given.isJailbreaked === undefined || typeof given.isJailbreaked === 'boolean') &&
    (given.macAddress === undefined || typeof given.macAddress === 'string' && (given.macAddress.length <= 64 || fits(given.macAddress, 64))) &&
    (given.systemLanguage === undefined || typeof given.systemLanguage === 'string' && (given.systemLanguage.length <= 64 || fits(given.systemLanguage, 64))) &&
    (given.timeZone === undefined || typeof given.timeZone === 'string' && (given.timeZone.length <= 32 || fits(given.timeZone, 32)))
  );
}

/** Checks a {@link DeviceInfo}. */
export const deviceInfo: Validator<DeviceInfo> = /* @__PURE__ */ defineValidator(isDeviceInfo, {
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

/** Whether a value is a {@link OrderInfo} as it stands. */
export function isOrderInfo(given: unknown): given is OrderInfo {
  return (
    isObjectOf<OrderInfo>(given) &&
    isPlainObject(given, given.productName) &&
    (given.productName === undefined || typeof given.productName === 'string' && (given.productName.length <= 64 || fits(given.productName, 64))) &&
    (given.productCategory === undefined || typeof given.productCategory === 'string' && (given.productCategory.length <= 64 || fits(given.productCategory, 64))) &&
    (given.productSubCategory === undefined || typeof given.productSubCategory === 'string' && (given.productSubCategory.length <= 64 || fits(given.productSubCategory, 64))) &&
    (given.itemPrice === undefined || isMoney(given.itemPrice))
  );
}

/** Checks a {@link OrderInfo}. */
export const orderInfo: Validator<OrderInfo> = /* @__PURE__ */ defineValidator(isOrderInfo, {
  name: 'OrderInfo',
  fields: {
    productName: { kind: 'string', maxLength: 64 },
    productCategory: { kind: 'string', maxLength: 64 },
    productSubCategory: { kind: 'string', maxLength: 64 },
    itemPrice: { kind: 'object', of: () => money.rules },
  },
});

/** Whether a value is a {@link UserInfo} as it stands. */
export function isUserInfo(given: unknown): given is UserInfo {
  return (
    isObjectOf<UserInfo>(given) &&
    isPlainObject(given, given.signupTime) &&
    (given.signupTime === undefined || isDateTimeText(given.signupTime)) &&
    (given.lastLoginTime === undefined || isDateTimeText(given.lastLoginTime)) &&
    (given.merchantUserId === undefined || typeof given.merchantUserId === 'string' && (given.merchantUserId.length <= 64 || fits(given.merchantUserId, 64)))
  );
}

/** Checks a {@link UserInfo}. */
export const userInfo: Validator<UserInfo> = /* @__PURE__ */ defineValidator(isUserInfo, {
  name: 'UserInfo',
  fields: {
    signupTime: { kind: 'dateTime' },
    lastLoginTime: { kind: 'dateTime' },
    merchantUserId: { kind: 'string', maxLength: 64 },
  },
});

/** Whether a value is a {@link RiskInfo} as it stands. */
export function isRiskInfo(given: unknown): given is RiskInfo {
  return (
    isObjectOf<RiskInfo>(given) &&
    isPlainObject(given, given.deviceInfo) &&
    (given.deviceInfo === undefined || isDeviceInfo(given.deviceInfo)) &&
    (given.userInfo === undefined || isUserInfo(given.userInfo)) &&
    (given.orderInfos === undefined || isListOf(given.orderInfos, isOrderInfo)) &&
    (given.riskExtendInfo === undefined || typeof given.riskExtendInfo === 'string' && (given.riskExtendInfo.length <= 2048 || fits(given.riskExtendInfo, 2048)))
  );
}

/** Checks a {@link RiskInfo}. */
export const riskInfo: Validator<RiskInfo> = /* @__PURE__ */ defineValidator(isRiskInfo, {
  name: 'RiskInfo',
  fields: {
    deviceInfo: { kind: 'object', of: () => deviceInfo.rules },
    userInfo: { kind: 'object', of: () => userInfo.rules },
    orderInfos: { kind: 'list', of: { kind: 'object', of: () => orderInfo.rules } },
    riskExtendInfo: { kind: 'string', maxLength: 2048 },
  },
});

/** Whether a value is a {@link ResultInfo} as it stands. */
export function isResultInfo(given: unknown): given is ResultInfo {
  return (
    isObjectOf<ResultInfo>(given) &&
    isPlainObject(given, given.resultStatus) &&
    typeof given.resultStatus === 'string' && (given.resultStatus.length <= 2 || fits(given.resultStatus, 2)) &&
    typeof given.resultCodeId === 'string' && (given.resultCodeId.length <= 8 || fits(given.resultCodeId, 8)) &&
    typeof given.resultCode === 'string' && (given.resultCode.length <= 64 || fits(given.resultCode, 64)) &&
    (given.resultMsg === undefined || typeof given.resultMsg === 'string' && (given.resultMsg.length <= 256 || fits(given.resultMsg, 256)))
  );
}

/** Checks a {@link ResultInfo}. */
export const resultInfo: Validator<ResultInfo> = /* @__PURE__ */ defineValidator(isResultInfo, {
  name: 'ResultInfo',
  fields: {
    resultStatus: { required: true, kind: 'string', maxLength: 2 },
    resultCodeId: { required: true, kind: 'string', maxLength: 8 },
    resultCode: { required: true, kind: 'string', maxLength: 64 },
    resultMsg: { kind: 'string', maxLength: 256 },
  },
});

/** Whether a value is a {@link ExchangeRate} as it stands. */
export function isExchangeRate(given: unknown): given is ExchangeRate {
  return (
    isObjectOf<ExchangeRate>(given) &&
    isPlainObject(given, given.baseCurrency) &&
    typeof given.baseCurrency === 'string' && (given.baseCurrency.length <= 3 || fits(given.baseCurrency, 3)) &&
    typeof given.exchangeCurrency === 'string' && (given.exchangeCurrency.length <= 3 || fits(given.exchangeCurrency, 3)) &&
    typeof given.rate === 'string' && (given.rate.length <= 16 || fits(given.rate, 16))
  );
}

/** Checks a {@link ExchangeRate}. */
export const exchangeRate: Validator<ExchangeRate> = /* @__PURE__ */ defineValidator(isExchangeRate, {
  name: 'ExchangeRate',
  fields: {
    baseCurrency: { required: true, kind: 'string', maxLength: 3 },
    exchangeCurrency: { required: true, kind: 'string', maxLength: 3 },
    rate: { required: true, kind: 'string', maxLength: 16 },
  },
});

/** Whether a value is a {@link TradeInformation} as it stands. */
export function isTradeInformation(given: unknown): given is TradeInformation {
  return (
    isObjectOf<TradeInformation>(given) &&
    isPlainObject(given, given.businessType) &&
    (given.businessType === undefined || typeof given.businessType === 'string') &&
    (given.hotelName === undefined || typeof given.hotelName === 'string') &&
    (given.checkInTime === undefined || isDateText(given.checkInTime)) &&
    (given.checkOutTime === undefined || isDateText(given.checkOutTime)) &&
    (given.flightNumber === undefined || typeof given.flightNumber === 'string') &&
    (given.departureTime === undefined || typeof given.departureTime === 'string') &&
    (given.admissionNoticeUrl === undefined || typeof given.admissionNoticeUrl === 'string') &&
    (given.goodsInfo === undefined || typeof given.goodsInfo === 'string') &&
    (given.totalQuantity === undefined || Number.isFinite(given.totalQuantity)) &&
    (given.otherBusinessType === undefined || typeof given.otherBusinessType === 'string')
  );
}

/** Checks a {@link TradeInformation}. */
export const tradeInformation: Validator<TradeInformation> = /* @__PURE__ */ defineValidator(isTradeInformation, {
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

/** Whether a value is a {@link EnvInfo} as it stands. */
export function isEnvInfo(given: unknown): given is EnvInfo {
  return (
    isObjectOf<EnvInfo>(given) &&
    isPlainObject(given, given.deviceInfo) &&
    (given.deviceInfo === undefined || isDeviceInfo(given.deviceInfo)) &&
    (given.extendInfo === undefined || typeof given.extendInfo === 'string')
  );
}

/** Checks a {@link EnvInfo}. */
export const envInfo: Validator<EnvInfo> = /* @__PURE__ */ defineValidator(isEnvInfo, {
  name: 'EnvInfo',
  fields: {
    deviceInfo: { kind: 'object', of: () => deviceInfo.rules },
    extendInfo: { kind: 'string' },
  },
});
