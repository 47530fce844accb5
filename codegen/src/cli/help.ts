export const help = `Compiles the parameter tables of spec/tables and emits the packages' generated sources.

Usage: pnpm codegen <command> [options]

Commands
  generate     Tables → spec/canonical and the generated sources of the types, client, mock and openapi packages.
               Writes only files that differ, and removes those that no table makes any more.
  paths        The OpenAPI document → its "paths" types (openapi-typescript).
  diff BASE [HEAD]
               What changed between two specs, for callers, and how severe it is. Each is a git revision, a folder or a
               canonical JSON file; HEAD is the working tree unless it is given.
  explain NAME Where a field, type or code comes from (table, page, decisions), and every generated place that has it.

Options
  --check      Change nothing. Exit with 1 and a diff when a generated file is stale.
  --watch      Generate now, and again after each change in spec, until Ctrl+C.
  --force      Overwrite generated files that were edited by hand, which are refused otherwise.
  --json       One JSON object on standard output: files read, written, removed, stale, milliseconds; of diff and
               explain, all that they found.
  --markdown   diff: a report for a pull request.
  --changeset  diff: writes .changeset/<name>.md with the bump of each package, and prints its path.
  --fail-on X  diff: exit with 1 when a change is "breaking", or at least "dangerous".
  --root DIR   The repository (default: the one that holds this program).
  -h, --help   This text.

"pnpm generate" runs "generate" and "paths". A mistake in a table is reported as "file:line:column: code: sentence", all of
them at once, and nothing is written. Exit codes: 0 done, 1 mistakes, stale files, unknown names
or what --fail-on names, 2 wrong usage.

Examples
  pnpm generate                      # after a change in spec/tables
  pnpm generate --check              # what a pull request must pass
  pnpm codegen generate --watch      # while editing tables
  pnpm codegen generate --json       # for a program
  pnpm codegen diff main             # what the working tree changes for callers
  pnpm codegen diff main --changeset # the same as a changeset
  pnpm codegen explain 12005124      # where a result code comes from
`;
