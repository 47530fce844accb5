import type { Verifier } from '@intl-acquiring/envelope';
import { type Finding, fail, type Judgement, ok } from '../rule.ts';
import { type Answer, type Asked, acknowledges, describe, faultOfEcho, faultOfSignature } from './answer.ts';
import type { EndpointRule } from './rules.ts';
import type { Delivery, EndpointScenario } from './scenarios.ts';

/** A message that was sent, and what came of it. */
export interface Delivered {
  readonly delivery: Delivery;
  readonly asked: Asked;
  readonly answer: Answer;
  /** Whether the order read as paid right after the answer; nothing if nobody could tell. */
  readonly paid: boolean | undefined;
}

export interface JudgeOptions {
  /** Holds the merchant's public key. */
  readonly verifier: Verifier;
  /** How long the provider waits, in milliseconds. */
  readonly patience: number;
}

type Judged = readonly [EndpointRule, Judgement];

export async function judgeDelivered(
  { id }: EndpointScenario,
  delivered: Delivered,
  options: JudgeOptions,
): Promise<Finding[]> {
  const judged = [
    ...judgeWant(delivered),
    ...judgeState(delivered),
    ...judgeTime(delivered, options),
    ...(await judgeAcknowledgement(delivered, options)),
  ];
  return judged.map(([rule, judgement]) => ({
    ...{ rule, scenario: id, verdict: judgement.verdict },
    evidence: `${delivered.delivery.make}: ${judgement.evidence}.`,
  }));
}

function judgeWant({ delivery: { want, rule }, answer }: Delivered): Judged[] {
  if (want === 'either') return [];
  const evidence = describe(answer);
  return [[rule, acknowledges(answer) === (want === 'acknowledged') ? ok(evidence) : fail(evidence)]];
}

function judgeState({ delivery: { state, want }, answer, paid }: Delivered): Judged[] {
  if (state === undefined || paid === undefined) return [];
  // Without an acknowledgement nothing has to be written down yet: the news comes again.
  if (state.paid === 'yes' && want === 'acknowledged' && !acknowledges(answer)) return [];
  const evidence = `${describe(answer)}; the order reads as ${paid ? 'paid' : 'not paid'}`;
  return [[state.rule, paid === (state.paid === 'yes') ? ok(evidence) : fail(evidence)]];
}

/** To what is no message there need be no answer. */
function judgeTime({ delivery, answer }: Delivered, { patience }: JudgeOptions): Judged[] {
  if (delivery.want === 'refused') return [];
  return [['answers-in-time', answer.milliseconds <= patience ? ok(describe(answer)) : fail(describe(answer))]];
}

async function judgeAcknowledgement({ delivery, answer, asked }: Delivered, options: JudgeOptions): Promise<Judged[]> {
  if (delivery.want !== 'acknowledged' || !acknowledges(answer)) return [];
  const signature = await faultOfSignature(answer, options.verifier);
  const echo = faultOfEcho(answer, asked);
  return [
    ['signs-acknowledgements', signature === undefined ? ok('the signature holds') : fail(withoutStop(signature))],
    ['echoes-the-message', echo === undefined ? ok(`an answer to ${asked.reqMsgId}`) : fail(echo)],
  ];
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');
