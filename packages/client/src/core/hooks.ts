import type { Attempt, Outcome, PaymentIds } from './outcome.ts';

/** One message has been answered, or has not. It is a copy. */
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
  /** Names of more fields whose values hooks do not see, beside the payment code, buyers' ids and names, tokens, what tells of buyers' devices, `reserve` and `extendInfo`. @default none */
  readonly redact?: readonly string[] | undefined;
}

const SECRET = [
  'identityCode',
  'userId',
  'userLoginId',
  'accessToken',
  'isvAccesstoken',
  'reserve',
  'extendInfo',
  'riskInfo',
  'envInfo',
];

/** A copy that may be logged. */
function redacted(value: unknown, names: readonly string[]): unknown {
  const text = JSON.stringify(value, (name, inner: unknown) => {
    if (name === 'error') return undefined;
    return names.includes(name) && inner !== undefined ? '[redacted]' : inner;
  });
  return JSON.parse(text);
}

function tell<Event>(hook: ((event: Event) => unknown) | undefined, event: () => Event): void {
  // A promise takes in what a hook throws at once, too: a hook never changes what a call comes to.
  if (hook) new Promise((resolve) => resolve(hook(event()))).catch(() => {});
}

export function tellAttempt(hooks: Hooks | undefined, event: AttemptEvent): void {
  tell(hooks?.onAttempt, () => structuredClone(event));
}

export function tellOutcome(hooks: Hooks | undefined, event: OutcomeEvent): void {
  tell(hooks?.onOutcome, () => redacted(event, SECRET.concat(hooks?.redact ?? [])) as OutcomeEvent);
}
