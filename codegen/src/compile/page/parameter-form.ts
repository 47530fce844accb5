import type { Heading } from '../../read/pages/page-document.ts';
import { parseType } from '../../vocabulary/type-words.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';

const form = /^([A-Za-z_][\w.]*(?:\[\])?)\s*[(（](.{1,100})[)）]$/;

/** `notifyType (String, REQUIRED)`: a name, with a type or a flag in brackets. */
export function isParameterHeading({ cell }: Heading, words: Vocabulary): boolean {
  const [, , inner] = form.exec(cell.text) ?? [];
  if (inner === undefined || words.headings.find(cell.text)) return false;
  const { type, presence } = parseType(inner, words);
  // A word that no list knows is a type all the same where a flag stands beside it.
  return (
    (type !== undefined && (type.kind !== 'structure' || presence !== undefined || /^[A-Z]/.test(inner))) ||
    presence !== undefined
  );
}
