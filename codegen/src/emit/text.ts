/** Text that may stand inside a block comment. */
export const commentSafe = (text: string): string => (text.includes('*/') ? text.replaceAll('*/', '*\\/') : text);

/** A docstring: on one line where the text has one, else a block with a star before each line. */
export function docBlock(text: string, indent = ''): string {
  const safe = commentSafe(text);
  if (!safe.includes('\n')) return `${indent}/** ${safe} */\n`;
  let block = `${indent}/**\n`;
  for (const line of safe.split('\n')) block += line === '' ? `${indent} *\n` : `${indent} * ${line}\n`;
  return `${block}${indent} */\n`;
}

/** A TypeScript module: its banner, its imports, and its declarations parted by blank lines. */
export function moduleText(banner: string, imports: readonly string[], declarations: readonly string[]): string {
  const pieces = [banner];
  for (const line of imports) pieces.push('\n', line);
  for (const declaration of declarations) pieces.push('\n\n', declaration);
  pieces.push('\n');
  return pieces.join('');
}
