/** Text that may stand inside a block comment. */
export const commentSafe = (text: string): string => text.replaceAll('*/', '*\\/');

/** A docstring: on one line where the text has one, else a block with a star before each line. */
export function docBlock(text: string, indent = ''): string {
  const safe = commentSafe(text);
  if (!safe.includes('\n')) return `${indent}/** ${safe} */\n`;
  const lines = safe.replaceAll('\n', `\n${indent} * `).replaceAll(' * \n', ' *\n');
  return `${indent}/**\n${indent} * ${lines}\n${indent} */\n`;
}

/** A TypeScript module: its banner, its imports, and its declarations parted by blank lines. */
export function moduleText(banner: string, imports: readonly string[], declarations: readonly string[]): string {
  const head = [banner, ...imports].join('\n');
  return `${[head, ...declarations].join('\n\n')}\n`;
}
