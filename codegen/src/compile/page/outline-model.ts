import type { Block, Code, Heading, PageCell, PageTable } from '../../read/pages/page-document.ts';

/** Where on the page a table, a sample or a parameter stands. */
export interface Section {
  /** What the last heading that the vocabulary knows has opened. */
  readonly message?: 'request' | 'response';
  readonly part?: 'head' | 'body';
  readonly region: 'message' | 'structures' | 'enums' | 'codes' | 'samples' | 'other' | 'start';
  readonly group?: 'functional' | 'basic';
  /** A heading of its own over the table: the name of a structure or an enum. */
  readonly named?: Heading;
  /** The last heading, whatever it is. */
  readonly heading?: Heading;
  /** Paragraphs since the last heading. */
  readonly prose: string;
}

export interface PlacedTable {
  readonly table: PageTable;
  readonly section: Section;
}

export interface PlacedSample {
  readonly code: Code;
  readonly section: Section;
}

/** A heading that names a parameter, with what stands under it. */
export interface PlacedParameter {
  readonly heading: Heading;
  readonly text: readonly Block[];
  readonly section: Section;
}

export interface Outline {
  readonly tables: readonly PlacedTable[];
  readonly samples: readonly PlacedSample[];
  readonly parameters: readonly PlacedParameter[];
  /** The first place that names a function. */
  readonly function?: PageCell & { readonly name: string };
}
