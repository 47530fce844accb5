import type { NextStep } from '@intl-acquiring/types';
import { basicNextSteps } from '../generated/basic-next-steps.ts';
import type { NextSteps } from './definition.ts';
import { Fault } from './fault.ts';
import type { CallResult, UnknownReason } from './outcome.ts';
import { readResult } from './result.ts';

/** What a verified reply says for sure. */
export interface Verdict {
  readonly outcome: 'succeeded' | 'failed';
  readonly result: CallResult;
  readonly next: readonly NextStep[];
  /** The code is one of the function's own, so the gateway has looked at the order, and not at the message alone. */
  readonly isOwnCode: boolean;
  readonly body: Record<string, unknown>;
}

/** Says F where other documents of the provider say U, and does not prove that nothing ran. */
const RATE_LIMITED = 'REQUEST_TRAFFIC_EXCEED_LIMIT';

/**
 * Whether a listed code can't come with a status. After success there is nothing left to do, and where the tables say
 * to cancel, something may stand.
 */
function contradicts(status: string, steps: readonly NextStep[] | undefined): boolean {
  if (!steps) return false;
  return status === 'S' ? steps.length > 0 : steps.length === 0 || steps.includes('cancel');
}

/**
 * The verdict over a verified reply to this very message. A code that no table lists is handled by its status.
 *
 * @throws {Fault} if it leaves any doubt
 */
export function judge(body: Record<string, unknown>, own: NextSteps): Verdict {
  const result = readResult(body);
  if (!result) throw new Fault('unreadable', 'The reply has no resultInfo.');
  const { status, code } = result;
  const isOwnCode = Object.hasOwn(own, code);
  const next = isOwnCode ? own[code] : Object.hasOwn(basicNextSteps, code) ? basicNextSteps[code] : undefined;
  const doubt = (reason: UnknownReason, why = ''): Fault =>
    new Fault(reason, `The gateway answered ${status} ${code}.${why}`, { result, next });
  if (status === 'U') throw doubt('in-process');
  if (status !== 'S' && status !== 'F') throw doubt('unreadable', ' No table knows this status.');
  if (contradicts(status, next)) throw doubt('contradictory', ' This code never has this status.');
  if (code === RATE_LIMITED) throw doubt('rate-limited');
  return { outcome: status === 'S' ? 'succeeded' : 'failed', result, next: next ?? [], isOwnCode, body };
}
