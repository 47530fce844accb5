export const help = `Turns a vendor's pages into reviewed tables, tables into the canonical spec, and that into the packages' sources.

Usage: pnpm codegen <command> [options]

Commands
  import PAGE… A vendor's pages (saved HTML, Markdown, copied text; files or folders) → what they say: fields, result
               codes, structures, enums, samples, and every contradiction with its place. With --write, into
               spec/tables, where our descriptions and what decisions hold stay.
  generate     Tables → spec/canonical and the generated sources of the types, client, mock and openapi packages.
               Writes only files that differ, and removes those that no table makes any more.
  paths        The OpenAPI document → its "paths" types (openapi-typescript).
  diff BASE [HEAD]
               What changed between two specs, for callers, and how severe it is. Each is a git revision, a folder or a
               canonical JSON file; HEAD is the working tree unless it is given.
  explain NAME Where a field, type or code comes from (table, page, decisions), and every generated place that has it.

Options
  --write      import: merge the facts into spec/tables. Nothing is written while a page has an error.
  --format F   import: how diagnostics stand on standard error: pretty (on a terminal), plain (elsewhere, a line each),
               json (one object a line) or github (annotations of a workflow). With --json only if this is given.
  --check      generate, paths: change nothing. Exit with 1 and a diff when a generated file is stale.
  --watch      generate: now, and again after each change in spec, until Ctrl+C.
  --force      generate: overwrite generated files that were edited by hand, which are refused otherwise. The types of
               "paths" are always overwritten.
  --markdown   diff: a report for a pull request.
  --changeset  diff: writes .changeset/<name>.md with the bump of each package, and prints its path.
  --fail-on X  diff: exit with 1 when a change is "breaking", or at least "dangerous".
  --json       One JSON object on standard output, and nothing else there; of import, one a page.
  --root DIR   The repository (default: the one that holds this program).
  -h, --help   This text.

"pnpm generate" runs "generate" and "paths". A mistake in a table is reported as "file:line:column: code: sentence",
all of them at once, and nothing is written. Each code has a page in codegen/docs/diagnostics. Exit codes: 0 done,
1 mistakes, stale files, unknown names, errors in a page or what --fail-on names, 2 wrong usage.

Examples
  pnpm codegen import page.html      # what does the page say, and what is odd about it?
  pnpm codegen import pages --write  # then: git diff spec/tables
  pnpm generate                      # after a change in spec/tables
  pnpm generate --check              # what a pull request must pass
  pnpm codegen generate --watch      # while editing tables
  pnpm codegen diff main             # what the working tree changes for callers
  pnpm codegen diff main --changeset # the same as a changeset
  pnpm codegen explain 12005124      # where a result code comes from
`;
