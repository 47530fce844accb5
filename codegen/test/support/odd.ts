import type { PageFacts } from '../../src/spec/page-facts.ts';

/** What every page as small as a test's lacks or has. */
const ordinary = ['missing-section', 'page-without-version', 'unused-structure'];

/** What is odd about a page, as `line:column severity code`, without the ordinary. */
export const odd = ({ diagnostics }: PageFacts): string[] =>
  diagnostics.flatMap(({ line, column, code, severity }) =>
    ordinary.includes(code) ? [] : [`${line}:${column} ${severity} ${code}`],
  );
