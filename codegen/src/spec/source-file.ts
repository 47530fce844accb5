/** A file of the spec folder: its path as shown to people, and its text. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}
