import type { Fault } from '../../faults/fault.ts';
import type { Effect, Rule } from '../../rules/rule.ts';
import type { Scenario } from '../rule.ts';
import { type Tamper, turnIntoRefusal, turnIntoSuccess } from './tamper.ts';

/** One sale, and what happens to it. */
export interface TillScenario extends Scenario {
  /** How the gateway answers. */
  readonly rules: readonly Rule[];
  /** What becomes of the answer to `pay` on its way. */
  readonly tamper?: Tamper;
  /** The rule by which the till has to look the payment up, once the first answer has come, or not come. */
  readonly lookUpBy?: 'queries-after-doubt' | 'verifies-replies';
  /** Nothing but a cancel ends the payment. */
  readonly mustCancel?: true;
  /** The first cancel leaves a doubt. */
  readonly cancelFails?: true;
  /** The gateway can't be asked, so that "unknown" is right. */
  readonly blind?: true;
  /** The till is killed once the gateway has the payment, and started again. */
  readonly killed?: true;
  /** Between the two the buyer pays. */
  readonly paysMeanwhile?: true;
}

const first = (name: 'pay' | 'payQuery' | 'payCancel', effect: Effect): Rule => ({
  when: { function: name },
  effect: [effect],
});
const broken = (fault: Fault): Pick<TillScenario, 'rules' | 'lookUpBy'> => ({
  rules: [first('pay', { fault })],
  lookUpBy: 'queries-after-doubt',
});
const untrusted = (fault: Fault): Pick<TillScenario, 'rules' | 'lookUpBy'> => ({
  rules: [first('pay', { fault })],
  lookUpBy: 'verifies-replies',
});
const waiting: Rule = first('pay', { code: 'PAYMENT_IN_PROCESS' });
const unreachable: Rule = {
  when: { function: ['payQuery', 'payCancel'] },
  effect: { fault: { kind: 'reset', of: 'request' } },
};

const atOnce = 'no time';
const itsTimeout = "the till's timeout of a call";
const itsQueries = "the till's pause before a query";
const itsWait = "the till's wait for the buyer";

/** A moment within which no buyer pays, in milliseconds. */
const MOMENT = 700;

