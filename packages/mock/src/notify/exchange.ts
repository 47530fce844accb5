import type { Fault } from '../faults/fault.ts';
import { meetFault } from '../faults/meet-fault.ts';
import { sideOf } from '../faults/side.ts';
import type { Courier, Delivery } from './courier.ts';
import { post } from './post.ts';
import { PATIENCE } from './schedule.ts';

/** A message to be posted, and what goes wrong with it. */
export type Posting = Pick<Delivery, 'url' | 'signal'> & {
  readonly message: string | Uint8Array<ArrayBuffer>;
  readonly fault: Fault | undefined;
};

/**
 * Posts a notification once, or twice where a fault doubles it.
 *
 * @returns the merchant's answer
 * @throws a sentence, or what `fetch` throws
 */
export async function exchange(posting: Posting, courier: Courier): Promise<Uint8Array> {
  const { fault, signal } = posting;
  if (fault && sideOf(fault) === 'request') await suffer(fault, courier);
  const { time } = courier;
  const deadline = new AbortController();
  const callOff = time.after(PATIENCE, () => deadline.abort(tooLate()));
  const either = AbortSignal.any([signal, deadline.signal]);
  const postOnce = (): Promise<Uint8Array> =>
    untilAborted(() => post({ ...courier, url: posting.url, body: posting.message, signal: either }), either);
  try {
    if (fault?.kind === 'duplicate') await postOnce().catch(() => undefined);
    const answer = await postOnce();
    if (fault && sideOf(fault) === 'answer') await suffer(fault, courier);
    either.throwIfAborted();
    return answer;
  } finally {
    callOff();
    courier.turns.pass();
  }
}

/** Ends the delivery where the fault does; else goes on, maybe later. */
async function suffer(fault: Fault, courier: Courier): Promise<void> {
  const outcome = await meetFault(fault, courier);
  if (outcome?.kind === 'reset') throw new Error('The connection broke.');
  if (outcome?.kind === 'answer') throw new Error(`The answer has HTTP status ${outcome.status}.`);
  if (outcome?.kind !== 'silence') return;
  await courier.time.wait(PATIENCE);
  throw tooLate();
}

function tooLate(): Error {
  return new Error(`No answer within ${PATIENCE / 1000} seconds.`);
}

/**
 * A given fetch may not heed its signal: nothing is begun after it, and nothing waited for. What listens goes with the
 * delivery: the signal of a world lives as long as the world, and keeps all that hangs on it.
 */
function untilAborted<Value>(begin: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise<Value>((resolve, reject) => {
    signal.throwIfAborted();
    const abort = (): void => reject(signal.reason);
    signal.addEventListener('abort', abort);
    begin()
      .finally(() => signal.removeEventListener('abort', abort))
      .then(resolve, reject);
  });
}
