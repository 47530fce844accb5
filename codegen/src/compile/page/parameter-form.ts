import type { Heading } from '../../read/pages/page-document.ts';
import { parseType } from '../../vocabulary/type-words.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';

const form = /^[A-Za-z_][\w.-]*(?:\[\])?\s*[(（](.{1,100})[)）]$/;

/** `notifyType (String, REQUIRED)`: a name, and in brackets a type, a flag, or both. A comma tells it, known words or not. */
export function isParameterHeading({ cell }: Heading, words: Vocabulary): boolean {
  const [, inner] = form.exec(cell.text) ?? [];
  if (inner === undefined || words.headings.find(cell.text)) return false;
  if (commaIn(inner) !== undefined || words.flags.find(inner)) return true;
  const { type, presence } = parseType(inner, words);
  return type !== undefined && (type.kind !== 'structure' || presence !== undefined || /^[A-Z]/.test(inner));
}

/** Where the type ends and the flag begins; a comma inside `Map<A, B>` or `Decimal(4,2)` is none. */
export function commaIn(text: string): number | undefined {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if ('<([（'.includes(character)) depth++;
    else if ('>)]）'.includes(character)) depth--;
    else if (depth === 0 && ',，;'.includes(character)) return index;
  }
  return undefined;
}
