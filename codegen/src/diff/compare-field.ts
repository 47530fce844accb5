import type { Field, FieldType, Presence } from '../spec/model.ts';
import { typeName } from '../spec/subjects.ts';
import type { Finding, Place, Use } from './change.ts';
import type { PatternRelation } from './compare-pattern.ts';
import { relatePatterns } from './compare-pattern.ts';
import { compareConfidence, compareText, compareValue, finding, sampleKinds } from './compare-value.ts';
import type { ChangeKind } from './kinds.ts';
import { nameOf, pair } from './pairs.ts';

/** The fields of a structure or of a part of a message; their order means nothing in JSON. */
export function compareFields(
  owner: string,
  base: readonly Field[],
  head: readonly Field[],
  uses: readonly Use[],
): Finding[] {
  const { added, removed, kept } = pair(base, head, nameOf);
  const placeOf = ({ name, origin }: Field): Place => ({ subject: `${owner}.${name}`, uses, origin });
  return [
    ...removed.map((field) => finding(`${field.presence}-field-removed`, placeOf(field), fieldFacts(field))),
    ...added.map((field) => finding(`${field.presence}-field-added`, placeOf(field), undefined, fieldFacts(field))),
    ...kept.flatMap(([before, after]) => compareField(before, after, placeOf(after))),
  ];
}

/** `string, 64 characters, conditional: resultCode is SUCCESS` */
export function fieldFacts({ type, maxLength, pattern, accepts, presence, condition }: Field): string {
  return [
    typeName(type),
    ...(maxLength === undefined ? [] : [`${maxLength} characters`]),
    ...(pattern === undefined ? [] : [`format ${pattern}`]),
    ...(accepts === undefined ? [] : [`or ${accepts}`]),
    condition === undefined ? presence : `${presence}: ${condition}`,
  ].join(', ');
}

function compareField(before: Field, after: Field, place: Place): Finding[] {
  return [
    ...comparePresence(before, after, place),
    ...compareType(before, after, place),
    ...compareLimits(before, after, place),
    ...compareConfidence(before, after, place),
    ...compareText(before.description, after.description, 'description-changed', place),
    ...compareValue(before.sample, after.sample, sampleKinds, place),
  ];
}

const presenceKinds: Readonly<Record<Presence, Readonly<Partial<Record<Presence, ChangeKind>>>>> = {
  required: { optional: 'required-field-became-optional', conditional: 'required-field-became-conditional' },
  optional: { required: 'optional-field-became-required', conditional: 'optional-field-became-conditional' },
  conditional: {
    required: 'conditional-field-became-required',
    optional: 'conditional-field-became-optional',
    conditional: 'condition-changed',
  },
};

function comparePresence(before: Field, after: Field, place: Place): Finding[] {
  const kind = presenceKinds[before.presence][after.presence];
  const text = ({ presence, condition }: Field) => (condition === undefined ? presence : `${presence}: ${condition}`);
  return kind ? compareText(text(before), text(after), kind, place) : [];
}

function compareType(before: Field, after: Field, place: Place): Finding[] {
  return compareText(typeName(before.type), typeName(after.type), typeKind(before, after), place);
}

type Typed = Pick<Field, 'type' | 'maxLength' | 'pattern'>;

function typeKind(before: Typed, after: Typed): ChangeKind {
  const [was, is] = [before.type, after.type];
  if (was.kind === 'list' && is.kind === 'list') return typeKind({ type: was.of }, { type: is.of });
  if (was.kind === 'string') {
    if (is.kind === 'enum') return 'string-became-enum';
    if (holdsMoment(before, is)) return 'type-narrowed';
  }
  if (is.kind === 'string') {
    if (was.kind === 'enum') return 'enum-became-string';
    if (holdsMoment(after, was)) return 'type-widened';
  }
  return 'type-changed';
}

const moments: Readonly<Partial<Record<FieldType['kind'], string>>> = {
  dateTime: '2001-07-04T12:08:56+05:30',
  date: '2001-07-04',
};

/** Whether text can hold a date, or a date and time: not where its length or its format leaves no room for one. */
function holdsMoment({ maxLength, pattern }: Typed, { kind }: FieldType): boolean {
  const moment = moments[kind];
  if (moment === undefined || moment.length > (maxLength ?? moment.length)) return false;
  return pattern === undefined || new RegExp(pattern, 'u').test(moment);
}

const isText = ({ type: { kind } }: Field): boolean => kind === 'string' || kind === 'enum';

/** What limits the value, as far as both types can have it: the limits of another type say nothing. */
function compareLimits(before: Field, after: Field, place: Place): Finding[] {
  const areTexts = isText(before) && isText(after);
  if (!areTexts && typeName(before.type) !== typeName(after.type)) return [];
  return [
    ...(areTexts ? compareLength(before.maxLength, after.maxLength, place) : []),
    ...comparePattern(before.pattern, after.pattern, place),
    ...compareValue(before.accepts, after.accepts, acceptsKinds, place),
  ];
}

const acceptsKinds = { added: 'accepts-added', removed: 'accepts-removed', changed: 'accepts-changed' } as const;

function compareLength(before: number | undefined, after: number | undefined, place: Place): Finding[] {
  const changed = (before ?? 0) > (after ?? 0) ? 'length-shortened' : 'length-lengthened';
  return compareValue(before, after, { added: 'length-limit-added', removed: 'length-limit-removed', changed }, place);
}

const patternKinds: Readonly<Record<PatternRelation, ChangeKind>> = {
  same: 'pattern-rewritten',
  tightened: 'pattern-tightened',
  loosened: 'pattern-loosened',
  unclear: 'pattern-changed',
};

function comparePattern(before: string | undefined, after: string | undefined, place: Place): Finding[] {
  const isChange = before !== undefined && after !== undefined && before !== after;
  const changed = isChange ? patternKinds[relatePatterns(before, after)] : 'pattern-changed';
  return compareValue(before, after, { added: 'pattern-added', removed: 'pattern-removed', changed }, place);
}
