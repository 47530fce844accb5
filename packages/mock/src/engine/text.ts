/** At most so many Unicode characters, as the tables count. A longer text ends in `…`. */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  // A character has one or two code units: what lies beyond can't matter.
  const characters = [...text.slice(0, 2 * maxLength + 1)];
  return characters.length <= maxLength ? text : `${characters.slice(0, maxLength - 1).join('')}…`;
}
