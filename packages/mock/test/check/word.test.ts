import { expect, test } from 'vitest';
import { createProgress } from '../../src/check/progress.ts';
import { fill, readSign, shows } from '../../src/check/template.ts';
import { check, tillWith } from './check.ts';

test.each([
  { sign: '0', exitCode: 0, output: '', want: true },
  { sign: '1,4', exitCode: 4, output: '', want: true },
  { sign: '1,4', exitCode: 14, output: '', want: false },
  { sign: '0', exitCode: undefined, output: '0', want: false },
  { sign: '/^paid/im', exitCode: 7, output: 'Thank you\nPAID 2.39', want: true },
  { sign: '/^paid/', exitCode: 0, output: 'PAID', want: false },
])('$sign shows in exit code $exitCode and $output: $want', ({ sign, want, ...traces }) => {
  expect(shows(readSign('--paid', sign), traces)).toBe(want);
});

test('only known words in braces are filled in', () => {
  expect(fill("awk '{print}' {amount} {amount} {x}", { amount: '2.39' })).toBe("awk '{print}' 2.39 2.39 {x}");
  expect(fill('{constructor}', {})).toBe('{constructor}');
});

test('a till that says two things at once has said nothing', async () => {
  const { broken, findings } = await check(tillWith('none', '--only', 'pays', '--not-paid', '/^/'));
  expect(broken).toEqual(['ends']);
  expect(findings.find(({ rule }) => rule === 'ends')?.evidence).toMatch(
    /^Exit code 0, after .*: neither paid, not paid nor unknown\.$/,
  );
});

test('a person sees on one line how far the check is', () => {
  const written: string[] = [];
  const progress = createProgress({ write: (text) => written.push(text) > 0, columns: 60 }, 2);
  progress.begun('pays');
  progress.ended('pays', [{ rule: 'ends', scenario: 'pays', verdict: 'fail', evidence: '' }]);
  progress.begun('answer-lost');
  progress.clear();
  expect(written.map((text) => text.replace('\r\u001b[K', ''))).toEqual([
    '0 of 2, 0 with a broken rule; now pays',
    '1 of 2, 1 with a broken rule; now ',
    '1 of 2, 1 with a broken rule; now answer-lost',
    '',
  ]);
});
