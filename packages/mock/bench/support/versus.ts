import type { Pair } from './figures.ts';
import type { MetHit } from './servers.ts';

/** What is to be told of two servers. */
export interface Versus {
  readonly name: string;
  readonly ours: readonly MetHit[];
  readonly peer: readonly MetHit[];
}

/** Requests a second. */
export function pace({ name, ours, peer }: Versus): Pair {
  const read = ({ perSecond }: MetHit): number => perSecond;
  return { name, ours: ours.map(read), peer: peer.map(read), unit: '/s' };
}

/** How long the slowest hundredth waited at least. */
export function tail({ name, ours, peer }: Versus): Pair {
  const read = ({ p99 }: MetHit): number => p99;
  return { name: `${name}: p99`, ours: ours.map(read), peer: peer.map(read), unit: 'ms' };
}

/** What a request cost the server. */
export function cost({ name, ours, peer }: Versus): Pair {
  const read = ({ cpu }: MetHit): number => cpu;
  return { name: `${name}: processor time for each`, ours: ours.map(read), peer: peer.map(read), unit: 'µs' };
}
