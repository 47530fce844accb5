import type { Attempt, Outcome, PaymentIds } from './outcome.ts';

/** One message has been answered, or has not. */
export interface AttemptEvent {
  /** Short name, such as `pay`. */
  readonly operation: string;
  /** 1 for the first message of a call. */
  readonly number: number;
  readonly ids: PaymentIds;
  readonly attempt: Attempt;
}

/** A call has ended. These are copies: what is secret reads `[redacted]`, and `error` is left out. */
export interface OutcomeEvent {
  readonly operation: string;
  /** The body that was sent. */
  readonly request: unknown;
  readonly outcome: Outcome<unknown>;
}

/**
 * What hears of calls, for logs, metrics and traces. A hook is called in the async context of the call, is not waited
 * for, and changes nothing: what it throws is dropped.
 */
export interface Hooks {
  readonly onAttempt?: ((event: AttemptEvent) => unknown) | undefined;
  readonly onOutcome?: ((event: OutcomeEvent) => unknown) | undefined;
  /** Names of the fields whose values hooks do not see. @default the payment code, buyers' ids and names, and tokens */
  readonly redact?: readonly string[] | undefined;
}

const SECRET = ['identityCode', 'userId', 'userLoginId', 'accessToken', 'isvAccesstoken', 'reserve', 'extendInfo'];

/** A copy that may be logged. */
function redacted(value: unknown, names: readonly string[]): unknown {
  const text = JSON.stringify(value, (name, inner: unknown) => {
    if (name === 'error') return undefined;
    return names.includes(name) && inner !== undefined ? '[redacted]' : inner;
  });
  return JSON.parse(text);
}

function tell<Event>(hook: ((event: Event) => unknown) | undefined, event: () => Event): void {
  if (!hook) return;
  try {
    Promise.resolve(hook(event())).catch(() => {});
  } catch {
    // A hook never changes what a call comes to.
  }
}

export function tellAttempt({ onAttempt }: Hooks, event: AttemptEvent): void {
  tell(onAttempt, () => event);
}

export function tellOutcome({ onOutcome, redact = SECRET }: Hooks, event: OutcomeEvent): void {
  tell(onOutcome, () => redacted(event, redact) as OutcomeEvent);
}
