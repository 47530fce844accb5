/** Marks that nobody sees, which pages put where a long word may break and into empty lines and cells. */
const unseen = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const edge = /^[\s\u00AD\u200B-\u200F\u2060]/;

export const withoutUnseen = (text: string): string => text.replace(unseen, '');

/** The text without the blanks and unseen marks around it. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && edge.test(text.charAt(start))) start++;
  while (end > start && edge.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
