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
    ...compareType(before.type, after.type, place),
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

function compareType(before: FieldType, after: FieldType, place: Place): Finding[] {
  return compareText(typeName(before), typeName(after), typeKind(before, after), place);
}

function typeKind(before: FieldType, after: FieldType): ChangeKind {
  if (before.kind === 'list' && after.kind === 'list') return typeKind(before.of, after.of);
  if (before.kind === 'string') {
    if (after.kind === 'enum') return 'string-became-enum';
    if (isMoment(after)) return 'type-narrowed';
  }
  if (after.kind === 'string') {
    if (before.kind === 'enum') return 'enum-became-string';
    if (isMoment(before)) return 'type-widened';
  }
  return 'type-changed';
}

const isMoment = ({ kind }: FieldType): boolean => kind === 'dateTime' || kind === 'date';
const hasLength = ({ type: { kind } }: Field): boolean => kind === 'string' || kind === 'enum';

/** What limits the value, as far as both types can have it: the limits of another type say nothing. */
function compareLimits(before: Field, after: Field, place: Place): Finding[] {
  const isSameType = typeName(before.type) === typeName(after.type);
  return [
    ...(hasLength(before) && hasLength(after) ? compareLength(before.maxLength, after.maxLength, place) : []),
    ...(isSameType ? comparePattern(before.pattern, after.pattern, place) : []),
    ...(isSameType ? compareValue(before.accepts, after.accepts, acceptsKinds, place) : []),
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
