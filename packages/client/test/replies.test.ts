import { payResponseBody } from '@intl-acquiring/types/validators';
import { describe, expect, test } from 'vitest';
import { coffee } from './support/client.ts';
import { drive } from './support/drive.ts';
import { type Script, scripted } from './support/scripted.ts';

const replyValidators = { pay: payResponseBody };
const pay = async (line: Script, changes: object = { replyValidators }) => {
  const { client, clock } = scripted([line], changes);
  return drive(clock, client.pay(coffee));
};
const resultInfo = { resultStatus: 'S', resultCode: 'SUCCESS', resultCodeId: '00000000', resultMsg: 'success' };

describe('a validator of replies', () => {
  test('puts right what may be written in two ways', async () => {
    const orderAmount = { currency: 'USD', value: 239 };
    const outcome = await pay({ result: 'S SUCCESS', body: { resultInfo, orderAmount } });
    expect(outcome).toMatchObject({ outcome: 'succeeded', body: { orderAmount: { currency: 'USD', value: '239' } } });
    expect(outcome).not.toHaveProperty('issues');
  });

  test('never makes a failure of a success: what breaks the table is told', async () => {
    const body = { resultInfo, orderAmount: 'USD 2.39', acquirementId: 'A-1' };
    const outcome = await pay({ result: 'S SUCCESS', body });
    expect(outcome).toMatchObject({ outcome: 'succeeded', payment: 'paid', body });
    expect(outcome).toHaveProperty('issues', [expect.objectContaining({ path: ['orderAmount'] })]);
  });

  test('that throws or answers late changes nothing', async () => {
    const schema = (validate: () => never | Promise<{ value: unknown }>) => ({
      '~standard': { version: 1, vendor: 'test', validate } as const,
    });
    const throws = schema(() => {
      throw new Error('defect');
    });
    for (const broken of [throws, schema(async () => ({ value: 1 }))]) {
      const outcome = await pay(
        { result: 'S SUCCESS', body: { acquirementId: 'A-1' } },
        { replyValidators: { pay: broken } },
      );
      expect(outcome).toMatchObject({ outcome: 'succeeded', body: { acquirementId: 'A-1' } });
      expect(outcome).toHaveProperty('issues');
    }
  });

  test('keeps fields that no table names', async () => {
    const outcome = await pay({ result: 'S SUCCESS', body: { resultInfo, newField: [1] } });
    expect(outcome).toMatchObject({ body: { newField: [1] } });
  });
});
