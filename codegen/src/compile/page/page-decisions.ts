import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { compareDiagnostics } from '../../diagnostics/diagnostic.ts';
import { clean } from '../../read/pages/cells.ts';
import type { PageCell } from '../../read/pages/page-document.ts';
import type { ApiSpec, Field, FieldType, Operation } from '../../spec/model.ts';
import type { PageEnum } from '../../spec/page-facts.ts';
import type { Decision } from '../decisions.ts';
import type { LedgerEntry } from './ledger.ts';
import { nameKey } from './names.ts';
import type { PageContext, Reported } from './page-context.ts';
import type { PageSample } from './page-samples.ts';

/** What people have reviewed: the compiled tables, and the decisions on where they depart from the pages. */
export interface Reviewed {
  readonly spec?: ApiSpec;
  readonly decisions: readonly Decision[];
  readonly decisionsFile: string;
}

/** What a page prints about the subjects of decisions. */
export interface DecidedPage {
  readonly context: PageContext;
  readonly enums: readonly PageEnum[];
  readonly samples: readonly PageSample[];
  /** Short name of the function. */
  readonly owner: string;
  readonly operation: Operation | undefined;
}

/** The ids of the entries that settle a subject; none when it is open. */
export type DecisionsOn = (subject: string) => readonly string[];

/**
 * Holds the decisions on a page against what it prints. One whose text is there settles its subjects; one whose text
 * has changed, or whose row is gone, is an error until someone has looked at it again.
 */
export function applyDecisions(page: DecidedPage, decisions: readonly Decision[], decisionsFile: string): DecisionsOn {
  const settled = new Map<string, string[]>();
  for (const decision of decisions) {
    const printed = decision.subjects.map((subject) => printedText(subject, page));
    const isThere = printed.every((found) => found !== undefined);
    if (isThere && decision.hashes.includes(hashOf(printed.map(({ text }) => text)))) {
      for (const subject of [...decision.subjects, ...printed.flatMap(({ covers }) => covers)]) {
        settled.set(nameKey(subject), [...(settled.get(nameKey(subject)) ?? []), decision.id]);
      }
    } else tellStale(decision, printed, { page, decisionsFile });
  }
  return (subject) => settled.get(nameKey(subject)) ?? [];
}

const hashOf = (texts: readonly string[]): string => createHash('sha256').update(texts.join('\n')).digest('hex');

interface Printed {
  readonly text: string;
  readonly cell: PageCell;
  /** Subjects of rows that are settled with it. */
  readonly covers: readonly string[];
}

/** What the page prints about a subject: a row, a heading, a sample, the rows of an enum, or the rows that use a name. */
function printedText(subject: string, page: DecidedPage): Printed | undefined {
  const { context, samples, owner, enums } = page;
  const sample = samples.find(({ name }) => nameKey(`${owner}.samples.${name}`) === nameKey(subject));
  if (sample) return { text: clean(sample.cell.text), cell: sample.cell, covers: [] };
  const entry = context.ledger.entryOf(subject);
  const values = enums.find(({ name }) => nameKey(name) === nameKey(subject));
  if (values) return rowsOf(values.values.map(({ value }) => context.ledger.entryOf(`${values.name}.${value}`)));
  if (entry) return { text: entry.text, cell: entry.cell, covers: [] };
  return subject.includes('.') ? undefined : rowsOf(usesOf(subject, page));
}

function rowsOf(entries: readonly (LedgerEntry | undefined)[]): Printed | undefined {
  const found = entries.filter((entry) => entry !== undefined);
  const [first] = found;
  if (!first || found.length < entries.length) return undefined;
  return {
    text: found.map(({ text }) => text).join('\n'),
    cell: first.cell,
    covers: found.flatMap(({ subjects }) => subjects),
  };
}

/** The rows of the page whose field has, in the reviewed tables, a type of that name. */
function usesOf(name: string, { context, operation, owner }: DecidedPage): LedgerEntry[] {
  if (!operation) return [];
  const rows = (fields: readonly Field[], part: string): LedgerEntry[] =>
    fields.flatMap(({ name: field, type }) =>
      namesIn(type).includes(name) ? (context.ledger.entryOf(`${owner}.${part}.${field}`) ?? []) : [],
    );
  const { request, response } = operation;
  return [
    ...rows(request.head, 'requestHead'),
    ...rows(request.body, 'requestBody'),
    ...rows(response.head, 'responseHead'),
    ...rows(response.body, 'responseBody'),
  ];
}

function namesIn(type: FieldType): string[] {
  if (type.kind === 'list') return namesIn(type.of);
  return type.kind === 'structure' || type.kind === 'enum' ? [type.name] : [];
}

interface Telling {
  readonly page: DecidedPage;
  readonly decisionsFile: string;
}

function tellStale(
  { id, subjects, origin }: Decision,
  printed: readonly (Printed | undefined)[],
  { page: { context }, decisionsFile }: Telling,
): void {
  const gone = subjects.filter((_, index) => printed[index] === undefined);
  const at = printed.find((found) => found !== undefined)?.cell;
  if (gone.length > 0 || !at) {
    const message = `the decision ${id} concerns ${gone.join(', ')}, which the page does not have any more.`;
    context.report('gone-decision', origin, message, { file: decisionsFile });
    return;
  }
  const rows = subjects.length === 1 ? 'the row' : `one of the ${subjects.length} rows`;
  const message = `the decision ${id} (${decisionsFile}:${origin.line}) on ${subjects.slice(0, 3).join(', ')}${subjects.length > 3 ? ' …' : ''} rests on other text than ${rows} prints now.`;
  context.report('stale-decision', at, message);
}

/** The diagnostics in the order of the page; what a decision settles is no more than information. */
export function settleDiagnostics(found: readonly Reported[], decisions: DecisionsOn): Diagnostic[] {
  return found
    .map(({ diagnostic: told, subjects }): Diagnostic => {
      const ids = [...new Set(subjects.flatMap((subject) => decisions(subject)))];
      return ids.length === 0 ? told : { ...told, severity: 'info', decisions: ids };
    })
    .toSorted(compareDiagnostics);
}
