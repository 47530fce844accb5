import type { CheckRule } from '../rule.ts';

/** Their ids. */
export type EndpointRule =
  | 'verifies-notifications'
  | 'verifies-the-raw-text'
  | 'only-its-own'
  | 'acknowledges'
  | 'signs-acknowledgements'
  | 'echoes-the-message'
  | 'acknowledges-repeats'
  | 'answers-in-time'
  | 'records-before-acknowledging'
  | 'compares-the-amount'
  | 'paid-is-final'
  | 'takes-new-fields'
  | 'survives-bad-input';

/** What a notification endpoint must do. CONFORMANCE.md is written from them. */
export const endpointRules: readonly CheckRule<EndpointRule>[] = [
  {
    id: 'verifies-notifications',
    must: 'A notification whose signature does not hold is not acknowledged, and marks nothing as paid.',
    why: 'Whoever knows the address can have goods for nothing.',
    todo: 'Verify the signature before anything is read, and refuse the message where it is missing or does not hold.',
  },
  {
    id: 'verifies-the-raw-text',
    must: 'A good signature holds, however the message spells its JSON.',
    why: 'The provider may write its JSON otherwise tomorrow, and then no payment is heard of any more.',
    todo: 'Cut the text of "request" out of the raw body and verify that; never parse and write it again.',
  },
  {
    id: 'only-its-own',
    must: 'A notification for another client is not acknowledged.',
    why: "A message of one shop marks an order of another as paid, if they share the provider's key.",
    todo: 'Compare head.clientId with your own.',
  },
  {
    id: 'acknowledges',
    must: 'A true notification is answered with HTTP 200 and resultStatus S, a failure as well as a success.',
    why: 'The provider sends it again for a day, and then gives up.',
    todo: 'Answer S SUCCESS once the news is written down.',
  },
  {
    id: 'signs-acknowledgements',
    must: "The acknowledgement is signed with the merchant's key.",
    why: 'To the provider an unsigned answer is none.',
    todo: 'Sign the exact text of "response" with the private key whose public half the provider has.',
  },
  {
    id: 'echoes-the-message',
    must: 'The acknowledgement names the function, the client and the reqMsgId of the message that it answers.',
    why: 'An answer to another message acknowledges nothing.',
    todo: 'Copy them from the head of the request.',
  },
  {
    id: 'acknowledges-repeats',
    must: 'The same news again is acknowledged again, also when both come at once.',
    why: 'An acknowledgement can get lost; without another one the provider goes on for a day.',
    todo: 'Remember what is done, and answer S without doing it again.',
  },
  {
    id: 'answers-in-time',
    must: 'The answer comes while the provider waits (--patience).',
    why: 'A late acknowledgement is none: the same news comes again, on and on.',
    todo: 'Write the news down, answer, and do what takes long afterwards.',
  },
  {
    id: 'records-before-acknowledging',
    must: 'When the acknowledgement comes, the order reads as paid.',
    why: 'A program that breaks down in between has lost the payment: nobody tells it again.',
    todo: 'Answer after the transaction is committed, not before.',
  },
  {
    id: 'compares-the-amount',
    must: "A payment of another amount, or in another currency, than the order's does not mark it as paid.",
    why: 'A dress is sold for a cent.',
    todo: 'Compare orderAmount, value and currency, with the order in your books.',
  },
  {
    id: 'paid-is-final',
    must: 'A failure that comes after a success changes nothing, and a success that comes after a failure counts.',
    why: "Messages overtake each other, and the buyer's money is with you.",
    todo: 'Keep paid orders paid, and take a success in any other state.',
  },
  {
    id: 'takes-new-fields',
    must: 'Fields that no table names do no harm.',
    why: 'The provider adds some without notice, and then no payment is heard of any more.',
    todo: 'Read the fields that you need, and leave the others alone.',
  },
  {
    id: 'survives-bad-input',
    must: 'Garbage, an endless and a huge body are not acknowledged, and the endpoint goes on.',
    why: 'Anybody can send them.',
    todo: "Limit the size and the time of a body, and answer 4xx to what can't be read.",
  },
];
