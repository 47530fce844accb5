import { toBytes } from '../doors/deliver-outcome.ts';
import type { Outcome } from '../doors/exchange.ts';
import { makeGarbage } from './break-message.ts';
import type { Fault } from './fault.ts';

/** The answer with what a fault does to its bytes. */
export function breakAnswer(answer: Outcome & { readonly kind: 'answer' }, fault: Fault, seed: string): Outcome {
  // What is shorter has nothing that could be cut off.
  if (fault.kind === 'cut' && toBytes(answer.body).length > fault.at) return { ...answer, cutAt: fault.at };
  if (fault.kind === 'garbage') return { ...answer, body: makeGarbage(fault, seed) };
  return answer;
}
