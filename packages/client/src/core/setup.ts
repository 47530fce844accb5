import type { Keys } from '../keys/load-keys.ts';
import type { BodySchema } from './body.ts';
import type { Budget } from './budget.ts';
import type { Clock } from './clock.ts';
import type { Hooks } from './hooks.ts';
import type { StatusReading } from './payment.ts';
import type { Transport } from './transport.ts';

export type Validators = Readonly<Record<string, BodySchema | undefined>>;

/** What the calls of one client share. */
export interface Setup {
  readonly clientId: string;
  readonly merchantId: string;
  readonly baseUrl: URL;
  /** Reads the keys at the first call, and only then. */
  readonly keys: () => Promise<Keys>;
  readonly timeout: number;
  readonly attemptTimeout: number;
  readonly maxAttempts: number;
  readonly budget: Budget;
  readonly reserve: string | undefined;
  readonly validators: Validators;
  readonly replyValidators: Validators;
  readonly status: StatusReading;
  readonly hooks: Hooks;
  readonly clock: Clock;
  readonly newMessageId: () => string;
  readonly transport: Transport;
}
