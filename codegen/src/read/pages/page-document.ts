import type { Cell, Place } from '../table-document.ts';

/** What every reader of pages gives, whatever the layout: blocks in the order of the page, each text with its place. */
export interface PageDocument {
  /** Path as it is shown in diagnostics. */
  readonly file: string;
  readonly layout: Layout;
  readonly blocks: readonly Block[];
  /** Whether the page has a field for a password. */
  readonly asksForPassword?: boolean;
}

export type Layout = 'html' | 'markdown' | 'pipe' | 'tabs' | 'stacked' | 'cell-per-line' | 'two-column' | 'text';

export type Block = Heading | Line | Code | PageTable;

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the highest. Copied text does not tell, so all its headings have one depth. */
  readonly depth: number;
  readonly cell: PageCell;
}

/** A paragraph, or an item of a list. */
export interface Line {
  readonly kind: 'line';
  readonly cell: PageCell;
  readonly isBullet: boolean;
}

/** Text that keeps its line breaks, such as a JSON sample. */
export interface Code {
  readonly kind: 'code';
  readonly cell: PageCell;
  /** Whether the text ended before its brackets were closed. */
  readonly isCut: boolean;
}

export interface PageTable {
  readonly kind: 'table';
  /** Absent when the table starts with its first row. */
  readonly header?: PageRow;
  readonly rows: readonly PageRow[];
}

export interface PageRow extends Place {
  readonly cells: readonly PageCell[];
  /** Rows of a table inside a cell: the fields of the structure that the row names. */
  readonly tables?: readonly PageTable[];
  /** Whether a line break or a bar in a cell had parted the row, so that it was put together again. */
  readonly isJoined?: boolean;
  /** Whether the row ends only where another begins, so that its last lines may belong to neither. */
  readonly isOpenEnded?: boolean;
}

/** Text that knows the place of each of its characters; line breaks in it are those that a reader of the page sees. */
export interface PageCell extends Cell {
  at(offset: number): Place;
}
