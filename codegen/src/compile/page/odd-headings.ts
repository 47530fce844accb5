import { didYouMean } from '../../diagnostics/reporter.ts';
import { clean } from '../../read/pages/cells.ts';
import type { Heading } from '../../read/pages/page-document.ts';
import type { HeadingRole } from '../../vocabulary/vocabulary-data.ts';
import type { Outline, PlacedParameter } from './outline-model.ts';
import type { PageContext } from './page-context.ts';

/** A heading, and the section in which it stands. */
export type PlacedHeading = Omit<PlacedParameter, 'text'>;

/** Headings that open nothing; one among headings that name parameters is one of them in an unknown form. */
export function tellUnopened(
  unopened: readonly PlacedHeading[],
  parameters: readonly PlacedHeading[],
  context: PageContext,
): void {
  const { words } = context.words.headings;
  const placeOf = ({ heading, section }: PlacedHeading): string => `${heading.depth} ${section.message}`;
  const places = new Set(parameters.map(placeOf));
  for (const { heading, section } of unopened) {
    const text = clean(heading.cell.text);
    const isParameter = /^[a-z_]/.test(text) && places.has(placeOf({ heading, section }));
    const message = isParameter
      ? `the heading ${JSON.stringify(text)} stands among parameters and names none; write "name (Type, Flag)".`
      : `the heading ${JSON.stringify(text)} opens nothing that is known.${didYouMean(text, words)}`;
    context.report('unknown-heading', heading.cell, message, { severity: isParameter ? 'error' : 'warning' });
    context.ledger.leave(heading.cell);
  }
}

/** A heading under which a table or a sample has to stand. */
export interface ExpectingHeading {
  readonly heading: Heading;
  readonly role: HeadingRole;
}

const expecting: readonly HeadingRole[] = [
  'codes',
  'functional codes',
  'basic codes',
  'request sample',
  'response sample',
];

export const isExpecting = (role: HeadingRole): boolean => expecting.includes(role);

/** A table or a sample that was lost whole leaves its heading behind. */
export function tellExpected({ heading: { cell }, role }: ExpectingHeading, context: PageContext): void {
  const what = role.endsWith('sample') ? 'sample' : 'table of result codes';
  const message = `no ${what} stands under the heading ${JSON.stringify(clean(cell.text))}; it may have been lost.`;
  context.report('missing-section', cell, message);
}

/** A table under the heading of a second function: its fields would be read as those of the first. */
export function tellSecondFunction(
  second: NonNullable<Outline['function']>,
  first: NonNullable<Outline['function']>,
  context: PageContext,
): void {
  if (second.name === first.name) return;
  const message = `the page goes on with a second function, ${second.name}; the first is ${first.name} in line ${first.line}. Save each alone.`;
  context.report('duplicate-section', second, message);
}
