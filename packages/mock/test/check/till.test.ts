import { expect, test } from 'vitest';
import { tillRules } from '../../src/check/till/rules.ts';
import { check, tillWith } from './check.ts';

const withCommand = (args: readonly string[], change: (command: string) => string): string[] =>
  args.map((arg, at) => (args[at - 1] === '--target' ? change(arg) : arg));

test('a till without a flaw breaks no rule, and every rule is seen', async () => {
  const { broken, notSeen, findings } = await check(tillWith('none'));
  expect(findings.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
  expect({ broken, notSeen }).toEqual({ broken: [], notSeen: [] });
});

/** Each flaw, where it shows, and the rules that it breaks. */
const flaws: readonly (readonly [flaw: string, scenario: string, ...rules: string[]])[] = [
  ['new-id-on-retry', 'answer-lost', 'charged-once', 'same-id', 'queries-after-doubt'],
  ['other-amount-on-retry', 'answer-lost', 'same-id', 'charges-the-price'],
  ['one-message-id', 'answer-lost', 'new-message'],
  ['breaks-a-table', 'pays', 'requests-accepted'],
  ['believes-any-reply', 'stranger-signs', 'verifies-replies'],
  ['believes-any-reply', 'foreign-answer', 'verifies-replies'],
  ['believes-any-reply', 'answer-changed', 'verifies-replies', 'paid-is-proven'],
  ['believes-any-reply', 'answer-unsigned', 'verifies-replies', 'unknown-is-not-failed'],
  ['doubt-is-failure', 'answer-never-comes', 'queries-after-doubt', 'unknown-is-not-failed'],
  ['doubt-is-failure', 'unknown-exception', 'queries-after-doubt', 'unknown-is-not-failed'],
  ['doubt-is-success', 'buyer-leaves', 'cancels-unpaid', 'paid-is-proven'],
  ['gives-up', 'http-500', 'queries-after-doubt', 'tells-what-is'],
  ['never-cancels', 'buyer-leaves', 'cancels-unpaid', 'unknown-is-not-failed'],
  ['cancels-once', 'cancel-lost', 'repeats-cancel', 'unknown-is-not-failed'],
  ['cancels-once', 'cancel-answer-lost', 'repeats-cancel'],
  ['crashes', 'answer-cut', 'queries-after-doubt', 'ends'],
  ['forgets', 'killed-when-charged', 'resumes'],
  ['sells-again', 'killed-when-charged', 'charged-once', 'same-id', 'resumes'],
];

test.concurrent.each(flaws)('%s, %s', async (flaw, scenario, ...rules) => {
  const { broken, findings } = await check(tillWith(flaw, '--only', scenario));
  expect([...broken].sort(), JSON.stringify(findings, undefined, 1)).toEqual([...rules].sort());
});

test('a till that hangs is killed, and told', async () => {
  const { broken, findings } = await check(tillWith('hangs', '--only', 'answer-lost', '--timeout', '4'));
  expect(broken).toEqual(['queries-after-doubt', 'ends']);
  expect(findings.find(({ rule }) => rule === 'ends')?.evidence).toMatch(
    /^It was still running after \d+\.\d\d s, and was killed\.$/,
  );
});

test('each rule has a flaw that breaks it', () => {
  const broken = new Set([...flaws.flatMap(([, , ...rules]) => rules), 'ends']);
  expect(tillRules.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
});

test('evidence names the messages, and what became of the money', async () => {
  const { findings } = await check(tillWith('doubt-is-failure', '--only', 'answer-lost'));
  const told = Object.fromEntries(findings.map(({ rule, evidence }) => [rule, evidence]));
  expect(told['queries-after-doubt']).toMatch(
    /^After pay \(message 1, after \d\.\d\d s\) nothing came about [\w-]+; the till said not paid\.$/,
  );
  expect(told['unknown-is-not-failed']).toMatch(
    /^It said not paid, and in the gateway's books: [\w-]+ USD 239 \(charged\)\.$/,
  );
});

/** A price, a till, and what its command is told of the price in place of {amount} {currency}. */
const prices: readonly {
  readonly price: string;
  readonly flaw: string;
  readonly told: string;
  readonly want: 'ok' | 'fail' | 'not seen';
  readonly evidence?: RegExp;
}[] = [
  {
    price: '500 JPY',
    flaw: 'none',
    told: '{amount} {currency}',
    want: 'ok',
    evidence: /^Payment message\(s\) over JPY 500 /,
  },
  { price: '2.390 KWD', flaw: 'none', told: '{amount} {currency}', want: 'ok', evidence: / KWD 2390 / },
  {
    ...{ price: '500 JPY', flaw: 'cents-always', told: '{amount} {currency}', want: 'fail' },
    evidence: /^pay \(message 1, after \d+\.\d\d s\) carried JPY 50000, not JPY 500 \(minor units\)\.$/,
  },
  {
    ...{ price: '500 JPY', flaw: 'dollars-always', told: '{amount} {currency}', want: 'fail' },
    evidence: / carried USD 500, not JPY 500 \(minor units\)\.$/,
  },
  // A till of one currency is not told it. What it was told is major units of its own.
  { price: '2.39 USD', flaw: 'none', told: '{amount} EUR', want: 'ok', evidence: / EUR 239 / },
  { price: '2.39 USD', flaw: 'none', told: '{amount}0 KWD', want: 'ok', evidence: / KWD 2390 / },
  { price: '500 JPY', flaw: 'cents-always', told: '{amount} JPY', want: 'fail', evidence: /JPY 50000, not JPY 500 / },
  // Of 2.39 there are no yen.
  { price: '2.39 USD', flaw: 'none', told: '{amount} JPY', want: 'not seen' },
  { price: '2.39 USD', flaw: 'none', told: '{value} JPY', want: 'ok', evidence: / JPY 239 / },
  { price: '2.39 USD', flaw: 'cents-always', told: '{value} JPY', want: 'fail', evidence: /JPY 23900, not JPY 239 / },
  { price: '2.39 USD', flaw: 'none', told: '7 {currency}', want: 'ok', evidence: / USD 7 / },
  { price: '2.39 USD', flaw: 'dollars-always', told: '7 USD', want: 'not seen' },
  {
    price: '239 JPY',
    flaw: 'dollars-always',
    told: '7 {currency}',
    want: 'fail',
    evidence: /USD 7, not a price in JPY/,
  },
];

test.concurrent.each(prices)('a price of $price told as $told, flaw: $flaw', async (one) => {
  const [amount = '', currency = ''] = one.price.split(' ');
  const args = tillWith(one.flaw, '--only', 'pays', '--amount', amount, '--currency', currency);
  const { broken, findings } = await check(
    withCommand(args, (command) => command.replace('{amount} {currency}', one.told)),
  );
  const finding = findings.find(({ rule }) => rule === 'charges-the-price');
  expect(finding?.verdict ?? 'not seen').toBe(one.want);
  expect(finding?.evidence ?? '').toMatch(one.evidence ?? /^$/);
  expect(broken).toEqual(one.want === 'fail' ? ['charges-the-price'] : []);
});

test('what is no money is turned away, and not judged as a price', async () => {
  const args = tillWith('none', '--only', 'pays');
  const { broken, notSeen } = await check(
    withCommand(args, (command) => command.replace('{amount} {currency}', '{amount} {currency}s')),
  );
  expect(broken).toContain('requests-accepted');
  expect(notSeen).toContain('charges-the-price');
});
