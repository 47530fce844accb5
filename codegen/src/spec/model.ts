/** The canonical spec: what the tables say, in one shape that every emitter reads. */
export interface ApiSpec {
  readonly operations: readonly Operation[];
  readonly shared: Shared;
}

/** What every function may use: `spec/canonical/shared.json`. */
export interface Shared {
  readonly api: Api;
  readonly structures: readonly Structure[];
  readonly enums: readonly Enum[];
  /** The basic result codes, which any function may answer with. */
  readonly resultCodes: readonly ResultCode[];
}

/** The API as a whole. */
export interface Api {
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  readonly description: string;
  readonly environments: readonly Environment[];
}

/** A gateway that merchants call. */
export interface Environment {
  readonly name: string;
  /** A path in it, such as `/isupergw`, stands in for the leading `/api` of every function's path. */
  readonly baseUrl: string;
  readonly confidence: Confidence;
  readonly description: string;
}

export type Confidence = 'documented' | 'unconfirmed';
export type Direction = 'outbound' | 'inbound';
/** What ends the doubt about a call: asking for the order's state, or sending the same again. */
export type InDoubt = 'query' | 'repeat';

/** One API function: `spec/canonical/<file>.json`. */
export interface Operation {
  /** Short name used for types and methods: `pay`, `preCreate`, `notifyPay`. */
  readonly name: string;
  /** First part of the file's name: `offline`, `common`. */
  readonly group: string;
  readonly function: string;
  readonly version: string;
  readonly path: string;
  /** `outbound`: the merchant calls. `inbound`: the provider calls the merchant. */
  readonly direction: Direction;
  readonly summary: string;
  /** Body field that makes a repeat safe. */
  readonly idempotencyKey?: string;
  /** Field of the response body that tells how a payment stands; only where the function looks that up. */
  readonly statusField?: string;
  readonly inDoubt: InDoubt;
  readonly confidence: Confidence;
  readonly request: Message;
  readonly response: Message;
  /** The function's own codes; the basic ones are in `shared.resultCodes`. */
  readonly resultCodes: readonly ResultCode[];
  readonly samples: readonly Sample[];
}

export interface Message {
  readonly head: readonly Field[];
  readonly body: readonly Field[];
}

export type Presence = 'required' | 'optional' | 'conditional';
export type ScalarKind = 'string' | 'number' | 'boolean' | 'dateTime' | 'date';

export type FieldType =
  | { readonly kind: ScalarKind }
  | { readonly kind: 'structure' | 'enum'; readonly name: string }
  | { readonly kind: 'list'; readonly of: FieldType };

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** Unicode characters. */
  readonly maxLength?: number | undefined;
  /** Regular expression that the whole value matches. */
  readonly pattern?: string | undefined;
  /** A second JSON type that readers take and turn into `type`. */
  readonly accepts?: 'number' | 'string' | undefined;
  readonly presence: Presence;
  readonly condition?: string | undefined;
  readonly confidence?: 'unconfirmed' | undefined;
  readonly description: string;
  readonly sample?: string | undefined;
  readonly origin: Origin;
}

export type ResultStatus = 'S' | 'F' | 'U';
export type NextStep = 'retry' | 'query' | 'cancel' | 'askBuyer' | 'fixRequest' | 'contactSupport';

export interface ResultCode {
  /** Eight digits; absent where no page prints one. */
  readonly id?: string | undefined;
  readonly code: string;
  readonly status: ResultStatus;
  readonly next: readonly NextStep[];
  /** Basic codes only: names of the operations whose page lists the code; absent when all do. */
  readonly functions?: readonly string[] | undefined;
  readonly confidence?: 'unconfirmed' | undefined;
  readonly description: string;
  readonly origin: Origin;
}

export type SampleName = 'request' | 'succeeded' | 'failed' | 'unknown';

/** A whole envelope as a page prints it. */
export interface Sample {
  readonly name: SampleName;
  readonly value: unknown;
  readonly origin: Origin;
}

export interface Structure {
  readonly name: string;
  readonly description: string;
  readonly confidence?: 'unconfirmed';
  readonly fields: readonly Field[];
  readonly origin: Origin;
}

export interface Enum {
  readonly name: string;
  readonly description: string;
  readonly confidence?: 'unconfirmed';
  readonly values: readonly EnumValue[];
  readonly origin: Origin;
}

export interface EnumValue {
  readonly value: string;
  readonly description: string;
}

/** Where a fact stands: line and column count from 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
