import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Enum, EnumValue, Field, Origin, Presence, ResultCode, Sample, Structure } from './model.ts';

/**
 * What one vendor page says, in the shapes of the canonical spec but in the page's own words: nothing is decided here,
 * and descriptions are the vendor's, so this is read and compared and never committed.
 */
export interface PageFacts {
  readonly file: string;
  /** How the page's tables are laid out. */
  readonly layout: string;
  /** Absent when the page names no function. */
  readonly function?: string;
  readonly version?: string;
  readonly request: PageMessage;
  readonly response: PageMessage;
  readonly structures: readonly PageStructure[];
  readonly enums: readonly PageEnum[];
  readonly resultCodes: readonly PageResultCode[];
  readonly samples: readonly Sample[];
  readonly coverage: Coverage;
  readonly diagnostics: readonly Diagnostic[];
}

export interface PageMessage {
  readonly head: readonly PageField[];
  readonly body: readonly PageField[];
}

export interface PageField extends Omit<Field, 'presence' | 'pattern' | 'accepts' | 'confidence'> {
  /** `unknown` where neither a flag nor a sample tells. */
  readonly presence: Presence | 'unknown';
  /** Set where the page has no flags and its samples told. */
  readonly presenceFrom?: 'samples';
  readonly remarks?: string;
}

export interface PageStructure extends Omit<Structure, 'fields' | 'confidence'> {
  readonly fields: readonly PageField[];
}

export interface PageEnum extends Omit<Enum, 'values' | 'confidence'> {
  readonly values: readonly (EnumValue & { readonly origin: Origin })[];
}

export interface PageResultCode extends Omit<ResultCode, 'next' | 'functions'> {
  /** Its own, or one that any function may return. */
  readonly group: 'functional' | 'basic';
}

/** How much of a page became facts: each row and heading is consumed, decided in `decisions.yaml`, or left. */
export interface Coverage {
  readonly rows: Tally;
  readonly headings: Tally;
}

export interface Tally {
  readonly total: number;
  readonly consumed: number;
  readonly decided: number;
  readonly left: number;
}
