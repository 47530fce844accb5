import { payOperation } from '@intl-acquiring/types';
import { describe, expect, test } from 'vitest';
import { defaultStatusNames, readPayment } from '../src/core/payment.ts';
import { type Script, scripted } from './support/scripted.ts';

const ask = (body: object, changes = {}) =>
  scripted([{ result: 'S SUCCESS', body }], changes).client.payQuery({ merchantTransId: 'T-1' });

describe('what a query tells of the payment', () => {
  test.each([
    ['TRADE_SUCCESS', 'paid'],
    ['TRADE_FINISHED', 'paid'],
    ['WAIT_BUYER_PAY', 'awaitingBuyer'],
    ['TRADE_CLOSED', 'closed'],
    ['SUCCESS', 'unknown'],
    ['FAIL', 'unknown'],
    ['constructor', 'unknown'],
    ['', 'unknown'],
    [undefined, 'unknown'],
    [7, 'unknown'],
  ])('%s is %s, and the query has succeeded', async (transStatus, payment) => {
    expect(await ask({ transStatus })).toMatchObject({ outcome: 'succeeded', payment });
  });

  test('may have other names, and stand in another field', async () => {
    const changes = {
      statusNames: { SUCCESS: 'paid', CANCELLED: 'closed', TRADE_SUCCESS: 'unknown' },
      statusField: 'paymentStatus',
    };
    expect(await ask({ paymentStatus: 'SUCCESS' }, changes)).toMatchObject({ payment: 'paid' });
    expect(await ask({ paymentStatus: 'WAIT_BUYER_PAY' }, changes)).toMatchObject({ payment: 'awaitingBuyer' });
    expect(await ask({ paymentStatus: 'TRADE_SUCCESS' }, changes)).toMatchObject({ payment: 'unknown' });
    expect(await ask({ transStatus: 'TRADE_SUCCESS' }, changes)).toMatchObject({ payment: 'unknown' });
  });

  test.each<[Script, object]>([
    [{ result: 'F ORDER_NOT_EXISTS' }, { outcome: 'failed', payment: 'unknown', next: ['query'] }],
    [{ result: 'F ACCESS_DENIED' }, { outcome: 'failed', payment: 'unchanged' }],
  ])('nothing, if it failed: %o', async (line, want) => {
    expect(await scripted([line]).client.payQuery({ merchantTransId: 'T-1' })).toMatchObject(want);
  });

  test('is no answer if it is told of another payment', async () => {
    expect(await ask({ transStatus: 'TRADE_SUCCESS', merchantTransId: 'T-2' })).toMatchObject({
      outcome: 'unknown',
      reason: 'mismatched',
    });
  });
});

test('a success of a function that nobody has looked into proves nothing, but what its status says', () => {
  const capture = { info: { ...payOperation, name: 'capture' }, requestHead: [], keys: [], nextSteps: {} };
  const read = (body: object, statusField?: string) =>
    readPayment(capture, { ...body }, { statusField, statusNames: defaultStatusNames });
  expect(read({ transStatus: 'TRADE_SUCCESS' })).toBe('unknown');
  expect(read({ transStatus: 'TRADE_SUCCESS' }, 'transStatus')).toBe('paid');
});

test('a refused repeat with other content is explained', async () => {
  const { client } = scripted([{ result: 'F REPEAT_REQ_INCONSISTENT' }]);
  const refundAmount = { currency: 'USD', value: '100' };
  const outcome = await client.refund({ acquirementId: 'A-1', merchantRefundId: 'R-1', refundAmount });
  expect(outcome).toMatchObject({
    outcome: 'failed',
    call: { ids: { acquirementId: 'A-1', merchantRefundId: 'R-1' }, idempotencyKey: 'R-1' },
    message: expect.stringMatching(
      /^The gateway answered F REPEAT_REQ_INCONSISTENT\. "R-1" was used before with other content/,
    ),
  });
});
