import type { Decision } from '../compile/decisions.ts';
import { readDecisions } from '../compile/decisions.ts';
import { reporterOf } from '../diagnostics/reporter.ts';
import type { ApiSpec, Operation } from '../spec/model.ts';
import type { SourceFile } from '../spec/source-file.ts';
import { pageName } from '../spec/subjects.ts';
import type { Entry, EntryKind } from './entry.ts';
import { findEntries } from './find-entries.ts';
import type { GeneratedPlace } from './find-places.ts';
import { findPlaces } from './find-places.ts';
import { listEntries } from './list-entries.ts';

export interface ExplainSources {
  readonly spec: ApiSpec;
  readonly tables: readonly SourceFile[];
  readonly decisions?: SourceFile;
  /** Path → text of every generated file. */
  readonly generated: ReadonlyMap<string, string>;
}

export interface Explanation {
  readonly query: string;
  readonly matches: readonly ExplainedEntry[];
  /** Known names that are near, when nothing matches. */
  readonly nearest: readonly string[];
}

export interface ExplainedEntry {
  readonly subject: string;
  readonly kind: EntryKind;
  readonly facts: string;
  readonly table: { readonly file: string; readonly line: number; readonly column: number; readonly row: string };
  /** The vendor's pages whose messages have it, with the versions that were read. */
  readonly pages: readonly string[];
  readonly decisions: readonly ExplainedDecision[];
  readonly generated: readonly GeneratedPlace[];
}

export type ExplainedDecision = Omit<Decision, 'hashes' | 'entry'>;

/** Where something comes from, and what is made of it. Pure. */
export function explain(query: string, sources: ExplainSources): Explanation {
  const { matches, nearest } = findEntries(query, listEntries(sources.spec));
  const { decisions: file } = sources;
  // The compiler has found them complete.
  const decisions = file ? readDecisions(file, reporterOf(file.file, [])) : [];
  return { query, matches: matches.map((entry) => explainEntry(entry, sources, decisions)), nearest };
}

function explainEntry(entry: Entry, sources: ExplainSources, decisions: readonly Decision[]): ExplainedEntry {
  const { subject, kind, facts, operations, decided, marks } = entry;
  const isAbout = (name: string): boolean =>
    decided.some((known) => (known.endsWith('.') ? name.startsWith(known) : name === known));
  return {
    subject,
    kind,
    facts,
    table: findRow(entry, sources.tables),
    pages: sources.spec.operations.filter(({ name }) => operations.includes(name)).map(pageOf),
    decisions: decisions.filter(({ subjects }) => subjects.some(isAbout)).map(explainDecision),
    generated: findPlaces(marks, sources.generated),
  };
}

const explainDecision = ({ hashes: _, entry: __, ...explained }: Decision): ExplainedDecision => explained;

/** `offline.notify.pay 2.0.0` */
const pageOf = (operation: Operation): string => `${pageName(operation)} ${operation.version}`;

/** The line of the table; where the entry knows only its table, the first line in it that begins as the row does. */
function findRow({ origin, line: begin }: Entry, tables: readonly SourceFile[]): ExplainedEntry['table'] {
  const lines = tables.find(({ file }) => file === origin.file)?.text.split(/\r?\n/) ?? [];
  const below =
    begin === undefined ? -1 : lines.findIndex((text, index) => index >= origin.line - 1 && text.startsWith(begin));
  const line = below < 0 ? origin.line : below + 1;
  const column = below < 0 ? origin.column : begin?.startsWith('|') ? 3 : 1;
  return { file: origin.file, line, column, row: lines[line - 1] ?? '' };
}
