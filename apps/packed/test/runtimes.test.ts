import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type OpenOutside, openOutside } from '../src/outside.ts';
import { installRuntimes, placeSuite, runtimes } from '../src/runtimes.ts';
import { cases } from '../suite/cases.ts';
import type { Report } from '../suite/run-cases.ts';

/** The suite of `suite/`, once on each runtime; each of its cases is a test here. */
const project = inject('project');
let open: OpenOutside;

beforeAll(async () => {
  open = await openOutside();
  await Promise.all([installRuntimes(), placeSuite(project)]);
}, 300_000);

afterAll(() => open.close());

describe.each(runtimes)('$name', ({ userAgent, runSuite }) => {
  let report: Report;

  beforeAll(async () => {
    report = await runSuite(project, open.outside);
  });

  test('is what it says', () => {
    expect(report.runtime).toMatch(userAgent);
  });

  test.each(Object.keys(cases))('%s', (name) => {
    expect(report.cases[name], report.cases[name]).toBe('passed');
  });
});
