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
import type { Statements } from './statements.ts';
import { differences, statementOn } from './statements.ts';

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
  /** What the page says, and what the reviewed tables say. */
  readonly statements: Statements;
  readonly reviewed: Statements;
}

/** The entries that settle a subject; none when it is open. */
export type DecisionsOn = (subject: string) => readonly Decision[];

/** The facts of a subject that decisions hold against the page: `type`, `status` … */
export type HeldOn = (subject: string) => ReadonlySet<string>;

/**
 * Holds the decisions on a page against what it prints. Each row, heading or sample whose text is there is settled; one
 * whose text has changed, or that is gone, is an error until someone has looked at it again.
 */
export function applyDecisions(page: DecidedPage, decisions: readonly Decision[], decisionsFile: string): DecisionsOn {
  const settled = new Map<string, Decision[]>();
  for (const decision of decisions) {
    for (const key of settledBy(decision, { page, decisionsFile }).map(nameKey)) {
      settled.set(key, [...(settled.get(key) ?? []), decision]);
    }
  }
  return (subject) => settled.get(nameKey(subject)) ?? [];
}

/** The subjects whose text is still there, and those that they cover; the others are told. */
function settledBy(decision: Decision, telling: Telling): string[] {
  const rows = decision.subjects.map((subject) => ({ subject, printed: printedText(subject, telling.page) }));
  const gone = rows.filter(({ printed }) => !printed).map(({ subject }) => subject);
  if (gone.length > 0) tellGone(decision, gone, telling);
  return rows.flatMap(({ subject, printed }, index) => {
    if (!printed) return [];
    if (decision.hashes.includes(hashOf(printed.text))) return [subject, ...printed.covers];
    tellStale(decision, index, printed, telling);
    return [];
  });
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

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

function tellGone(
  { id, origin }: Decision,
  subjects: readonly string[],
  { page: { context }, decisionsFile }: Telling,
): void {
  const message = `the decision ${id} concerns ${subjects.join(', ')}, which the page does not have any more.`;
  context.report('gone-decision', origin, message, { file: decisionsFile });
}

function tellStale(
  { id, subjects, hashes, holds, origin }: Decision,
  index: number,
  { text, cell }: Printed,
  { page, decisionsFile }: Telling,
): void {
  const subject = subjects[index] ?? '';
  const old = hashes.length === subjects.length ? ` in place of ${hashes[index]?.slice(0, 8)}…` : '';
  const kept = holds.length === 0 ? 'nothing' : holds.join(', ');
  const message = `the decision ${id} (${decisionsFile}:${origin.line}) on ${subject} rests on other text than the page prints now.${differencesText(subject, page)} The entry holds ${kept}. The hash of what it prints now is ${hashOf(text)}${old}.`;
  page.context.report('stale-decision', cell, message);
}

/** What page and table say differently of a subject, for the one who has to decide again. */
function differencesText(subject: string, { statements, reviewed }: DecidedPage): string {
  const [here, there] = [statementOn(subject, statements), statementOn(subject, reviewed)];
  // Of a sample or a name there is nothing to compare.
  if (!here || !there) return '';
  const found = differences(here, there);
  if (found.length === 0) return ' Page and table agree in all facts.';
  return ` Page and table differ in ${found.map(({ fact, here: page, there: table }) => `${fact} (page: ${page}; table: ${table})`).join(', ')}.`;
}

/** The diagnostics in the order of the page; what a decision settles is no more than information. */
export function settleDiagnostics(found: readonly Reported[], decisions: DecisionsOn): Diagnostic[] {
  return found
    .map(({ diagnostic: told, subjects }): Diagnostic => {
      const ids = [...new Set(subjects.flatMap((subject) => decisions(subject).map(({ id }) => id)))];
      return ids.length === 0 ? told : { ...told, severity: 'info', decisions: ids };
    })
    .toSorted(compareDiagnostics);
}
