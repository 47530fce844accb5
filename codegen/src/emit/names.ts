/** A single-quoted TypeScript literal. */
export function quote(text: string): string {
  // Nearly all texts are plain; the rest go the long way.
  if (/^[ !#-&(-[\]-~]*$/.test(text)) return `'${text}'`;
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** The first line of every generated TypeScript file. */
export const banner = (source: string): string =>
  `// Generated from ${source}. Do not edit: change the table and run "pnpm generate".`;