export const tillScenarios: readonly TillScenario[] = [
  { id: 'pays', title: 'all goes well', takes: atOnce, rules: [] },
  {
    id: 'declined',
    title: "the buyer's balance is too low",
    takes: atOnce,
    rules: [first('pay', { code: 'USER_BALANCE_NOT_ENOUGH' })],
  },
  {
    id: 'answer-lost',
    title: 'the buyer is charged, and the connection breaks before the answer',
    takes: itsQueries,
    ...broken({ kind: 'reset' }),
  },
  {
    id: 'answer-never-comes',
    title: 'the buyer is charged, and no answer comes',
    takes: itsTimeout,
    ...broken({ kind: 'hang' }),
  },
  {
    id: 'request-lost',
    title: 'the connection breaks before the gateway has read the request',
    takes: itsWait,
    ...broken({ kind: 'reset', of: 'request' }),
  },
  {
    id: 'http-500',
    title: 'the buyer is charged, and the answer is HTTP 500',
    takes: itsQueries,
    ...broken({ kind: 'http', status: 500 }),
  },
  {
    id: 'answer-cut',
    title: 'the buyer is charged, and the answer breaks off',
    takes: itsQueries,
    ...broken({ kind: 'cut', at: 60 }),
  },
  {
    id: 'answer-garbled',
    title: 'the buyer is charged, and the answer is garbage',
    takes: itsQueries,
    ...broken({ kind: 'garbage' }),
  },
  {
    id: 'unknown-exception',
    title: 'the buyer is charged, and the answer is U UNKNOWN_EXCEPTION',
    takes: itsQueries,
    rules: [first('pay', { code: 'UNKNOWN_EXCEPTION' })],
    lookUpBy: 'queries-after-doubt',
  },
  {
    id: 'traffic-limit',
    title: 'the answer is F REQUEST_TRAFFIC_EXCEED_LIMIT',
    takes: itsWait,
    rules: [first('pay', { code: 'REQUEST_TRAFFIC_EXCEED_LIMIT' })],
  },
  {
    id: 'query-fails',
    title: 'the answer is lost, and so is that of the first query',
    takes: itsQueries,
    rules: [first('pay', { fault: { kind: 'reset' } }), first('payQuery', { fault: { kind: 'http', status: 503 } })],
    lookUpBy: 'queries-after-doubt',
  },
  {
    id: 'gateway-unreachable',
    title: 'the answer is lost, and neither query nor cancel reaches the gateway',
    takes: itsWait,
    rules: [first('pay', { fault: { kind: 'reset' } }), unreachable],
    lookUpBy: 'queries-after-doubt',
    blind: true,
  },
  {
    id: 'buyer-pays-later',
    title: 'the buyer is asked, and pays a moment later',
    takes: itsQueries,
    rules: [first('pay', { code: 'PAYMENT_IN_PROCESS', buyer: { does: 'pay', after: MOMENT } })],
    lookUpBy: 'queries-after-doubt',
  },
  {
    id: 'buyer-declines-later',
    title: 'the buyer is asked, and declines a moment later',
    takes: itsQueries,
    rules: [first('pay', { code: 'PAYMENT_IN_PROCESS', buyer: { does: 'decline', after: MOMENT } })],
    lookUpBy: 'queries-after-doubt',
  },
  {
    id: 'buyer-leaves',
    title: 'the buyer is asked, and never pays',
    takes: itsWait,
    rules: [waiting],
    mustCancel: true,
  },
  {
    id: 'cancel-answer-lost',
    title: 'the buyer never pays, and the answer to the cancel is lost',
    takes: itsWait,
    rules: [waiting, first('payCancel', { fault: { kind: 'reset' } })],
    mustCancel: true,
    cancelFails: true,
  },
  {
    id: 'cancel-lost',
    title: 'the buyer never pays, and the first cancel is lost on its way',
    takes: itsWait,
    rules: [waiting, first('payCancel', { fault: { kind: 'reset', of: 'request' } })],
    mustCancel: true,
    cancelFails: true,
  },
  {
    id: 'stranger-signs',
    title: 'a success comes that somebody else has signed',
    takes: itsQueries,
    ...untrusted({ kind: 'wrong-key' }),
  },
  {
    id: 'other-hash',
    title: 'a success comes that is signed with another hash than agreed',
    takes: itsQueries,
    ...untrusted({ kind: 'wrong-algorithm' }),
  },
  {
    id: 'foreign-answer',
    title: 'a success comes, well signed, that answers another message',
    takes: itsQueries,
    ...untrusted({ kind: 'foreign-answer' }),
  },
  {
    id: 'answer-changed',
    title: 'the gateway refuses, and somebody turns the answer into a success',
    takes: itsQueries,
    rules: [first('pay', { code: 'RISK_REJECT' })],
    tamper: turnIntoSuccess,
    lookUpBy: 'verifies-replies',
  },
  {
    id: 'answer-unsigned',
    title: 'the buyer is charged, and an unsigned refusal comes',
    takes: itsQueries,
    rules: [],
    tamper: turnIntoRefusal,
    lookUpBy: 'verifies-replies',
  },
  {
    id: 'killed-when-charged',
    title: 'the buyer is charged, and the till is killed before the answer',
    takes: itsWait,
    rules: [first('pay', { fault: { kind: 'hang' } })],
    killed: true,
  },
  {
    id: 'killed-while-waiting',
    title: 'the till is killed while the buyer is asked, and the buyer pays',
    takes: itsWait,
    rules: [waiting],
    killed: true,
    paysMeanwhile: true,
  },
];
