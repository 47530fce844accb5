import type { NextStep } from '@intl-acquiring/types';
import { basicNextSteps } from '../generated/basic-next-steps.ts';
import { Fault } from './fault.ts';
import type { Failed, Succeeded, UnknownReason } from './outcome.ts';
import { readResult } from './result.ts';

export type NextSteps = Readonly<Record<string, readonly NextStep[]>>;

/** A sure end. */
export type Verdict = Omit<Succeeded<Record<string, unknown>>, 'call'> | Omit<Failed<Record<string, unknown>>, 'call'>;

/** Says F where other documents of the provider say U, and does not prove that nothing ran. */
const RATE_LIMITED = 'REQUEST_TRAFFIC_EXCEED_LIMIT';

function findNextSteps(code: string, own: NextSteps): readonly NextStep[] | undefined {
  for (const steps of [own, basicNextSteps]) if (Object.hasOwn(steps, code)) return steps[code];
  return undefined;
}

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
export function judge(body: Record<string, unknown>, nextSteps: NextSteps): Verdict {
  const result = readResult(body);
  if (!result) throw new Fault('unreadable', 'The reply has no resultInfo.');
  const { status, code } = result;
  const next = findNextSteps(code, nextSteps);
  const doubt = (reason: UnknownReason, why = ''): Fault =>
    new Fault(reason, `The gateway answered ${status} ${code}.${why}`, { result, next });
  if (status === 'U') throw doubt('in-process');
  if (status !== 'S' && status !== 'F') throw doubt('unreadable', ' No table knows this status.');
  if (contradicts(status, next)) throw doubt('contradictory', ' This code never has this status.');
  if (code === RATE_LIMITED) throw doubt('rate-limited');
  return status === 'S'
    ? { outcome: 'succeeded', result: { ...result, status }, body }
    : { outcome: 'failed', result: { ...result, status }, next: next ?? [], body };
}
