import type { CheckRule } from '../rule.ts';

/** Their ids. */
export type TillRule =
  | 'charged-once'
  | 'charges-the-price'
  | 'same-id'
  | 'new-message'
  | 'requests-accepted'
  | 'verifies-replies'
  | 'queries-after-doubt'
  | 'cancels-unpaid'
  | 'repeats-cancel'
  | 'unknown-is-not-failed'
  | 'paid-is-proven'
  | 'tells-what-is'
  | 'ends'
  | 'resumes';

/** Those that are seen when all is over; the others are seen in the till's messages. */
export type EndRule = Extract<
  TillRule,
  'charged-once' | 'unknown-is-not-failed' | 'paid-is-proven' | 'tells-what-is' | 'ends'
>;

/** What a till must do. CONFORMANCE.md is written from them. */
export const tillRules: readonly CheckRule<TillRule>[] = [
  {
    id: 'charged-once',
    must: 'One sale charges the buyer once at most.',
    why: 'The buyer pays twice for one thing.',
    todo: 'Send every repeat under the merchantTransId of the first message, and take a new one only for a new sale.',
  },
  {
    id: 'charges-the-price',
    must: 'Each payment carries the amount and the currency that the till was told.',
    why: 'The buyer of something for 500 yen pays 50,000.',
    todo: 'Send minor units with the decimals of the currency by ISO 4217: 2 for USD, none for JPY, 3 for KWD.',
  },
  {
    id: 'same-id',
    must: 'A sale keeps its merchantTransId, amount and currency until the payment under it is known not to stand.',
    why: 'The gateway tells repeats by this id alone; under another one the same sale is another payment.',
    todo: 'Make the id once for each sale, store it before the first message, and use it in every retry and look-up.',
  },
  {
    id: 'new-message',
    must: 'Each message has a reqMsgId of its own.',
    why: "Two messages with one id can't be told apart, nor can their answers.",
    todo: 'Make reqMsgId, reqTime and the signature anew for each attempt.',
  },
  {
    id: 'requests-accepted',
    must: "Each request passes the gateway's checks: signature, client, tables.",
    why: 'A request that is turned away does nothing, a cancel included.',
    todo: "Mend what the evidence names; the gateway's sentence has the field and its rule.",
  },
  {
    id: 'verifies-replies',
    must: 'A reply that is unsigned, signed by somebody else, changed, or the answer to another message settles nothing.',
    why: 'Whoever stands on the line could make the till hand out goods, or charge again.',
    todo: 'Verify the signature over the raw text, then compare function, reqMsgId and ids; else look the payment up.',
  },
  {
    id: 'queries-after-doubt',
    must: 'After a lost, broken or undecided answer the till asks about this very payment.',
    why: 'The payment may have been carried out.',
    todo: 'Send payQuery with the merchantTransId; cancel if the answer stays away. A repeat under the same id also tells.',
  },
  {
    id: 'cancels-unpaid',
    must: 'A payment that does not come to its end is cancelled.',
    why: 'The buyer can still confirm it, after the till has given up.',
    todo: 'When the wait is over, send payCancel with the merchantTransId before the sale is closed.',
  },
  {
    id: 'repeats-cancel',
    must: 'A cancel whose answer is lost is repeated, or looked up.',
    why: 'Whether the buyer stays charged is as unknown as before the cancel.',
    todo: 'Repeat payCancel with the same id until the gateway answers S.',
  },
  {
    id: 'unknown-is-not-failed',
    must: 'The till never says "not paid" while the buyer is charged, or can still pay.',
    why: 'The cashier charges again, or sends the buyer away who has paid.',
    todo: 'Say "unknown" after a timeout, a broken line or an untrusted reply, until a query or a cancel has told.',
  },
  {
    id: 'paid-is-proven',
    must: 'The till never says "paid" without the money.',
    why: 'The goods are gone.',
    todo: 'Say "paid" only after a verified reply of this payment that says so.',
  },
  {
    id: 'tells-what-is',
    must: 'Where the gateway can tell how a payment ended, the till does not leave it unknown.',
    why: 'Somebody has to look after each open sale by hand.',
    todo: 'Query again after a failed query, and cancel in the end.',
  },
  {
    id: 'ends',
    must: 'The till ends by itself, and says paid, not paid or unknown.',
    why: 'A till that hangs or crashes is started again, and the sale charged again.',
    todo: 'Give each call a timeout and each wait an end; see --timeout, --paid, --not-paid and --unknown.',
  },
  {
    id: 'resumes',
    must: 'A till that is killed in mid-payment looks the payment up when it is started again.',
    why: 'Nobody else knows that the buyer may have been charged.',
    todo: 'Write the merchantTransId to disk before the first message, and look up whatever is open at the start.',
  },
];
