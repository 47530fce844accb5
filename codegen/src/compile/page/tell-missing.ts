import { clean } from '../../read/pages/cells.ts';
import type { PageDocument } from '../../read/pages/page-document.ts';
import type { Outline } from './outline-model.ts';
import type { PageContext } from './page-context.ts';
import type { FieldGroup } from './page-fields.ts';

interface ReadPage {
  readonly document: PageDocument;
  readonly outline: Outline;
  readonly groups: readonly FieldGroup[];
  readonly hasCodeTable: boolean;
  readonly version: string | undefined;
}

const parts = ['request head', 'request body', 'response head', 'response body'] as const;

/** Says what a whole page would have: a function, its version, and four parts of messages. */
export function tellMissing(
  { document, outline, groups, hasCodeTable, version }: ReadPage,
  context: PageContext,
): void {
  const start = { line: 1, column: 1 };
  if (groups.length === 0 && !hasCodeTable && isForeign(outline)) {
    const hint = asksForPassword(document, context)
      ? ' It asks to sign in: save the page after you have.'
      : ' See whether the right page was saved, and all of it.';
    context.forget();
    context.report('not-a-reference-page', start, `the page has no table of parameters or result codes.${hint}`);
    return;
  }
  if (!outline.function) {
    context.report('page-without-function', start, 'no heading or line names a function of a known vendor.');
  }
  if (version === undefined) {
    context.report(
      'page-without-version',
      start,
      `no row and no sample shows the field ${JSON.stringify(context.words.vendor.version)}.`,
    );
  }
  const missing = parts.filter((part) => !groups.some(({ target, fields }) => target === part && fields.length > 0));
  if (missing.length > 0)
    context.report('missing-section', start, `the page has no fields for the ${missing.join(', the ')}.`);
}

/** No table has a head of known words, and none stands under a known heading: what is odd about them says nothing. */
const isForeign = ({ tables }: Outline): boolean =>
  tables.every(({ table, section }) => !table.header && (section.region === 'start' || section.region === 'other'));

function asksForPassword({ asksForPassword: hasField, blocks }: PageDocument, { words }: PageContext): boolean {
  const lines = blocks.flatMap((block) =>
    block.kind === 'line' || block.kind === 'heading' ? [clean(block.cell.text)] : [],
  );
  return hasField === true || new Set(lines.filter((line) => words.login.find(line) !== undefined)).size >= 2;
}
