export const help = `Compiles the parameter tables of spec/tables and emits the packages' generated sources.

Usage: pnpm codegen <command> [options]

Commands
  generate     Tables → spec/canonical and the generated sources of the types, client, mock and openapi packages.
               Writes only files that differ, and removes those that no table makes any more.
  paths        The OpenAPI document → its "paths" types (openapi-typescript).

Options
  --check      Change nothing. Exit with 1 and a diff when a generated file is stale.
  --watch      Generate now, and again after each change in spec, until Ctrl+C.
  --force      Overwrite generated files that were edited by hand, which are refused otherwise.
  --json       One JSON object on standard output: files read, written, removed, stale, milliseconds.
  --root DIR   The repository (default: the one that holds this program).
  -h, --help   This text.

"pnpm generate" runs both commands. A mistake in a table is reported as "file:line:column: code: sentence", all of
them at once, and nothing is written. Exit codes: 0 done, 1 mistakes or stale files, 2 wrong usage.

Examples
  pnpm generate                      # after a change in spec/tables
  pnpm generate --check              # what a pull request must pass
  pnpm codegen generate --watch      # while editing tables
  pnpm codegen generate --json       # for a program
`;
