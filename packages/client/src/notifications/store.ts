/** One delivery's wish to deal with an event. */
export interface Claim {
  /** Names the event: the same for each delivery of it. */
  readonly key: string;
  /** Names this delivery; another one each time. */
  readonly holder: string;
  /** Milliseconds after which the claim lapses, so that a process which has died blocks nobody for ever. */
  readonly lease: number;
}

/**
 * - `claimed`: this delivery alone may deal with the event now
 * - `held`: another one is at it, and its lease runs
 * - `done`: it has been dealt with for good
 */
export type ClaimState = 'claimed' | 'held' | 'done';

/**
 * Remembers which events have been dealt with. Where several processes take notifications, they must share one store,
 * and `claim` must decide between them: of two at the same moment, one is `held`.
 */
export interface NotificationStore {
  /** Takes the event, unless it is done or another delivery's lease still runs. */
  claim(claim: Claim): Promise<ClaimState>;
  /** Marks the event as done for good, whoever holds it by now: the merchant's code has finished. */
  finish(claim: Claim): Promise<void>;
  /** Gives the event back for the next delivery, if this one holds it still and it is not done. */
  release(claim: Claim): Promise<void>;
}
