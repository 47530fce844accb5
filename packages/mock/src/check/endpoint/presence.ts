import type { Answer } from './answer.ts';
import type { Delivery } from './scenarios.ts';

/** Watches whether anything shows that somebody takes notifications at the address. */
export interface Presence {
  note(delivery: Delivery, answer: Answer): void;
  /** A sentence, if messages were sent and none of the answers shows it. */
  objection(): string | undefined;
}

export interface PresenceOptions {
  readonly url: string;
  /** The command that makes orders: without one, no true notification is sent. */
  readonly order?: string;
}

/** By these a server, or a proxy before it, says that nobody takes the message here. */
const nobodyHere: ReadonlySet<number> = new Set([404, 405, 410, 501, 502, 503, 504]);

export function createPresence({ url, order }: PresenceOptions): Presence {
  const answers = new Set<string>();
  let isShown = false;
  return {
    note(delivery, answer) {
      isShown ||= shows(delivery, answer);
      answers.add(answer.problem ?? `HTTP ${answer.status}`);
    },
    objection() {
      if (isShown || answers.size === 0) return undefined;
      return (
        `Nothing shows that there is a notification endpoint at ${url}: the answers were ${[...answers].join(', ')}. ` +
        'Look at port and path of --target, and whether POST is taken there.' +
        (order === undefined
          ? ' If yours refuses in this way, give --order, so that it gets true notifications, too.'
          : '')
      );
    },
  };
}

/** A redirection is not followed. Who answers nothing to a true notification may have broken down over it. */
function shows({ want }: Delivery, { status }: Answer): boolean {
  if (status === undefined) return want !== 'refused';
  return !nobodyHere.has(status) && (status < 300 || status > 399);
}
