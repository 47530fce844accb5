import { clean } from '../../read/pages/cells.ts';
import type { PageDocument } from '../../read/pages/page-document.ts';
import type { ResultCode } from '../../spec/model.ts';
import type { PageResultCode } from '../../spec/page-facts.ts';
import type { Outline } from './outline-model.ts';
import type { PageContext } from './page-context.ts';
import type { FieldGroup } from './page-fields.ts';

interface ReadPage {
  readonly document: PageDocument;
  readonly outline: Outline;
  readonly groups: readonly FieldGroup[];
  readonly hasCodeTable: boolean;
  readonly version: string | undefined;
  readonly resultCodes: readonly PageResultCode[];
  readonly reviewed: ReviewedCodes;
}

/** The result codes that the tables have for the function of the page. */
export interface ReviewedCodes {
  readonly functional: readonly ResultCode[];
  readonly basic: readonly ResultCode[];
}

const parts = ['request head', 'request body', 'response head', 'response body'] as const;

/** Says what a whole page would have: a function, its version, four parts of messages, and the codes of the tables. */
export function tellMissing(page: ReadPage, context: PageContext): void {
  const { document, outline, groups, hasCodeTable, version } = page;
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
  tellMissingCodes(page, context);
}

/** A function may have no codes of its own, so that only the tables tell whether a page has lost them. */
function tellMissingCodes({ resultCodes, reviewed }: ReadPage, context: PageContext): void {
  const names = { functional: 'result codes of its own', basic: 'basic result codes' };
  for (const group of ['functional', 'basic'] as const) {
    const known = new Set(reviewed[group].map(({ code }) => code));
    if (known.size === 0 || resultCodes.some((code) => code.group === group || known.has(code.code))) continue;
    const message = `the page has no ${names[group]}, and the tables have ${known.size}; they stay as they are.`;
    context.report('missing-section', { line: 1, column: 1 }, message);
  }
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
