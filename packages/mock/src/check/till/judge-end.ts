import type { Order } from '../../engine/order.ts';
import { fail, type Judgement, ok } from '../rule.ts';
import { seconds } from './message.ts';
import type { EndRule } from './rules.ts';
import { type Judge, type Sale, tell } from './sale.ts';

/** What can be seen when all is over: the gateway's books beside the till's word. */
export const judgeEnd: Readonly<Record<EndRule, Judge>> = {
  'charged-once': judgeCharges,
  'unknown-is-not-failed': judgeNotPaid,
  'paid-is-proven': judgePaid,
  'tells-what-is': judgeUnknown,
  ends: judgeEnding,
};

const charged = ({ orders }: Sale): Order[] => orders.filter(({ status }) => status === 'SUCCESS');

function judgeCharges(sale: Sale): Judgement | undefined {
  const payments = charged(sale);
  if (payments.length > 1)
    return fail(`The buyer is charged ${payments.length} times: ${payments.map(name).join(', ')}.`);
  return sale.orders.length === 0 ? undefined : ok(`Charged ${payments.length === 1 ? 'once' : 'not at all'}.`);
}

/** The word of a till that is killed is nobody's; when it is started again, it may have several sales to tell of. */
const hasWord = ({ scenario, word }: Sale): boolean => !scenario.killed && word !== 'nothing';

function judgeNotPaid(sale: Sale): Judgement | undefined {
  const { word, orders, scenario } = sale;
  if (!hasWord(sale)) return undefined;
  if (word !== 'not-paid') return scenario.lookUpBy || scenario.mustCancel ? ok(`It said ${tell(word)}.`) : undefined;
  const standing = orders.filter(({ status }) => status !== 'CLOSED');
  if (standing.length === 0) return ok('It said not paid, and no payment stands.');
  return fail(`It said not paid, and in the gateway's books: ${standing.map(name).join(', ')}.`);
}

function judgePaid(sale: Sale): Judgement | undefined {
  if (!hasWord(sale) || sale.word !== 'paid') return undefined;
  const payments = charged(sale);
  if (payments.length > 0) return ok(`It said paid, and ${payments.map(name).join(', ')}.`);
  const books = sale.orders.length === 0 ? 'no order' : sale.orders.map(name).join(', ');
  return fail(`It said paid, and in the gateway's books: ${books}.`);
}

function judgeUnknown(sale: Sale): Judgement | undefined {
  if (!hasWord(sale) || sale.scenario.blind) return undefined;
  if (sale.word !== 'unknown') return ok(`It said ${tell(sale.word)}.`);
  return fail(`It said unknown, and in the gateway's books: ${sale.orders.map(name).join(', ') || 'no order'}.`);
}

function judgeEnding({ scenario, ended, word }: Sale): Judgement | undefined {
  const { exitCode, milliseconds, timedOut } = ended;
  if (timedOut) return fail(`It was still running after ${seconds(milliseconds)}, and was killed.`);
  if (scenario.killed) return undefined;
  const how = `Exit code ${exitCode ?? 'none: a signal ended it'}, after ${seconds(milliseconds)}`;
  return word === 'nothing' ? fail(`${how}: neither paid, not paid nor unknown.`) : ok(`${how}: ${tell(word)}.`);
}

const states = { SUCCESS: 'charged', PROCESSING: 'waits for the buyer, who can pay it', CLOSED: 'closed' } as const;

function name({ merchantTransId, status, orderAmount }: Order): string {
  const amount = orderAmount ? ` ${orderAmount.currency} ${orderAmount.value}` : '';
  return `${merchantTransId}${amount} (${states[status]})`;
}
