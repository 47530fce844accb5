import type { Order } from '../../engine/order.ts';
import type { Price } from '../price.ts';
import type { Ended } from '../programs.ts';
import type { Judgement } from '../rule.ts';
import type { Message } from './message.ts';
import type { TillScenario } from './scenarios.ts';

/** What a till says of a sale in the end; `nothing` is none of the three, or two of them. */
export type Word = 'paid' | 'not-paid' | 'unknown' | 'nothing';

/** What is known of one sale, when all is over. */
export interface Sale {
  readonly scenario: TillScenario;
  /** What of the price stood in the till's command. */
  readonly told: Partial<Price>;
  /** The till's messages, in the order in which they were answered. */
  readonly messages: readonly Message[];
  /** The gateway's books. */
  readonly orders: readonly Order[];
  /** How the till ended; of a killed one, how it ended when it was started again. */
  readonly ended: Ended;
  readonly word: Word;
  /** How many of the messages came before the till was killed. */
  readonly beforeKill?: number;
}

/** What a sale shows of a rule, if anything. */
export type Judge = (sale: Sale) => Judgement | undefined;

/** The messages that ask for money, repeats among them. */
export const paymentsOf = ({ messages }: Sale): Message[] =>
  messages.filter(({ function: name }) => name === 'pay' || name === 'preCreate');

/** In words. */
export const tell = (word: Word): string => (word === 'not-paid' ? 'not paid' : word);
