import { expect, test } from 'vitest';
import { codesOf } from '../src/engine/codes.ts';
import { execute } from '../src/gateway/execute.ts';
import type { Gateway } from '../src/gateway/gateway.ts';
import { routes } from '../src/generated/routes.ts';
import type { Applied } from '../src/rules/rule-book.ts';

/** Stands for a function that has a table and no behaviour: the engine sends it, and never carries it out. */
const { notifyPay } = routes;
const gateway = {} as Gateway;
type Body = Parameters<typeof execute<'notifyPay'>>[0]['body'];

const answerTo = async (code: Applied['code']) => {
  const applied = { fault: undefined, rule: () => undefined, code, buyer: () => undefined };
  return (await execute({ route: notifyPay, clientId: 'till', body: {} as Body, applied }, gateway)).answer;
};

test('a function that only has a table says how its answer is given', async () => {
  expect(await answerTo(() => undefined)).toEqual({
    code: 'API_IS_INVALID',
    message:
      'The mock does not carry out notifyPay yet; a rule gives its answer: { "when": { "function": "notifyPay" }, "effect": { "code": "SUCCESS" } }.',
  });
});

test('and a rule gives it', async () => {
  expect(await answerTo(() => codesOf('notifyPay').get('SUCCESS'))).toEqual({ code: 'SUCCESS' });
});
