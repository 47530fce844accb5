import { timestamp } from '../engine/time.ts';
import type { Gateway } from './gateway.ts';
import { Rejection } from './rejection.ts';

/**
 * Compares a request's time with the world's.
 *
 * @throws {Rejection} PARAM_ILLEGAL, if they are further apart than is allowed
 */
export function requireFresh(reqTime: string, { maxClockSkew, time }: Pick<Gateway, 'maxClockSkew' | 'time'>): void {
  if (maxClockSkew === Number.POSITIVE_INFINITY) return;
  const now = time.now();
  // JavaScript knows no leap seconds, and RFC 3339 does.
  const skew = Math.abs(Date.parse(reqTime.replace(/:60(?=[.Z+-])/, ':59')) - now);
  if (skew <= maxClockSkew) return;
  const seconds = [skew, maxClockSkew].map((milliseconds) => Math.round(milliseconds / 1000));
  throw new Rejection(
    'PARAM_ILLEGAL',
    `reqTime is ${seconds[0]} seconds off the gateway's time, ${timestamp(now)}; at most ${seconds[1]} are allowed`,
  );
}
