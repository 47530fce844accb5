/** Which half of an exchange a fault hits: the `request`, so that nothing is carried out; or its `answer`. */
export type FaultSide = 'request' | 'answer';

/**
 * Something that goes wrong on purpose, as data. Each applies to calls, and to notifications (`notifyPay`), where the
 * merchant is the one that answers.
 *
 * - `reset`: the connection breaks. Of a `request`: it is lost. Of an `answer`: all was carried out, and nobody is told
 * - `hang`: nothing comes back, until the caller gives up
 * - `delay`: it arrives so many milliseconds of the world's time later
 * - `http`: another HTTP status and no message
 * - `cut`: the answer breaks off after so many bytes
 * - `garbage`: so many bytes that say nothing; the seed chooses them
 * - `duplicate`: the request arrives twice, and the second answer goes back
 * - `reorder`: the request waits until the next one to this world has been answered
 * - `wrong-key`: signed by a stranger; a notification is forged
 * - `wrong-algorithm`: signed with SHA-1 where SHA-256 is agreed, or the reverse
 * - `foreign-answer`: of calls: well signed, and the answer to another request
 * - `skewed-clock`: the message tells a time that is off by so many milliseconds
 * - `early-notification`: of `preCreate`: the buyer pays at once, and the notification is there before the answer
 * - `forged-notification`: of `preCreate`: after the answer a stranger says that the order is paid
 */
export type Fault =
  | { readonly kind: 'reset'; readonly of?: FaultSide }
  | { readonly kind: 'hang'; readonly of?: FaultSide }
  | { readonly kind: 'delay'; readonly of?: FaultSide; readonly milliseconds: number }
  | { readonly kind: 'http'; readonly of?: FaultSide; readonly status: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'garbage'; readonly bytes?: number }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'reorder' }
  | { readonly kind: 'wrong-key' }
  | { readonly kind: 'wrong-algorithm' }
  | { readonly kind: 'foreign-answer' }
  | { readonly kind: 'skewed-clock'; readonly milliseconds: number }
  | { readonly kind: 'early-notification' }
  | { readonly kind: 'forged-notification' };

export type FaultKind = Fault['kind'];
