export interface CommandOptions {
  /** Change nothing; report what is stale. */
  readonly check: boolean;
  /** One JSON object on standard output instead of lines for people. */
  readonly json: boolean;
  /** Overwrite generated files that were edited by hand. */
  readonly force?: boolean;
  /** When the command began, on the clock of `performance`. @default 0, the start of the process */
  readonly started?: number;
}

/** Where a command speaks to; a test reads it. */
export interface CommandIO {
  /** A line on standard output. */
  say(line: string): void;
  /** A line on standard error. */
  fail(line: string): void;
  /** Shows how far long work has come, where a person watches. */
  progress?(text: string): void;
}
