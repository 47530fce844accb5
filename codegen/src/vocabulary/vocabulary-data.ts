import type { Presence, ResultStatus } from '../spec/model.ts';

/** What a heading of a parameter page opens. */
export type HeadingRole =
  | 'request'
  | 'response'
  | 'head'
  | 'body'
  | 'parameters'
  | MessagePart
  | 'structures'
  | 'enums'
  | 'codes'
  | 'functional codes'
  | 'basic codes'
  | 'samples'
  | 'request sample'
  | 'response sample'
  | 'other';

export type MessagePart = 'request head' | 'request body' | 'response head' | 'response body';
export type PartRole = 'head' | 'body' | MessagePart;

/** What a column of a table holds. */
export type ColumnKind =
  | 'number'
  | 'name'
  | 'label'
  | 'type'
  | 'length'
  | 'presence'
  | 'description'
  | 'remarks'
  | 'sample'
  | 'id'
  | 'code'
  | 'status'
  | 'value';

export type TypeWord = 'string' | 'number' | 'boolean' | 'dateTime' | 'date' | 'object' | 'list' | 'enum';
export type LimitWord = 'maxLength' | 'other';

/** Bullets that state a limit without a colon; the group `length` of a pattern is the most characters allowed. */
interface LimitPatterns {
  readonly patterns?: readonly string[];
}

type Lists<Meaning extends string> = Readonly<Partial<Record<Meaning, readonly string[]>>>;

/** One file of this folder; every key may be left out. */
export interface VocabularyData {
  readonly headings?: Lists<HeadingRole>;
  readonly parts?: Lists<PartRole>;
  readonly columns?: Lists<ColumnKind>;
  readonly types?: Lists<TypeWord>;
  readonly flags?: Lists<Presence>;
  readonly absent?: readonly string[];
  readonly examples?: readonly string[];
  readonly noise?: readonly string[];
  readonly limits?: Lists<LimitWord> & LimitPatterns;
  readonly conditions?: Conditions;
  readonly login?: readonly string[];
  readonly vendors?: readonly VendorData[];
}

export interface Conditions {
  readonly patterns?: readonly string[];
  readonly cut?: readonly string[];
  readonly success?: readonly string[];
}

/** What differs from vendor to vendor. */
export interface VendorData {
  readonly name: string;
  /** Regular expression of a function's full name; its group `name` is the part that names our file. */
  readonly function: string;
  readonly path?: string;
  readonly envelope?: Envelope;
  /** Field of the head that holds the version of the API. */
  readonly version?: string;
  /** Path in an answer's body at which its status stands. */
  readonly status?: string;
  readonly resultCode?: { readonly id: string; readonly code: string };
  readonly statuses?: Lists<ResultStatus>;
  readonly headings?: Lists<HeadingRole>;
  readonly parts?: Lists<PartRole>;
  readonly columns?: Lists<ColumnKind>;
  readonly types?: Lists<TypeWord>;
  readonly flags?: Lists<Presence>;
  /** Flags whose meaning no page explains. */
  readonly doubtfulFlags?: readonly string[];
}

/** The keys of a message's parts in a sample. */
export interface Envelope {
  readonly request: string;
  readonly response: string;
  readonly head: string;
  readonly body: string;
  readonly signature?: string;
}
