import { payResultCodes, type ResultCodeEntry } from '@intl-acquiring/types';
import { describe, expect, test } from 'vitest';
import { coffee, newClient } from './support/client.ts';
import { createGateway, SUCCESS } from './support/gateway.ts';

const answer = (resultStatus: string, resultCode: string) => ({
  resultInfo: { resultStatus, resultCode, resultCodeId: '12345678', resultMsg: 'words' },
});

const pay = (resultInfo: unknown) => newClient({ fetch: createGateway({ resultInfo }).fetch }).pay(coffee);

describe('a verified reply', () => {
  test('S is a success, with the body and the record of the call', async () => {
    expect(await pay(SUCCESS)).toEqual({
      outcome: 'succeeded',
      payment: 'paid',
      result: { status: 'S', code: 'SUCCESS', id: '00000000', message: 'success' },
      body: {
        resultInfo: SUCCESS,
        merchantTransId: coffee.merchantTransId,
        acquirementId: '2015032412007101547201351234',
      },
      call: {
        operation: 'pay',
        reqMsgId: expect.any(String),
        idempotencyKey: coffee.merchantTransId,
        ids: { merchantTransId: coffee.merchantTransId, acquirementId: '2015032412007101547201351234' },
        sent: true,
        attempts: [
          { reqMsgId: expect.any(String), startedAt: expect.any(String), durationMs: expect.any(Number), sent: true },
        ],
        durationMs: expect.any(Number),
      },
    });
  });

  const listed: readonly ResultCodeEntry[] = Object.values(payResultCodes);
  test.each(listed)('$status $code has the outcome and steps of its table', async (row) => {
    const outcome = await pay(answer(row.status, row.code).resultInfo);
    const want = {
      S: 'succeeded',
      F: row.code === 'REQUEST_TRAFFIC_EXCEED_LIMIT' ? 'unknown' : 'failed',
      U: 'unknown',
    };
    expect(outcome.outcome).toBe(want[row.status]);
    expect(outcome.result).toEqual({ status: row.status, code: row.code, id: '12345678', message: 'words' });
    expect('next' in outcome ? outcome.next : []).toEqual(row.next);
  });

  test.each([
    { given: answer('S', 'SUCCESS_IDEMPOTENT_ERROR'), want: { outcome: 'succeeded' } },
    { given: answer('F', 'NEW_REFUSAL'), want: { outcome: 'failed', next: [] } },
    {
      given: answer('U', 'SYSTEM_ERROR'),
      want: { outcome: 'unknown', reason: 'in-process', next: ['query', 'cancel'] },
    },
    { given: answer('F', 'constructor'), want: { outcome: 'failed', next: [] } },
    { given: answer('F', '__proto__'), want: { outcome: 'failed', next: [] } },
  ])('a code that no table lists is handled by its status: $given.resultInfo.resultCode', async ({ given, want }) => {
    expect(await pay(given.resultInfo)).toMatchObject(want);
  });

  test.each([
    { given: answer('S', 'RISK_REJECT'), reason: 'contradictory' },
    { given: answer('S', 'PAYMENT_IN_PROCESS'), reason: 'contradictory' },
    { given: answer('F', 'SUCCESS'), reason: 'contradictory' },
    { given: answer('F', 'PAYMENT_IN_PROCESS'), reason: 'contradictory' },
    { given: answer('F', 'UNKNOWN_EXCEPTION'), reason: 'contradictory' },
    { given: answer('U', 'SUCCESS'), reason: 'in-process' },
    { given: answer('U', 'RISK_REJECT'), reason: 'in-process' },
    { given: answer('A', 'ACCEPTED_SUCCESS'), reason: 'unreadable' },
    { given: answer('s', 'SUCCESS'), reason: 'unreadable' },
    { given: answer('', 'SUCCESS'), reason: 'unreadable' },
    { given: answer('SUCCESS', 'S'), reason: 'unreadable' },
  ])(
    '$given.resultInfo.resultStatus $given.resultInfo.resultCode is neither success nor failure',
    async ({ given, reason }) => {
      expect(await pay(given.resultInfo)).toMatchObject({
        outcome: 'unknown',
        reason,
        next: ['query', 'cancel'],
        result: { code: given.resultInfo.resultCode },
      });
    },
  );

  test.each([
    { given: 'S' },
    { given: null },
    { given: ['S', 'SUCCESS'] },
    { given: {} },
    { given: { resultStatus: 'S' } },
    { given: { resultStatus: ['S'], resultCode: 'SUCCESS' } },
    { given: { resultStatus: true, resultCode: 'SUCCESS' } },
  ])('without a whole resultInfo it says nothing: $given', async ({ given }) => {
    const gateway = createGateway({ body: { resultInfo: given } });
    const outcome = await newClient({ fetch: gateway.fetch }).pay(coffee);
    expect(outcome).toMatchObject({ outcome: 'unknown', reason: 'unreadable' });
  });

  test('REQUEST_TRAFFIC_EXCEED_LIMIT does not prove that nothing ran', async () => {
    expect(await pay(answer('F', 'REQUEST_TRAFFIC_EXCEED_LIMIT').resultInfo)).toMatchObject({
      outcome: 'unknown',
      reason: 'rate-limited',
      next: ['query', 'retry'],
      message:
        'The gateway answered F REQUEST_TRAFFIC_EXCEED_LIMIT. pay may have taken effect and a charge may stand: query the order before anything else.',
    });
  });

  test('fields that no table names survive', async () => {
    const { fetch } = createGateway({ body: { newField: { deep: [1] } } });
    expect(await newClient({ fetch }).pay(coffee)).toMatchObject({ body: { newField: { deep: [1] } } });
  });
});
