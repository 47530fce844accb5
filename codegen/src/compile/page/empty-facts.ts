import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PageFacts } from '../../spec/page-facts.ts';

/** What is known of a page that could not be read. */
export function emptyFacts(file: string, diagnostics: readonly Diagnostic[]): PageFacts {
  const none = { total: 0, consumed: 0, decided: 0, left: 0 };
  return {
    file,
    layout: 'unknown',
    request: { head: [], body: [] },
    response: { head: [], body: [] },
    structures: [],
    enums: [],
    resultCodes: [],
    samples: [],
    coverage: { rows: none, headings: none },
    diagnostics,
  };
}
