export const help = `Compiles the parameter tables of spec/tables and emits the packages' generated sources.

Usage: pnpm codegen <command> [options]

Commands
  generate     Tables → spec/canonical and the generated sources of the types, client, mock and openapi packages.
               Writes only files that differ, and removes those that no table makes any more.
  paths        The OpenAPI document → its "paths" types (openapi-typescript).
  import PAGE… A vendor's pages (saved HTML, Markdown, copied text; files or folders) → what they say: fields, result
               codes, structures, enums, samples, and every contradiction with its place. With --write, into
               spec/tables, where our descriptions and decided differences stay.

Options
  --check      Change nothing. Exit with 1 and a diff when a generated file is stale.
  --json       One JSON object on standard output: files read, written, removed, stale, milliseconds. For import: the
               facts and diagnostics of each page, one object a line, and nothing else there.
  --write      import: merge the facts into spec/tables. Nothing is written while a page has an error.
  --format F   import: how diagnostics stand on standard error: pretty (on a terminal), plain (elsewhere), json (one
               object a line) or github (annotations of a workflow). With --json they stand there only if this is given.
  --root DIR   The repository (default: the one that holds this program).
  -h, --help   This text.

"pnpm generate" runs both commands. A mistake in a table is reported as "file:line:column: code: sentence", all of
them at once, and nothing is written. Exit codes: 0 done, 1 mistakes or stale files (of a
page: an error), 2 wrong usage. Each code of a diagnostic has a page in codegen/docs/diagnostics.

Examples
  pnpm generate                      # after a change in spec/tables
  pnpm generate --check              # what a pull request must pass
  pnpm codegen generate --json       # for a program
  pnpm codegen import page.html      # what does the page say, and what is odd about it?
  pnpm codegen import pages --write  # then: git diff spec/tables
`;
