import type { NextStep } from '@intl-acquiring/types';
import { basicNextSteps } from '../generated/basic-next-steps.ts';
import type { NextSteps } from './definition.ts';
import { Fault } from './fault.ts';
import type { CallResult, UnknownReason } from './outcome.ts';
import { ownValue } from './own-value.ts';
import { readResult } from './result.ts';

/** What a verified reply says for sure. */
export interface Verdict {
  /** Its status is `S` or `F`. */
  readonly result: CallResult;
  readonly next: readonly NextStep[];
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
  return status === 'S' ? steps.length > 0 : !steps.length || steps.includes('cancel');
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
  const next = ownValue(own, code) ?? ownValue(basicNextSteps, code);
  const doubt = (reason: UnknownReason, why = ''): Fault =>
    new Fault(reason, `The gateway answered ${status} ${code}.${why}`, { result, next });
  if (status === 'U') throw doubt('in-process');
  if (status !== 'S' && status !== 'F') throw doubt('unreadable', ' No table knows this status.');
  if (contradicts(status, next)) throw doubt('contradictory', ' This code never has this status.');
  if (code === RATE_LIMITED) throw doubt('rate-limited');
  return { result, next: next ?? [], body };
}
