import { wordKey } from './dictionary.ts';
import { parseType } from './type-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { ColumnKind } from './vocabulary-data.ts';

/** The name of a field on the wire, or of an enum's value. */
export const isName = (text: string): boolean => /^[A-Za-z_][\w.-]{0,99}(?:\[\])?$/.test(text.trim());

/** Whether the text names a type beyond doubt: a known word, a list, an enum, or a name in capitals with or without length. */
export function isType(text: string, vocabulary: Vocabulary): boolean {
  const { type, isWeak } = parseType(text, vocabulary);
  return type !== undefined && !isWeak;
}

/** Whether a line of words is a type that was torn from its row: `String(8) Required`, `list<Ware>`. */
export function isTornType(text: string, vocabulary: Vocabulary): boolean {
  if (text.length > 60) return false;
  const { type, length, flag } = parseType(text.trim(), vocabulary);
  // `String 8 Required` has lost its brackets.
  if (type === undefined)
    return flag !== undefined && vocabulary.types.find(text.trim().split(/\s/, 1)[0] ?? '') !== undefined;
  if (type.kind === 'structure') return false;
  return length !== undefined || flag !== undefined || text.includes('<');
}

/** Kinds of columns in which every text is right, so that a row cannot be told apart by them. */
export const freeKinds: readonly ColumnKind[] = ['label', 'description', 'remarks', 'sample'];

/** Kinds that a row cannot do without. */
export const neededKinds: readonly ColumnKind[] = ['name', 'type', 'code', 'status', 'value'];

/** Whether a cell's text can stand in a column of the kind. */
export function fits(kind: ColumnKind | undefined, text: string, vocabulary: Vocabulary): boolean {
  if (kind === undefined || freeKinds.includes(kind)) return true;
  if (text === '') return !neededKinds.includes(kind);
  switch (kind) {
    case 'number':
      return /^\d{1,6}\.?$/.test(text);
    case 'name':
      return isName(text);
    case 'type':
      return isType(text, vocabulary);
    case 'length':
      return /^\d{1,9}$/.test(text) || vocabulary.absent.find(text) !== undefined;
    case 'presence':
      return vocabulary.flags.find(text) !== undefined;
    case 'id':
      return vocabulary.vendor.resultId.test(text) || vocabulary.absent.find(text) !== undefined;
    case 'code':
      return vocabulary.vendor.resultCode.test(text);
    case 'status':
      return vocabulary.vendor.statuses.find(text) !== undefined;
    default:
      return /^\S+$/.test(text);
  }
}

/** The column headings of which a text consists: `ParameterDescription` → both; none when a part is no heading. */
export function columnsIn(text: string, { columns }: Vocabulary): readonly ColumnKind[] {
  if (text.length > 80 || /[{}:=|"]/.test(text)) return [];
  const key = wordKey(text);
  const split = (from: number): ColumnKind[] | undefined => {
    if (from === key.length) return [];
    for (let end = Math.min(key.length, from + longestColumn); end > from + 1; end--) {
      const kind = columns.byKey(key.slice(from, end));
      const rest = kind && split(end);
      if (rest) return [kind, ...rest];
    }
    return undefined;
  };
  const whole = columns.byKey(key);
  return whole ? [whole] : (split(0) ?? []);
}

const longestColumn = 30;
