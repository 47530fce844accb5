import { closestMatch } from 'leven';
import type { FieldType, Presence, ScalarKind } from '../spec/model.ts';
import { wordKey } from './dictionary.ts';
import { withoutUnseen } from './unseen.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a type's text says: `String(8) Required`, `enum<SiteEnum >`, `Date time(/)`, `DatetimeRequired`. */
export interface TypeText {
  /** Undefined when no list knows the word and it is no name either. A name of '' is that of the field. */
  readonly type?: FieldType;
  /** The word that decides the type, to name the nearest known one. */
  readonly word: string;
  /** A name in small letters: a type only if the page has a structure called so. */
  readonly isWeak: boolean;
  /** What stands in brackets after the type. */
  readonly length?: string;
  readonly presence?: Presence;
  /** The flag beside the type; without a presence when it is a word that no list knows. */
  readonly flag?: string;
}

/** Longer than every type and flag on a page. */
const longestType = 120;
const deepestType = 4;

/** Readings of one vocabulary: a page says `String(64)` in every other row, and its readers ask about each line. */
const readings = new WeakMap<Vocabulary, Map<string, TypeText>>();
const mostReadings = 20_000;

export function parseType(text: string, vocabulary: Vocabulary): TypeText {
  if (text.length > longestType) return { word: text, isWeak: false };
  const seen = readings.get(vocabulary) ?? new Map<string, TypeText>();
  readings.set(vocabulary, seen);
  const reading = seen.get(text) ?? readType(text, vocabulary);
  if (seen.size < mostReadings) seen.set(text, reading);
  return reading;
}

function readType(text: string, vocabulary: Vocabulary): TypeText {
  const plain = withoutUnseen(text).normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (vocabulary.flags.find(plain)) return { word: plain, isWeak: false };
  const known = cutFlag(cutCommas(plain), vocabulary);
  const { rest, flag } = known.flag === undefined ? cutUnknownFlag(known.rest, vocabulary) : known;
  const { core, length } = cutLength(rest, vocabulary);
  const presence = flag === undefined ? undefined : vocabulary.flags.find(flag);
  return {
    ...parseCore(core, vocabulary, 0),
    ...(length !== undefined && { length }),
    ...(flag !== undefined && { flag }),
    ...(presence && { presence }),
  };
}

/** `String, REQUIRED` → `String REQUIRED`, but `Map<A, B>` stays. */
const cutCommas = (text: string): string => text.replace(/[,;](?![^<>]*>)\s*/g, ' ').trim();

function cutFlag(text: string, { flags, joinedFlags, types }: Vocabulary): { rest: string; flag?: string } {
  const words = text.split(' ');
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const flag = words.slice(-count).join(' ');
    const rest = words.slice(0, -count).join(' ');
    if (flags.find(flag) && !types.find(text)) return { rest, flag };
  }
  // `DatetimeRequired`
  const small = text.toLowerCase();
  const joined = joinedFlags.find((flag) => small.endsWith(flag) && small.length > flag.length);
  if (joined !== undefined) return { rest: text.slice(0, -joined.length).trim(), flag: joined };
  return { rest: text };
}

/** `String(8) Requird`: a word behind a length, or one that is nearly a flag, is meant as a flag. */
function cutUnknownFlag(text: string, vocabulary: Vocabulary): { rest: string; flag?: string } {
  const blank = text.lastIndexOf(' ');
  const rest = text.slice(0, Math.max(0, blank));
  const flag = text.slice(blank + 1);
  const isType = rest !== '' && vocabulary.types.find(cutLength(rest, vocabulary).core) !== undefined;
  if (!isType || vocabulary.types.find(text) || !/^\W?\p{L}/u.test(flag)) return { rest: text };
  return rest.endsWith(')') || isNearFlag(flag, vocabulary) ? { rest, flag } : { rest: text };
}

/** Whether a word is nearly a flag, as one with a letter less or a star more. */
export function isNearFlag(word: string, { joinedFlags }: Vocabulary): boolean {
  if (word.length > longestFlag) return false;
  const long = joinedFlags.filter((flag) => flag.length > 4);
  return closestMatch(wordKey(word), long, { maxDistance: 2 }) !== undefined;
}

const longestFlag = 30;

function cutLength(text: string, { types }: Vocabulary): { core: string; length?: string } {
  const [, core = '', length = ''] = /^(.+?) ?\(([^()]*)\)$/.exec(text) ?? [];
  if (core === '') return { core: text };
  const word = types.find(core);
  // `List(Order)` names what it holds.
  if ((word === 'list' || word === 'enum') && /^[A-Za-z]\w*$/.test(length.trim())) {
    return { core: `${core}<${length.trim()}>` };
  }
  return { core, length: length.trim() };
}

type Core = Pick<TypeText, 'type' | 'word' | 'isWeak'>;

function parseCore(core: string, vocabulary: Vocabulary, depth: number): Core {
  const unknown: Core = { word: core, isWeak: false };
  if (depth > deepestType) return unknown;
  const [, head = '', inner = ''] = /^([^<>]+?) ?<(.+)>$/.exec(core) ?? /^(\S+) of (.+)$/i.exec(core) ?? [];
  if (head !== '') return parseGeneric({ head, inner: inner.trim(), core }, vocabulary, depth);
  if (core.endsWith('[]')) return listOf(parseCore(core.slice(0, -2).trim(), vocabulary, depth + 1));
  const word = vocabulary.types.find(core);
  if (word === 'object') return { type: { kind: 'structure', name: '' }, word: core, isWeak: false };
  if (word === 'enum') return { type: { kind: 'enum', name: '' }, word: core, isWeak: false };
  if (word === 'list') return listOf({ type: { kind: 'structure', name: '' }, word: core, isWeak: false });
  if (word) return { type: { kind: word satisfies ScalarKind }, word: core, isWeak: false };
  return (vocabulary.flags.find(core) ? undefined : parseNamed(core, vocabulary)) ?? unknown;
}

/** `Order`, `order` and `Amount Object`. */
function parseNamed(core: string, { types }: Vocabulary): Core | undefined {
  const [, name = '', suffix] = /^([A-Za-z]\w+)(?: (\S+))?$/.exec(core) ?? [];
  if (name === '' || (suffix !== undefined && types.find(suffix) !== 'object')) return undefined;
  return { type: { kind: 'structure', name }, word: name, isWeak: /^[a-z]/.test(name) };
}

function parseGeneric(
  { head, inner, core }: { head: string; inner: string; core: string },
  vocabulary: Vocabulary,
  depth: number,
): Core {
  const word = vocabulary.types.find(head);
  if (word === 'list') return listOf(parseCore(inner, vocabulary, depth + 1));
  const name = /^[A-Za-z]\w*$/.test(inner) ? inner : undefined;
  if (word === 'enum' && name) return { type: { kind: 'enum', name }, word: name, isWeak: false };
  if (word === 'object' && name) return { type: { kind: 'structure', name }, word: name, isWeak: false };
  return { word: word === undefined ? head : core, isWeak: false };
}

const listOf = ({ type, ...rest }: Core): Core => (type ? { type: { kind: 'list', of: type }, ...rest } : rest);
