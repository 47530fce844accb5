import type { BodySchema } from '../core/body.ts';
import type { Clock } from '../core/clock.ts';
import { OptionsError } from '../errors.ts';
import type { KeyOptions } from '../keys/load-keys.ts';
import { checkOptions } from '../options/check.ts';
import { clock, functionRule, has, id, keyRules, milliseconds } from '../options/rules.ts';
import type { PaymentEvent } from './event.ts';
import type { NotificationStore } from './store.ts';

/** Options of `createNotificationHandler`. */
export interface NotificationHandlerOptions extends KeyOptions {
  /** The merchant's id as a client of Alipay; a message for another is refused. */
  readonly clientId: string;
  /**
   * Called for each event. SUCCESS is answered only after it has finished, so write the event into your books before
   * you return. If it throws, the provider sends again. The same event may come twice after a crash or where the store
   * has forgotten it, so a second call must do no harm: see `key` of the event.
   */
  readonly onPayment: (event: PaymentEvent) => void | Promise<void>;
  /**
   * Hears what `onPayment` and the store threw, with the event; each {@link NotificationRefusal} and
   * {@link NotificationTimeout}; and errors of keys, signer and verifier. Without it the latter make the handler reject,
   * and nobody hears of the rest: the handler has no log.
   *
   * @default none
   */
  readonly onError?: ((error: unknown, event?: PaymentEvent) => void) | undefined;
  /** Remembers what has been dealt with. Several processes must share one. @default memoryStore() */
  readonly store?: NotificationStore | undefined;
  /**
   * Milliseconds for a whole delivery: its body, verification, `onPayment` and the answer. After that the provider is
   * asked to send again, while `onPayment` goes on and keeps its claim; once it has finished, the next delivery is
   * acknowledged at once.
   *
   * @default 8_000
   */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds after which an event that was begun and not finished may be begun again: longer than `onPayment` ever
   * takes and than `timeout`, shorter than the two minutes that the provider waits before its second delivery.
   *
   * @default 60_000
   */
  readonly lease?: number | undefined;
  /**
   * Milliseconds that a message's `reqTime` may be away from now, either way. Off by default, since a true message that
   * comes late is better than none: the provider repeats for a day, and it is not known whether a repeat has a new time.
   *
   * @default none
   */
  readonly maxAge?: number | undefined;
  /**
   * Checks the body: `notifyPayRequestBody` of `@intl-acquiring/types/validators`, or any Standard Schema. What it finds
   * is in `issues` of the event; a verified message is never refused for it.
   *
   * @default none
   */
  readonly validator?: BodySchema | undefined;
  /** @default the system's */
  readonly clock?: Clock | undefined;
}

/** @throws {OptionsError} */
export function checkHandlerOptions(
  options: NotificationHandlerOptions,
  { timeout, lease }: Record<'timeout' | 'lease', number>,
): void {
  const subject = 'options of createNotificationHandler';
  checkOptions(subject, options, {
    clientId: id,
    ...keyRules,
    onPayment: { ...functionRule, required: true },
    onError: functionRule,
    store: {
      expected: 'an object with claim(), finish() and release()',
      fits: (value) => ['claim', 'finish', 'release'].every((name) => has(value, name)),
    },
    timeout: milliseconds,
    lease: milliseconds,
    maxAge: milliseconds,
    validator: { expected: 'a Standard Schema', fits: (value) => has(value, '~standard') },
    clock,
  });
  if (lease <= timeout) {
    throw new OptionsError(subject, [
      `lease is ${lease} ms and timeout ${timeout} ms; expected: a longer lease, or one event is begun twice at once.`,
    ]);
  }
}
