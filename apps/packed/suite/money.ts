import { exponentOf, MoneyError, money as moneyOf, toMajorUnits } from '@intl-acquiring/client/money';
import { assert } from 'chai';
import type { Cases } from './stage.ts';

export const money: Cases = {
  'currencies have the decimals of ISO 4217, whatever the runtime has': async () => {
    const wanted = { USD: 2, IDR: 2, JPY: 0, KRW: 0, CLP: 0, KWD: 3 };
    const given = Object.fromEntries(Object.keys(wanted).map((currency) => [currency, exponentOf(currency)]));
    assert.deepEqual(given, wanted);
  },

  'amounts go to minor units and back, digit by digit': async () => {
    assert.deepEqual(moneyOf('35000', 'IDR'), { currency: 'IDR', value: '3500000' });
    assert.equal(toMajorUnits(moneyOf('90071992547.409', 'KWD')), '90071992547.409');
    assert.throws(() => moneyOf('1.005', 'USD'), MoneyError);
  },
};
