import { clean } from '../../read/pages/cells.ts';
import type { PageCell, PageRow } from '../../read/pages/page-document.ts';
import type { Coverage, Tally } from '../../spec/page-facts.ts';

/** A row or a heading of the page, and what became of it. */
export interface LedgerEntry {
  readonly kind: 'row' | 'heading';
  /** What the page prints, as decisions hash it. */
  readonly text: string;
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
  /** Says what a row or heading is about. */
  claim(item: PageRow | PageCell, subject: string): void;
  /** Says that it was not understood. */
  leave(item: PageRow | PageCell): void;
  entryOf(subject: string): LedgerEntry | undefined;
}

export function ledgerOf(): Ledger {
  const entries = new Map<PageRow | PageCell, LedgerEntry>();
  const bySubject = new Map<string, LedgerEntry>();
  return {
    get entries() {
      return [...entries.values()];
    },
    addRow(row) {
      const [cell] = row.cells;
      if (cell) entries.set(row, { kind: 'row', text: rowText(row), cell, subjects: [], isLeft: false });
    },
    addHeading(cell) {
      entries.set(cell, { kind: 'heading', text: clean(cell.text), cell, subjects: [], isLeft: false });
    },
    claim(item, subject) {
      const entry = entries.get(item);
      const key = subject.toLowerCase();
      if (!entry) return;
      entry.subjects.push(key);
      if (!bySubject.has(key)) bySubject.set(key, entry);
    },
    leave(item) {
      const entry = entries.get(item);
      if (entry) entry.isLeft = true;
    },
    entryOf: (subject) => bySubject.get(subject.toLowerCase()),
  };
}

/** The cells in reading order, joined as decisions hash them. */
const rowText = ({ cells }: PageRow): string => cells.map(({ text }) => clean(text)).join(' | ');

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
