import type { Signer } from '@intl-acquiring/envelope';
import type { Clock } from '../clock.ts';
import type { OrderBook } from '../engine/book.ts';
import type { ForcedAnswers } from '../engine/forced-answers.ts';
import type { Journal } from '../journal.ts';
import type { Trust } from './open-call.ts';

/** What the gateway has and knows. */
export interface Gateway extends Trust {
  readonly clock: Clock;
  readonly book: OrderBook;
  readonly forced: ForcedAnswers;
  readonly journal: Journal;
  readonly signer: Signer;
  readonly seed: string;
  readonly publicUrl: string | undefined;
}
