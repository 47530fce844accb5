import type { Field, FieldType, Structure } from '../../spec/model.ts';
import { namedType } from '../../spec/subjects.ts';

/** The TypeScript type of a field. */
export function typeText(type: FieldType): string {
  switch (type.kind) {
    case 'number':
    case 'boolean':
      return type.kind;
    case 'structure':
    case 'enum':
      return type.name;
    case 'list':
      return `${typeText(type.of)}[]`;
    default:
      return 'string';
  }
}

/** Names of the structures or enums that the fields refer to, sorted. */
export function referredNames(fields: readonly Field[], kind: 'structure' | 'enum'): string[] {
  const names = new Set<string>();
  for (const { type } of fields) {
    const named = namedType(type);
    if (named?.kind === kind) names.add(named.name);
  }
  return [...names].toSorted();
}

/** Structures ordered so that each follows those it refers to; members of a circle keep their order. */
export function dependencyOrder(structures: readonly Structure[]): Structure[] {
  const byName = new Map(structures.map((structure) => [structure.name, structure]));
  const ordered = new Set<Structure>();
  const visiting = new Set<string>();
  const visit = (structure: Structure): void => {
    if (ordered.has(structure) || visiting.has(structure.name)) return;
    visiting.add(structure.name);
    for (const name of referredNames(structure.fields, 'structure')) {
      const referred = byName.get(name);
      if (referred) visit(referred);
    }
    ordered.add(structure);
  };
  structures.forEach(visit);
  return [...ordered];
}
