/** Path from the repository's root → whole text. Emitters only make these; `write` puts them on disk. */
export type EmittedFiles = ReadonlyMap<string, string>;
