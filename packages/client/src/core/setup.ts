import type { Keys } from '../keys/load-keys.ts';
import type { ClientOptions } from '../options/client-options.ts';
import type { Transport } from '../transport/transport.ts';
import type { BodySchema } from './body.ts';
import type { Budget } from './budget.ts';
import type { Clock } from './clock.ts';
import type { StatusNames } from './payment.ts';

export type Validators = Readonly<Record<string, BodySchema | undefined>>;

/** What the calls of one client share: its options, with the defaults of those that are not set. */
export interface Setup extends ClientOptions {
  readonly baseUrl: URL;
  /** Reads the keys at the first call, and only then. */
  readonly keys: () => Promise<Keys>;
  readonly timeout: number;
  readonly attemptTimeout: number;
  readonly maxAttempts: number;
  readonly budget: Budget;
  readonly validators?: Validators | undefined;
  readonly replyValidators?: Validators | undefined;
  readonly statusNames: StatusNames;
  readonly clock: Clock;
  readonly newMessageId: () => string;
  readonly transport: Transport;
}
