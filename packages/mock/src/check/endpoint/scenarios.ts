import type { Scenario } from '../rule.ts';
import type { EndpointRule } from './rules.ts';

/** How a message is made: true, or wrong in one way. */
export type Make =
  | 'paid'
  | 'failed'
  | 'odd-spelling'
  | 'extra-field'
  | 'other-amount'
  | 'other-currency'
  | 'unsigned'
  | 'no-signature'
  | 'stranger'
  | 'other-hash'
  | 're-serialised'
  | 'changed'
  | 'other-client'
  | 'garbage'
  | 'huge'
  | 'endless';

/** One message to the endpoint, and what is right. */
export interface Delivery {
  readonly make: Make;
  /** `either`: both an acknowledgement and a refusal will do. */
  readonly want: 'acknowledged' | 'refused' | 'either';
  /** The rule that wants it. */
  readonly rule: EndpointRule;
  /** Whether the order reads as paid afterwards. @default not asked */
  readonly state?: { readonly paid: 'yes' | 'no'; readonly rule: EndpointRule };
  /** How many of it are sent at once. @default 1 */
  readonly copies?: number;
}

export interface EndpointScenario extends Scenario {
  /** One after the other, about one new order. */
  readonly deliveries: readonly Delivery[];
}

const paid: Delivery = {
  make: 'paid',
  want: 'acknowledged',
  rule: 'acknowledges',
  state: { paid: 'yes', rule: 'records-before-acknowledging' },
};
const still: Delivery = { ...paid, rule: 'survives-bad-input' };
const failed: Delivery = { make: 'failed', want: 'acknowledged', rule: 'acknowledges' };
const repeated: Delivery = { make: 'paid', want: 'acknowledged', rule: 'acknowledges-repeats' };
const bad = (make: Make): Delivery => ({ make, want: 'refused', rule: 'survives-bad-input' });
const forged = (make: Make, rule: EndpointRule = 'verifies-notifications'): Delivery => ({
  ...{ make, rule, want: 'refused' },
  state: { paid: 'no', rule },
});
const otherPrice = (make: Make): Delivery => ({
  ...{ make, want: 'either', rule: 'compares-the-amount' },
  state: { paid: 'no', rule: 'compares-the-amount' },
});

const takes = 'one answer after the other';
const scenario = (id: string, title: string, ...deliveries: readonly Delivery[]): EndpointScenario => ({
  ...{ id, title, takes, deliveries },
});

export const endpointScenarios: readonly EndpointScenario[] = [
  scenario('paid', 'an order is paid', paid),
  scenario('repeated', 'the same news comes twice', paid, repeated),
  scenario(
    'at-once',
    'the same news comes twice at once, and once more',
    { make: 'paid', want: 'either', rule: 'acknowledges-repeats', copies: 2 },
    { ...repeated, state: { paid: 'yes', rule: 'records-before-acknowledging' } },
  ),
  scenario('failed', 'the buyer did not pay', {
    ...failed,
    state: { paid: 'no', rule: 'paid-is-final' },
  }),
  scenario('failed-then-paid', 'a failure comes, then a success', failed, {
    ...paid,
    state: { paid: 'yes', rule: 'paid-is-final' },
  }),
  scenario('paid-then-failed', 'a success comes, then a failure that is older', paid, {
    ...failed,
    state: { paid: 'yes', rule: 'paid-is-final' },
  }),
  scenario('odd-spelling', 'white space and escapes in the signed text', {
    ...{ make: 'odd-spelling', want: 'acknowledged', rule: 'verifies-the-raw-text' },
  }),
  scenario('extra-field', 'fields that no table names', {
    ...{ make: 'extra-field', want: 'acknowledged', rule: 'takes-new-fields' },
  }),
  scenario('other-amount', "another amount than the order's, well signed", otherPrice('other-amount')),
  scenario('other-currency', "the order's amount in another currency, well signed", otherPrice('other-currency')),
  scenario('unsigned', 'no signature', forged('unsigned')),
  scenario('no-signature', 'a signature that is none', forged('no-signature')),
  scenario('stranger', 'signed with another key', forged('stranger')),
  scenario('other-hash', 'signed with another hash than agreed', forged('other-hash')),
  scenario('re-serialised', 'a signature of the same JSON, spelled otherwise', forged('re-serialised')),
  scenario('changed', "the order's id changed after signing", forged('changed')),
  scenario('other-client', 'well signed, for another client', forged('other-client', 'only-its-own')),
  scenario('garbage', 'bytes that say nothing, then a payment', bad('garbage'), still),
  scenario('huge', 'a body of 16 MiB, then a payment', bad('huge'), still),
  scenario('endless', 'a body that never ends, and a payment beside it', bad('endless'), still),
];
