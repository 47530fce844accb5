import { randomBytes } from '../engine/random.ts';
import type { Fault } from './fault.ts';

/** How many bytes of garbage there are, unless a fault says it. */
const GARBAGE = 200;

type Garbage = Extract<Fault, { readonly kind: 'garbage' }>;

export function makeGarbage({ bytes = GARBAGE }: Garbage, seed: string): Uint8Array<ArrayBuffer> {
  return randomBytes(`${seed}/garbage`, bytes);
}

/** A message of the gateway's own with what a fault does to its bytes. */
export function breakMessage(
  message: string,
  fault: Fault | undefined,
  seed: string,
): string | Uint8Array<ArrayBuffer> {
  if (fault?.kind === 'cut') return new TextEncoder().encode(message).slice(0, fault.at);
  return fault?.kind === 'garbage' ? makeGarbage(fault, seed) : message;
}
