import type { PayRequestBody, PayResponseBody, PayResultCode } from '@intl-acquiring/types';
import { payRequestBody } from '@intl-acquiring/types/validators';
import type { Agent, Pool } from 'undici';
import { describe, expectTypeOf, test } from 'vitest';
import type { PaymentClient, PaymentEnd, PaymentNotice, ResumeFrom } from '../src/complete.ts';
import type {
  BodySchema,
  CallOptions,
  Client,
  ClientOptions,
  Failed,
  NextStep,
  PayCancelInput,
  PayCancelOutcome,
  PayInput,
  PayOutcome,
  PayQueryInput,
  PayQueryOutcome,
  PreCreateInput,
  PreCreateOutcome,
  QueriedState,
  RefundInput,
  RefundOutcome,
  Succeeded,
  Unknown,
} from '../src/index.ts';
import type { PaymentEvent } from '../src/notifications.ts';
import type { UndiciDispatcher } from '../src/undici.ts';
import { coffee, newClient } from './support/client.ts';
import { createGateway } from './support/gateway.ts';

describe('an outcome', () => {
  test('is one of three', () => {
    expectTypeOf<PayOutcome['outcome']>().toEqualTypeOf<'succeeded' | 'failed' | 'unknown'>();
    expectTypeOf<Extract<PayOutcome, { outcome: 'succeeded' }>>().toEqualTypeOf<
      Succeeded<PayResponseBody, PayResultCode, 'paid'>
    >();
    expectTypeOf<Extract<PayOutcome, { outcome: 'failed' }>>().toEqualTypeOf<Failed<PayResponseBody, PayResultCode>>();
    expectTypeOf<Extract<PayOutcome, { outcome: 'unknown' }>>().toEqualTypeOf<Unknown<PayResultCode>>();
  });

  test('that is unknown is no failure and no success', () => {
    expectTypeOf<Unknown>().not.toExtend<Failed<unknown>>();
    expectTypeOf<Unknown>().not.toExtend<Succeeded<unknown>>();
    expectTypeOf<Failed<unknown>>().not.toExtend<Unknown>();
    // Nothing that a failure or a success tells can be read before the outcome is asked for.
    expectTypeOf<PayOutcome>().not.toHaveProperty('body');
    expectTypeOf<PayOutcome>().not.toHaveProperty('next');
    expectTypeOf<PayOutcome>().not.toHaveProperty('message');
    expectTypeOf<Unknown>().not.toHaveProperty('body');
    expectTypeOf<Unknown>().toHaveProperty('reason');
    expectTypeOf<Failed<unknown>>().not.toHaveProperty('reason');
  });

  test('is handled whole by a switch', () => {
    const handle = (outcome: PayOutcome): string => {
      switch (outcome.outcome) {
        case 'succeeded':
          expectTypeOf(outcome.body).toEqualTypeOf<PayResponseBody>();
          expectTypeOf(outcome.result.status).toEqualTypeOf<'S'>();
          return outcome.body.acquirementId ?? '';
        case 'failed':
          expectTypeOf(outcome.result.status).toEqualTypeOf<'F'>();
          expectTypeOf(outcome.next).toEqualTypeOf<readonly NextStep[]>();
          return outcome.result.code;
        case 'unknown':
          expectTypeOf(outcome.error).toEqualTypeOf<unknown>();
          return outcome.message;
      }
    };
    expectTypeOf(handle).returns.toEqualTypeOf<string>();
  });

  test('knows the codes of its table and takes others', () => {
    type Code = Failed<PayResponseBody, PayResultCode>['result']['code'];
    expectTypeOf<'RISK_REJECT'>().toExtend<Code>();
    expectTypeOf<'A_NEW_CODE'>().toExtend<Code>();
    expectTypeOf<Code>().toExtend<string>();
  });
});

describe('an input', () => {
  test('needs its idempotency key, and no merchantId', () => {
    expectTypeOf<Pick<PayInput, 'merchantTransId'>>().toEqualTypeOf<{ merchantTransId: string }>();
    expectTypeOf<Omit<PayInput, 'merchantTransId'>>().not.toExtend<PayInput>();
    expectTypeOf<Omit<PreCreateInput, 'merchantTransId'>>().not.toExtend<PreCreateInput>();
    expectTypeOf<Omit<PayRequestBody, 'merchantId'>>().toExtend<PayInput>();
    expectTypeOf<PayRequestBody>().toExtend<PayInput>();
    expectTypeOf<PayInput['merchantId']>().toEqualTypeOf<string | undefined>();
  });

  test('can be a literal of the type that is meant', async () => {
    const client = newClient({ fetch: createGateway().fetch });
    expectTypeOf<Parameters<Client['pay']>>().toEqualTypeOf<[input: PayInput, options?: CallOptions | undefined]>();
    // @ts-expect-error merchantTransId is missing
    await client.pay({ ...coffee, merchantTransId: undefined }).catch(() => {});
    expectTypeOf(await client.pay(coffee)).toEqualTypeOf<PayOutcome>();
  });
});

