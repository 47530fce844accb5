import { timestamp } from '../engine/time.ts';
import type { Gateway } from './gateway.ts';
import { Rejection } from './rejection.ts';

/** How far a request's time may be off at the strict level, in milliseconds. */
const STRICT_SKEW = 30 * 60_000;

type Watch = Pick<Gateway, 'maxClockSkew' | 'policy' | 'time'>;

/**
 * Compares a request's time with the gateway's. A caller reads a clock of its own, which knows nothing of virtual time,
 * nor of real time that was skipped: with the world's time it is compared only where an option asks for that.
 *
 * @throws {Rejection} PARAM_ILLEGAL, if they are further apart than is allowed
 */
export function requireFresh(reqTime: string, watch: Watch): void {
  const allowed = watch.maxClockSkew ?? usualSkew(watch);
  if (allowed === Number.POSITIVE_INFINITY) return;
  const now = watch.maxClockSkew === undefined ? Date.now() : watch.time.now();
  // JavaScript knows no leap seconds, and RFC 3339 does.
  const skew = Math.abs(Date.parse(reqTime.replace(/:60(?=[.Z+-])/, ':59')) - now);
  if (skew <= allowed) return;
  const seconds = [skew, allowed].map((milliseconds) => Math.round(milliseconds / 1000));
  throw new Rejection(
    'PARAM_ILLEGAL',
    `reqTime is ${seconds[0]} seconds off the gateway's time, ${timestamp(now)}; at most ${seconds[1]} are allowed`,
  );
}

function usualSkew({ policy, time }: Watch): number {
  return policy.level === 'strict' && time.kind === 'real' ? STRICT_SKEW : Number.POSITIVE_INFINITY;
}
