/** JSON nested deeper than this is no message and no value of a field. */
export const deepest = 100;

/** How deep the brackets of a text nest, whatever stands between them. */
export function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const character of text) {
    if (character === '{' || character === '[') most = Math.max(most, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return most;
}
