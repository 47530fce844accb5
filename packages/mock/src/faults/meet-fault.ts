import type { Outcome } from '../doors/exchange.ts';
import type { Turns } from '../gateway/turns.ts';
import type { Scheduler } from '../time/time.ts';
import type { Fault } from './fault.ts';

/** How long a request waits for another one to overtake it, in milliseconds of the world's time. */
const OVERTAKING = 60_000;

/**
 * A fault of the transport, at the moment when it happens.
 *
 * @returns how the exchange ends here; nothing if it goes on, maybe later
 */
export async function meetFault(
  fault: Fault,
  { time, turns }: { readonly time: Scheduler; readonly turns: Turns },
): Promise<Outcome | undefined> {
  switch (fault.kind) {
    case 'reset':
      return { kind: 'reset' };
    case 'hang':
      return { kind: 'silence' };
    case 'http':
      return { kind: 'answer', status: fault.status, contentType: 'text/plain;charset=UTF-8', body: '' };
    case 'delay':
      await time.wait(fault.milliseconds);
      return undefined;
    case 'reorder':
      await time.holdUntil(turns.next(), OVERTAKING);
      return undefined;
    default:
      return undefined;
  }
}
