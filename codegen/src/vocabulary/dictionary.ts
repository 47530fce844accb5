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

/** `Date time`, `Datet ime`, `DATETIME` and the full-width `ｄａｔｅｔｉｍｅ：` are one word. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B]+/g, '')
    .replace(/:$/, '')
    .toLowerCase();
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
  const all = (text: string): readonly Meaning[] =>
    text.length > longestWord ? [] : (meanings.get(wordKey(text)) ?? []);
  return { find: (text) => all(text)[0], all, byKey: (key) => meanings.get(key)?.[0], words: [...words] };
}
