/** What a reader hands to the compiler: the text of a document in cells that know their place, with no idea of any API. */
export interface TableDocument {
  /** Path as it is shown in diagnostics. */
  readonly file: string;
  readonly frontMatter: readonly FrontMatterEntry[];
  /** In document order; `depth` 1 is `#`. */
  readonly sections: readonly Section[];
}

/** Line and column count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface FrontMatterEntry extends Place {
  readonly key: string;
  readonly value: Cell;
}

export interface Section extends Place {
  readonly depth: number;
  readonly title: string;
  /** Paragraphs under the heading, joined by blank lines. */
  readonly prose: string;
  readonly tables: readonly Table[];
  readonly fences: readonly Fence[];
}

export interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
}

export interface Row extends Place {
  readonly cells: readonly Cell[];
}

export interface Cell extends Place {
  readonly text: string;
}

/** A fenced code block; the place is that of its first line of content. */
export interface Fence extends Place {
  readonly language: string;
  readonly text: string;
}
