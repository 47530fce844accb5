import { clean } from '../../read/pages/cells.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';

/** What a text says about when a field is there. */
export interface Condition {
  readonly text: string;
  /** Whether its end was lost. */
  readonly isCut: boolean;
  /** Whether it means that the call succeeded. */
  readonly isSuccess: boolean;
}

/** Longer sentences state no condition. */
const longestSentence = 400;

export function conditionIn(text: string, { conditions }: Vocabulary): Condition | undefined {
  for (const sentence of sentencesOf(text)) {
    for (const pattern of conditions.patterns) {
      const found = pattern
        .exec(sentence)
        ?.groups?.['condition']?.trim()
        .replace(/[.;:,]+$/, '');
      if (found === undefined) continue;
      const lastWord = found.split(/\s+/).at(-1) ?? '';
      const isCut = found === '' || conditions.cut.some((word) => word === lastWord.toLowerCase());
      return { text: found, isCut, isSuccess: conditions.success.test(found) };
    }
  }
  return undefined;
}

/** Pages often leave the blank after a full stop out; a field's path has small letters after its stops. */
function sentencesOf(text: string): string[] {
  return text
    .slice(0, 20_000)
    .split(/(?<=[.!?;。；！？])\s*(?=[A-Z\u4E00-\u9FFF])|\n/)
    .map(clean)
    .filter((sentence) => sentence !== '' && sentence.length <= longestSentence);
}
