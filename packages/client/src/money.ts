export type { Money } from '@intl-acquiring/types';
export { money, toMajorUnits, toMinorUnits } from './money/convert.ts';
export { exponentOf } from './money/exponent.ts';
export { MoneyError } from './money/money-error.ts';
