import { withoutUnseen } from './unseen.ts';

/** Words with a meaning each, found whatever their case, blanks and width. */
export interface Dictionary<Meaning extends string> {
  find(text: string): Meaning | undefined;
  /** Every meaning of a word that stands in several lists, in the order of the lists. */
  all(text: string): readonly Meaning[];
  /** Like `find`, for a text that is a {@link wordKey} already. */
  byKey(key: string): Meaning | undefined;
  /** The words as the lists print them, to name the nearest one to a mistake. */
  readonly words: readonly string[];
}

/** Longer than every word; a text above it is looked up in no list. */
const longestWord = 60;
const mostSeen = 20_000;

/** `Date time`, `Datet ime`, `DATETIME` and the full-width `ｄａｔｅｔｉｍｅ：` are one word. */
export function wordKey(text: string): string {
  return withoutUnseen(text).normalize('NFKC').replace(/\s+/g, '').replace(/:$/, '').toLowerCase();
}

export function dictionaryOf<Meaning extends string>(
  lists: Readonly<Partial<Record<Meaning, readonly string[]>>>,
): Dictionary<Meaning> {
  const meanings = new Map<string, Meaning[]>();
  const words = new Set<string>();
  for (const [meaning, list] of Object.entries(lists) as [Meaning, readonly string[]][]) {
    for (const word of list) {
      words.add(word);
      const known = meanings.get(wordKey(word)) ?? [];
      if (!known.includes(meaning)) meanings.set(wordKey(word), [...known, meaning]);
    }
  }
  // Pages repeat their words in every row, and to bring one into its plain form takes longer than to look it up.
  const seen = new Map<string, readonly Meaning[]>();
  const all = (text: string): readonly Meaning[] => {
    if (text.length > longestWord) return [];
    const known = seen.get(text) ?? meanings.get(wordKey(text)) ?? [];
    if (seen.size < mostSeen) seen.set(text, known);
    return known;
  };
  return { find: (text) => all(text)[0], all, byKey: (key) => meanings.get(key)?.[0], words: [...words] };
}