describe("a call's result and the payment's state", () => {
  test('are apart', () => {
    expectTypeOf<PayOutcome['payment']>().toEqualTypeOf<'paid' | 'unchanged' | 'unknown'>();
    expectTypeOf<PreCreateOutcome['payment']>().toEqualTypeOf<'awaitingBuyer' | 'unchanged' | 'unknown'>();
    expectTypeOf<PayCancelOutcome['payment']>().toEqualTypeOf<'cancelled' | 'unchanged' | 'unknown'>();
    expectTypeOf<RefundOutcome['payment']>().toEqualTypeOf<'refunded' | 'unchanged' | 'unknown'>();
    expectTypeOf<Extract<PayQueryOutcome, { outcome: 'succeeded' }>['payment']>().toEqualTypeOf<QueriedState>();
    expectTypeOf<QueriedState>().toEqualTypeOf<'paid' | 'awaitingBuyer' | 'closed' | 'unknown'>();
    expectTypeOf<Unknown['payment']>().toEqualTypeOf<'unknown'>();
  });

  test('are handled apart', () => {
    const tellFailure = (failed: Failed<unknown>): string => failed.result.code;
    const handle = (outcome: PayOutcome): string => {
      if (outcome.outcome === 'succeeded') return 'paid';
      // @ts-expect-error what is left may be unknown, and that can't be told like a failure
      return tellFailure(outcome);
    };
    expectTypeOf(handle).toBeFunction();
  });

  test('an end that is still unknown is no other end', () => {
    const books = (end: PaymentEnd): 'paid' | 'unpaid' | ResumeFrom => {
      switch (end.outcome) {
        case 'paid':
          return 'paid';
        case 'declined':
        case 'cancelled':
          return 'unpaid';
        case 'unknown':
          return end.resume;
      }
    };
    expectTypeOf(books).returns.toEqualTypeOf<'paid' | 'unpaid' | ResumeFrom>();
    expectTypeOf<PaymentEnd>().not.toHaveProperty('resume');
    expectTypeOf<PaymentEnd>().not.toHaveProperty('by');
    // @ts-expect-error the unknown end is not handled
    const forgets = (end: PaymentEnd): string => {
      switch (end.outcome) {
        case 'paid':
        case 'declined':
        case 'cancelled':
          return end.message;
      }
    };
    expectTypeOf(forgets).toBeFunction();
  });
});

describe('what names a payment', () => {
  test('is one id at least', () => {
    expectTypeOf<{ merchantTransId: string }>().toExtend<PayQueryInput>();
    expectTypeOf<{ acquirementId: string }>().toExtend<PayQueryInput>();
    expectTypeOf<{ acquirementId: string; merchantTransId: string; merchantId: string }>().toExtend<PayCancelInput>();
    expectTypeOf<{ merchantId: string }>().not.toExtend<PayQueryInput>();
    expectTypeOf<{ acquirementId?: string }>().not.toExtend<PayCancelInput>();
  });

  test("is the refund's own id", () => {
    expectTypeOf<Omit<RefundInput, 'merchantRefundId'>>().not.toExtend<RefundInput>();
    expectTypeOf<Omit<RefundInput, 'acquirementId'>>().not.toExtend<RefundInput>();
  });
});

describe('options', () => {
  test('take what others offer', () => {
    expectTypeOf<typeof globalThis.fetch>().toExtend<NonNullable<ClientOptions['fetch']>>();
    expectTypeOf<(request: Request) => Response>().toExtend<NonNullable<ClientOptions['fetch']>>();
    expectTypeOf(payRequestBody).toExtend<BodySchema>();
    expectTypeOf<Agent>().toExtend<UndiciDispatcher>();
    expectTypeOf<Pool>().toExtend<UndiciDispatcher>();
    expectTypeOf<Client>().toExtend<PaymentClient>();
    expectTypeOf<PaymentEvent>().toExtend<PaymentNotice>();
    type Validators = NonNullable<ClientOptions['validators']>;
    expectTypeOf<Validators>().toEqualTypeOf<{ readonly [Name in keyof Validators]?: BodySchema | undefined }>();
    expectTypeOf<'pay' | 'preCreate' | 'payQuery' | 'payCancel' | 'refund'>().toExtend<keyof Validators>();
    expectTypeOf<'notifyPay'>().not.toExtend<keyof Validators>();
  });

  test('hold no any', () => {
    expectTypeOf<ClientOptions[keyof ClientOptions]>().not.toBeAny();
    expectTypeOf<Client[keyof Client]>().not.toBeAny();
    expectTypeOf<PayOutcome['call']>().not.toBeAny();
  });
});
