import type { PageFacts } from '../../src/spec/page-facts.ts';

/** What is odd about a page, as `line:column severity code`, without what every page as small as a test's lacks. */
export const odd = ({ diagnostics }: PageFacts): string[] =>
  diagnostics.flatMap(({ line, column, code, severity }) =>
    code === 'missing-section' || code === 'page-without-version' ? [] : [`${line}:${column} ${severity} ${code}`],
  );
