import type { OperationName } from '@intl-acquiring/types';
import type { Fault } from '../faults/fault.ts';

/** A value that a field must have, or any of several. `100` and `"100"` are the same. */
export type Wanted = string | number | boolean | readonly (string | number | boolean)[];

/**
 * Which messages a rule is for. `function` is a short name, such as `pay` or `notifyPay`; `clientId` is the caller's;
 * `attempt` counts the deliveries of a notification from 1; every other name is a field of the request's body, with dots
 * between levels. All of them must hold.
 *
 * @example { function: 'pay', merchantId: 'm-1', 'order.orderAmount.value': '666' }
 */
export interface RuleConditions {
  readonly function?: OperationName | readonly OperationName[];
  readonly [field: string]: Wanted | undefined;
}

/** What the buyer does with the order later, by itself. */
export interface BuyerPlan {
  readonly does: 'pay' | 'decline';
  /** Milliseconds of the world's time after the answer was decided. @default 0 */
  readonly after?: number;
}

/** What happens to one message. An empty one lets it pass: no later rule applies to it. */
export interface Effect {
  /** Result code that the answer has, any that the function's table lists. What it does to the order: see the README. */
  readonly code?: string;
  readonly fault?: Fault;
  readonly buyer?: BuyerPlan;
}

/** What happens to which messages, as data: the one way to make the simulator answer otherwise, or misbehave. */
export interface Rule {
  /** Shown in the journal, and takes the rule away again. */
  readonly name?: string;
  /** @default every message */
  readonly when?: RuleConditions;
  /** One effect, for every message that matches; or a sequence, one for each, after which the rule is spent. */
  readonly effect: Effect | readonly Effect[];
  /** How many messages a single effect is for. @default all */
  readonly times?: number;
}
