/**
 * The offset after the bracket that closes the one at `start`; undefined when the text ends first. Brackets in strings
 * do not count, and a line break ends a string that was never closed, so that one cut line does not swallow the rest.
 */
export function jsonEnd(text: string, start: number, limit: number = text.length): number | undefined {
  let depth = 0;
  for (let index = start; index < limit; index++) {
    const character = text[index];
    if (character === '"') index = stringEnd(text, index, limit);
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      depth--;
      if (depth === 0) return index + 1;
    }
  }
  return undefined;
}

/** The offset of the quote that ends a string, or of what ends it for want of one. */
function stringEnd(text: string, start: number, limit: number): number {
  for (let index = start + 1; index < limit; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === '"' || character === '\n') return index;
  }
  return limit;
}
