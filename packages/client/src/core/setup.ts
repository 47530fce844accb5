import type { Keys } from '../keys/load-keys.ts';
import type { BodySchema } from './body.ts';
import type { Clock } from './clock.ts';
import type { Fetch } from './transport.ts';

/** What the calls of one client share. */
export interface Setup {
  readonly clientId: string;
  readonly merchantId: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** Reads the keys at the first call, and only then. */
  readonly keys: () => Promise<Keys>;
  readonly timeout: number;
  readonly attemptTimeout: number;
  readonly reserve: string | undefined;
  readonly validators: Readonly<Record<string, BodySchema | undefined>>;
  readonly clock: Clock;
  readonly newMessageId: () => string;
  readonly fetch: Fetch | undefined;
}
