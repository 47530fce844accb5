import type { Origin } from '../spec/model.ts';

export type EntryKind = 'function' | 'field' | 'structure' | 'enum' | 'enum value' | 'result code' | 'environment';

/** Something that a table defines. */
export interface Entry {
  /** As decisions and changes call it. */
  readonly subject: string;
  readonly kind: EntryKind;
  /** Shorter names, and ids, by which a person may ask for it. */
  readonly names: readonly string[];
  /** What the table says, in a few words. */
  readonly facts: string;
  /** Where it stands; of something without a place of its own, where its table or file begins. */
  readonly origin: Origin;
  /** How its line begins, where the origin is not that of the line. */
  readonly line?: string;
  /** The functions whose messages use it. */
  readonly operations: readonly string[];
  /** Subjects of the decisions about it; one that ends in `.` stands for all that begin so. */
  readonly decided: readonly string[];
  /** How generated files name it. */
  readonly marks: readonly Mark[];
}

/** A word in a generated file: an identifier, a key or a text. */
export interface Mark {
  readonly word: string;
  /** The names right around it, outermost first; `*` stands for any number of them, and nothing for all places. */
  readonly within?: readonly string[];
  /** The one file in which it counts. */
  readonly file?: string;
}

/** A word in a file, with the names around it, outermost first. */
export interface Word {
  readonly text: string;
  readonly offset: number;
  readonly around: readonly string[];
}
