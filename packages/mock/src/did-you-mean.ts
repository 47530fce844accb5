import { closestMatch } from 'leven';

/** The comparison takes long for long words, and anyone may send one. */
const MAX_LENGTH = 100;

/** ` Did you mean "pay"?`, or nothing when no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  if (word.length > MAX_LENGTH) return '';
  const nearest = closestMatch(word, [...known], { maxDistance: Math.max(2, Math.floor(word.length / 3)) });
  return nearest === undefined ? '' : ` Did you mean ${JSON.stringify(nearest)}?`;
}
