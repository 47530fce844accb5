import { payBodies } from './bodies.ts';

type Place = readonly string[];

/** What breaks a body, by its place; a field that is `undefined` is left out. */
const faults: readonly (readonly [Place, unknown])[] = [
  [['order', 'orderAmount', 'value'], '2.39'],
  [['order', 'orderAmount', 'currency'], 'usd'],
  [['order', 'seller', 'storeId'], 'x'.repeat(33)],
  [['order', 'orderTitle'], null],
  [['envInfo', 'deviceInfo', 'deviceBootTime'], '2001-02-29T12:08:56Z'],
  [['envInfo', 'deviceInfo', 'isJailbreaked'], 1],
  [['merchantTransId'], undefined],
  [['order'], undefined],
];

/** Pay bodies with one fault each. */
export function brokenBodies(): unknown[] {
  return faults.map(([place, put]) => withFault(payBodies(1, 'all')[0], place, put));
}

function withFault(value: unknown, [name, ...rest]: Place, put: unknown): unknown {
  if (name === undefined) return put;
  const fields = Object.entries(value as object).map(([key, item]) => [
    key,
    key === name ? withFault(item, rest, put) : item,
  ]);
  return JSON.parse(JSON.stringify(Object.fromEntries(fields)));
}
