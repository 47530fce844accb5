import { expect, test } from 'vitest';
import { tillRules } from '../../src/check/till/rules.ts';
import { check, tillWith } from './check.ts';

test('a till without a flaw breaks no rule, and every rule is seen', async () => {
  const { broken, notSeen, findings } = await check(tillWith('none'));
  expect(findings.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
  expect({ broken, notSeen }).toEqual({ broken: [], notSeen: [] });
});

/** Each flaw, where it shows, and the rules that it breaks. */
const flaws: readonly (readonly [flaw: string, scenario: string, ...rules: string[]])[] = [
  ['new-id-on-retry', 'answer-lost', 'charged-once', 'same-id', 'queries-after-doubt'],
  ['other-amount-on-retry', 'answer-lost', 'same-id'],
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
