import type { Presence, ResultStatus } from '../spec/model.ts';
import type { Dictionary } from './dictionary.ts';
import { dictionaryOf, wordKey } from './dictionary.ts';
import type {
  ColumnKind,
  Envelope,
  HeadingRole,
  LimitWord,
  PartRole,
  TypeWord,
  VendorData,
  VocabularyData,
} from './vocabulary-data.ts';

/** Every word that readers and the interpreter of pages know, for one vendor. Behaviour is theirs; this is data. */
export interface Vocabulary {
  readonly headings: Dictionary<HeadingRole>;
  readonly parts: Dictionary<PartRole>;
  readonly columns: Dictionary<ColumnKind>;
  readonly types: Dictionary<TypeWord>;
  readonly flags: Dictionary<Presence>;
  /** Flags in plain form that are too long to be the end of a type by chance, the longest first. */
  readonly joinedFlags: readonly string[];
  readonly doubtfulFlags: Dictionary<'doubtful'>;
  readonly limits: Dictionary<LimitWord>;
  /** Ways to state a length without a colon; the group `length` is the number. */
  readonly limitPatterns: readonly RegExp[];
  readonly absent: Dictionary<'absent'>;
  readonly noise: Dictionary<'noise'>;
  readonly login: Dictionary<'login'>;
  readonly examples: readonly string[];
  readonly conditions: {
    readonly patterns: readonly RegExp[];
    readonly cut: readonly string[];
    readonly success: RegExp;
  };
  readonly vendor: Vendor;
}

export interface Vendor {
  readonly name: string;
  readonly function: RegExp;
  readonly path: string | undefined;
  readonly envelope: Envelope;
  readonly version: string;
  readonly status: readonly string[];
  readonly resultId: RegExp;
  readonly resultCode: RegExp;
  readonly statuses: Dictionary<ResultStatus>;
}

const noVendor: VendorData = { name: 'unknown', function: '(?!)' };
const plainEnvelope: Envelope = { request: 'request', response: 'response', head: 'head', body: 'body' };

/** One vocabulary for each vendor, out of all files together, and one last that belongs to none. */
export function vocabulariesOf(files: readonly VocabularyData[]): readonly Vocabulary[] {
  const vendors = files.flatMap(({ vendors: found }) => found ?? []);
  return [...vendors, noVendor].map((vendor) => vocabularyOf(files, vendor));
}

/** The vocabulary of the vendor that the text speaks of, which it does by naming one of its functions. */
export function vocabularyFor(text: string, vocabularies: readonly Vocabulary[]): Vocabulary {
  const found = vocabularies.find(({ vendor }) => vendor.function.test(text)) ?? vocabularies.at(-1);
  if (!found) throw new TypeError('There is no vocabulary.');
  return found;
}

function vocabularyOf(files: readonly VocabularyData[], vendor: VendorData): Vocabulary {
  const all: readonly (VocabularyData | VendorData)[] = [...files, vendor];
  const shared = <Item>(pick: (file: VocabularyData) => readonly Item[] | undefined): Item[] =>
    files.flatMap((file) => pick(file) ?? []);
  const flags = merged(all.map(({ flags: found }) => found));
  return {
    headings: merged(all.map(({ headings }) => headings)),
    parts: merged(all.map(({ parts }) => parts)),
    columns: merged(all.map(({ columns }) => columns)),
    types: merged(all.map(({ types }) => types)),
    flags,
    joinedFlags: flags.words
      .filter((word) => word.length > 4 || /[^\w\s]/.test(word))
      .map(wordKey)
      .toSorted((a, b) => b.length - a.length),
    doubtfulFlags: dictionaryOf({ doubtful: vendor.doubtfulFlags ?? [] }),
    limits: merged(files.map(({ limits: { patterns: _, ...words } = {} }) => words)),
    limitPatterns: shared(({ limits }) => limits?.patterns).map((pattern) => new RegExp(pattern, 'i')),
    absent: dictionaryOf({ absent: shared(({ absent }) => absent) }),
    noise: dictionaryOf({ noise: shared(({ noise }) => noise) }),
    login: dictionaryOf({ login: shared(({ login }) => login) }),
    examples: shared(({ examples }) => examples),
    conditions: {
      patterns: shared(({ conditions }) => conditions?.patterns).map((pattern) => new RegExp(pattern, 'i')),
      cut: shared(({ conditions }) => conditions?.cut),
      success: anyOf(shared(({ conditions }) => conditions?.success)),
    },
    vendor: vendorOf(vendor),
  };
}

function vendorOf({
  name,
  function: pattern,
  path,
  envelope,
  version,
  status,
  resultCode,
  statuses,
}: VendorData): Vendor {
  return {
    name,
    function: new RegExp(pattern),
    path,
    envelope: envelope ?? plainEnvelope,
    version: version ?? 'version',
    status: status?.split('.') ?? [],
    resultId: new RegExp(`^(?:${resultCode?.id ?? '\\w+'})$`),
    resultCode: new RegExp(`^(?:${resultCode?.code ?? '\\w+'})$`),
    statuses: dictionaryOf(statuses ?? { S: ['S'], F: ['F'], U: ['U'] }),
  };
}

function merged<Meaning extends string>(
  lists: readonly (Readonly<Partial<Record<Meaning, readonly string[]>>> | undefined)[],
): Dictionary<Meaning> {
  const words: Partial<Record<Meaning, string[]>> = {};
  for (const list of lists) {
    for (const [meaning, more] of Object.entries(list ?? {}) as [Meaning, readonly string[]][]) {
      words[meaning] = [...(words[meaning] ?? []), ...more];
    }
  }
  return dictionaryOf(words);
}

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(words.length === 0 ? '(?!)' : words.map(escaped).join('|'));

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
