import { draftMark } from '../spec/draft-mark.ts';
import type { PageFacts } from '../spec/page-facts.ts';
import type { Vendor } from '../vocabulary/vocabulary.ts';
import { emptyTable } from './markdown-table.ts';
import { codeColumns } from './merge-codes.ts';
import { fieldColumns } from './merge-fields.ts';

/** The file of a function that has none yet: everything but the facts, which are merged into it like into any other. */
export function draftOf({ function: name = '', version = '' }: PageFacts, stem: string, { path }: Vendor): string {
  const served = path?.replace('{function}', name.replaceAll('.', '/').toLowerCase());
  const parts = ['Request head', 'Request body', 'Response head', 'Response body'];
  return `---
function: ${name}
version: ${version === '' ? draftMark : version}
path: ${served ?? `/${draftMark}`}
direction: outbound
summary: ${draftMark} say in one sentence what it does.
confidence: documented
---

# ${stem}

${draftMark} this is a draft of \`codegen import\`. Path, direction and summary are guesses, and \`idempotencyKey\`, \`inDoubt\` or \`statusField\` may be missing above.

${parts.map((title) => `## ${title}\n\n${emptyTable(fieldColumns)}\n`).join('\n')}
## Result codes

The basic codes in [result-codes.md](result-codes.md) apply as well; that page explains the words under Next.

${emptyTable(codeColumns)}

## Samples
`;
}
