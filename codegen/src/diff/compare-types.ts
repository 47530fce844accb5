import type { ApiSpec, Enum, Structure } from '../spec/model.ts';
import type { Finding, Place, Use } from './change.ts';
import { compareFields } from './compare-field.ts';
import { compareConfidence, compareText, finding } from './compare-value.ts';
import type { ChangeKind } from './kinds.ts';
import { nameOf, pair } from './pairs.ts';
import type { Renames } from './renames.ts';
import { sharedUses, typeKey, usesByType } from './uses.ts';

/** Structures and enums, judged by the messages that they stand in; `base` has its renamed ones under their new names. */
export function compareTypes(base: ApiSpec, head: ApiSpec, renames: Renames): Finding[] {
  const [before, after] = [usesByType(base), usesByType(head)];
  const usesOf = (kind: 'structure' | 'enum') => (name: string) => {
    const key = typeKey({ kind, name });
    return sharedUses(before.get(key) ?? [], after.get(key) ?? []);
  };
  const { structures, enums } = head.shared;
  return [
    ...compareNames(renames.structures, structures, 'structure-renamed', usesOf('structure')),
    ...compareNames(renames.enums, enums, 'enum-renamed', usesOf('enum')),
    ...compareStructures(base.shared.structures, structures, usesOf('structure')),
    ...compareEnums(base.shared.enums, enums, usesOf('enum')),
  ];
}

type UsesOf = (name: string) => readonly Use[];

function compareNames(
  renames: ReadonlyMap<string, string>,
  head: readonly (Structure | Enum)[],
  kind: ChangeKind,
  usesOf: UsesOf,
): Finding[] {
  const origins = new Map(head.map(({ name, origin }) => [name, { origin }]));
  return [...renames].map(([was, is]) => {
    return finding(kind, { subject: is, uses: usesOf(is), ...origins.get(is) }, was, is);
  });
}

function compareStructures(base: readonly Structure[], head: readonly Structure[], usesOf: UsesOf): Finding[] {
  const { added, removed, kept } = pair(base, head, nameOf);
  const placeOf = ({ name, origin }: Structure): Place => ({ subject: name, uses: usesOf(name), origin });
  return [
    ...removed.map((structure) => finding('structure-removed', placeOf(structure), fieldNames(structure))),
    ...added.map((structure) => finding('structure-added', placeOf(structure), undefined, fieldNames(structure))),
    ...kept.flatMap(([before, after]) => [
      ...compareText(before.description, after.description, 'description-changed', placeOf(after)),
      ...compareConfidence(before, after, placeOf(after)),
      ...compareFields(after.name, before.fields, after.fields, usesOf(after.name)),
    ]),
  ];
}

const fieldNames = ({ fields }: Structure): string[] => fields.map(nameOf);
const valueNames = ({ values }: Enum): string[] => values.map(({ value }) => value);

function compareEnums(base: readonly Enum[], head: readonly Enum[], usesOf: UsesOf): Finding[] {
  const { added, removed, kept } = pair(base, head, nameOf);
  const placeOf = ({ name, origin }: Enum): Place => ({ subject: name, uses: usesOf(name), origin });
  return [
    ...removed.map((found) => finding('enum-removed', placeOf(found), valueNames(found))),
    ...added.map((found) => finding('enum-added', placeOf(found), undefined, valueNames(found))),
    ...kept.flatMap(([before, after]) => [
      ...compareText(before.description, after.description, 'description-changed', placeOf(after)),
      ...compareConfidence(before, after, placeOf(after)),
      ...compareValues(before, after, usesOf(after.name)),
    ]),
  ];
}

function compareValues(base: Enum, head: Enum, uses: readonly Use[]): Finding[] {
  const { added, removed, kept } = pair(base.values, head.values, ({ value }) => value);
  const placeOf = (value: string, { origin }: Enum): Place => ({ subject: `${head.name}.${value}`, uses, origin });
  return [
    ...removed.map(({ value }) => finding('enum-value-removed', placeOf(value, base), value)),
    ...added.map(({ value }) => finding('enum-value-added', placeOf(value, head), undefined, value)),
    ...kept.flatMap(([before, after]) =>
      compareText(before.description, after.description, 'description-changed', placeOf(after.value, head)),
    ),
  ];
}
