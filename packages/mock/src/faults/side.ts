import type { Fault, FaultSide } from './fault.ts';

/** Which half of the exchange a fault of the transport hits. */
export function sideOf(fault: Fault): FaultSide | undefined {
  if (fault.kind === 'reorder') return 'request';
  if (fault.kind === 'reset' || fault.kind === 'hang' || fault.kind === 'delay' || fault.kind === 'http') {
    return fault.of ?? 'answer';
  }
  return undefined;
}
