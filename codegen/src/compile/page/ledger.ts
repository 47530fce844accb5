import { clean } from '../../read/pages/cells.ts';
import type { PageCell, PageRow } from '../../read/pages/page-document.ts';
import type { Coverage, Tally } from '../../spec/page-facts.ts';
import type { PageRecord } from './page-record.ts';

/** A row or a heading of the page, and what became of it. */
export interface LedgerEntry {
  readonly kind: 'row' | 'heading';
  /** What the page prints, as decisions hash it. */
  text: string;
  readonly cell: PageCell;
  /** What it is about, as decisions name it, in small letters. */
  readonly subjects: string[];
  isLeft: boolean;
}

/** Every row and heading of a page, so that none is dropped unseen. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  addRow(row: PageRow): void;
  addHeading(cell: PageCell): void;
  /** Says what a heading is about. */
  claimHeading(cell: PageCell, subject: string): void;
  /** Says what a row is about. */
  claimRow(record: Pick<PageRecord, 'row' | 'cell'>, subject: string): void;
  /** Says that it was not understood. */
  leave(item: PageRow | PageCell): void;
  entryOf(subject: string): LedgerEntry | undefined;
}

export function ledgerOf(): Ledger {
  const entries = new Map<PageRow | PageCell, LedgerEntry>();
  const bySubject = new Map<string, LedgerEntry>();
  const claim = (item: PageRow | PageCell, subject: string): LedgerEntry | undefined => {
    const entry = entries.get(item);
    const key = subject.toLowerCase();
    if (!entry) return undefined;
    entry.subjects.push(key);
    if (!bySubject.has(key)) bySubject.set(key, entry);
    return entry;
  };
  return {
    get entries() {
      return [...entries.values()];
    },
    addRow(row) {
      const [cell] = row.cells;
      if (cell) entries.set(row, { kind: 'row', text: rowText(row.cells), cell, subjects: [], isLeft: false });
    },
    addHeading(cell) {
      entries.set(cell, { kind: 'heading', text: clean(cell.text), cell, subjects: [], isLeft: false });
    },
    claimHeading(cell, subject) {
      claim(cell, subject);
    },
    claimRow({ row, cell }, subject) {
      const entry = claim(row, subject);
      const number = cell('number');
      if (entry && number) entry.text = rowText(row.cells.filter((other) => !isAtPlaceOf(number, other)));
    },
    leave(item) {
      const entry = entries.get(item);
      if (entry) entry.isLeft = true;
    },
    entryOf: (subject) => bySubject.get(subject.toLowerCase()),
  };
}

/** The cells in reading order, joined as decisions hash them. A row's number changes with the rows before it, and is left out. */
const rowText = (cells: readonly PageCell[]): string => cells.map(({ text }) => clean(text)).join(' | ');

const isAtPlaceOf = (a: PageCell, b: PageCell): boolean => a.line === b.line && a.column === b.column;

/** Counts what was consumed, decided and left; `isDecided` knows the subjects that an entry of `decisions.yaml` settles. */
export function coverageOf({ entries }: Ledger, isDecided: (subject: string) => boolean): Coverage {
  const tally = (kind: LedgerEntry['kind']): Tally => {
    const all = entries.filter((entry) => entry.kind === kind);
    const decided = all.filter(({ subjects }) => subjects.some(isDecided)).length;
    const left = all.filter(({ subjects, isLeft }) => isLeft && !subjects.some(isDecided)).length;
    return { total: all.length, consumed: all.length - decided - left, decided, left };
  };
  return { rows: tally('row'), headings: tally('heading') };
}
