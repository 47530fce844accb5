import { type OperationName, payQueryResultCodes, payResultCodes, type ResultCodeEntry } from '@intl-acquiring/types';
import { expect, test } from 'vitest';
import { handlers } from '../src/engine/handlers.ts';
import { routes } from '../src/generated/routes.ts';
import { type MagicRule, magicRules } from '../src/index.ts';
import { payBody, preCreateBody } from './support/requests.ts';
import { refundBody } from './support/shop.ts';
import { openStage } from './support/stage.ts';

const fieldsOf = ({ when }: MagicRule): [string, string][] =>
  Object.entries(when).flatMap(([field, value]) => (field === 'function' ? [] : [[field, value]]));

/** A request with the magic value in its place. */
function bodyOf(rule: MagicRule): object {
  const bodies: Readonly<Partial<Record<OperationName, object>>> = {
    ...{ pay: payBody(), preCreate: preCreateBody(), refund: refundBody('unknown') },
    ...{ payQuery: { merchantId: 'm' }, payCancel: { merchantId: 'm' } },
  };
  const body = structuredClone(bodies[rule.when.function] ?? {});
  for (const [field, value] of fieldsOf(rule)) {
    const names = field.split('.');
    const last = names.pop() ?? '';
    const target = names.reduce<object>((part, name) => Object.entries(part).find(([key]) => key === name)?.[1], body);
    Object.assign(target, { [last]: value });
  }
  return body;
}

interface Row {
  readonly code: string;
  readonly id: string;
  readonly status: string;
  /** `pay identityCode`, and the value. */
  readonly values: Map<string, string>;
}

/** Each magic value, sent, and what came back. */
async function run(): Promise<readonly Row[]> {
  const rows = new Map<string, Row>();
  const { mock, call } = await openStage();
  for (const rule of magicRules.filter(({ effect }) => effect.buyer === undefined)) {
    await mock.reset();
    const { resultInfo } = (await call(rule.when.function, bodyOf(rule))).body;
    const { resultCode: code, resultCodeId: id, resultStatus: status } = resultInfo;
    const row = rows.get(code) ?? { code, id, status, values: new Map() };
    for (const [field, value] of fieldsOf(rule)) row.values.set(`${rule.when.function} ${field}`, value);
    rows.set(code, row);
  }
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function write(rows: readonly Row[]): string {
  const cell = ({ values }: Row, ...places: readonly string[]): string => {
    const found = places.map((place) => values.get(place)).find((value) => value !== undefined);
    return found === undefined ? '–' : `\`${found}\``;
  };
  const functionsOf = ({ values }: Row): string =>
    [...new Set([...values.keys()].map((place) => place.split(' ')[0]))].join(', ');
  const lines = rows.map((row) =>
    [
      ...[row.code, row.status, functionsOf(row), cell(row, 'pay identityCode')],
      cell(row, 'pay order.orderAmount.value', 'preCreate order.orderAmount.value', 'refund refundAmount.value'),
      cell(row, 'payQuery merchantTransId', 'payCancel merchantTransId', 'refund merchantRefundId'),
    ].join(' | '),
  );
  return lines.map((line) => `| ${line} |`).join('\n');
}

const head = `# Magic values

Each gives its code in every world, without any rule, and where a rule lets the message pass; a code of a rule counts before it. This table was written by sending each value and reading the answer; \`pnpm exec vitest run test/magic -u\` writes it anew.

- **Payment code**: \`identityCode\` of \`pay\`.
- **Amount**: \`order.orderAmount.value\` of \`pay\` and \`preCreate\`, \`refundAmount.value\` of \`refund\`, in minor units of any currency.
- **Id**: \`merchantTransId\` or \`acquirementId\` of \`payQuery\` and \`payCancel\`, \`merchantRefundId\` of \`refund\`.

They are made of the code's \`resultCodeId\`; ids that begin with 9999 are invented by the mock. What a code does to the order is told in the README. Two more payment codes ask the buyer, so that the answer is \`U PAYMENT_IN_PROCESS\`: with \`2898000000010000\` the buyer pays after 10 seconds of the world's time, with \`2898000000020000\` the buyer declines.

| Code | Status | Functions | Payment code | Amount | Id |
| --- | --- | --- | --- | --- | --- |
`;

test('the table of magic values is what they give', async () => {
  await expect(`${head}${write(await run())}\n`).toMatchFileSnapshot('../MAGIC.md');
});

test('each code of each function that the mock carries out has a magic value, but for success', () => {
  const spelt = new Set(magicRules.map(({ when, effect }) => `${when.function} ${effect.code}`));
  const listed = Object.values(routes).flatMap(({ info, resultCodes }) =>
    handlers[info.name] === undefined
      ? []
      : Object.values<ResultCodeEntry>({ ...resultCodes }).flatMap(({ code, status }) =>
          status === 'S' ? [] : [`${info.name} ${code}`],
        ),
  );
  expect([...spelt].sort()).toEqual(listed.sort());
  expect(listed).toContain(`pay ${payResultCodes.USER_BALANCE_NOT_ENOUGH.code}`);
  expect(listed).toContain(`payQuery ${payQueryResultCodes.ORDER_NOT_EXISTS.code}`);
});
