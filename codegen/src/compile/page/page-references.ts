import { closestMatch } from 'leven';
import type { FieldType } from '../../spec/model.ts';
import { pascal } from '../../spec/names.ts';
import type { PageEnum } from '../../spec/page-facts.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { brokenType } from '../field-type.ts';
import { nameKey } from './names.ts';
import type { PageContext } from './page-context.ts';
import type { ReadField } from './page-field.ts';

/** What the page defines, and what the reviewed tables define besides. */
export interface Definitions {
  /** Names on the page by their small letters. */
  readonly structures: ReadonlyMap<string, string>;
  readonly enums: ReadonlyMap<string, string>;
  /** Names in `spec/tables`, in small letters. */
  readonly reviewed: ReadonlySet<string>;
}

export function definitionsOf(
  structures: readonly { readonly name: string }[],
  enums: readonly PageEnum[],
  reviewed: ReadonlySet<string>,
): Definitions {
  const byKey = (items: readonly { readonly name: string }[]) =>
    new Map(items.map(({ name }) => [nameKey(name), name]));
  return { structures: byKey(structures), enums: byKey(enums), reviewed };
}

/** Points each type at what the page defines, in one spelling; tells a name that nothing defines. */
export function resolveField(read: ReadField, definitions: Definitions, context: PageContext): ReadField {
  const type = resolve(read.field.type, { read, definitions, context });
  return type === read.field.type ? read : { ...read, field: { ...read.field, type } };
}

interface Resolving {
  readonly read: ReadField;
  readonly definitions: Definitions;
  readonly context: PageContext;
}

function resolve(type: FieldType, resolving: Resolving): FieldType {
  if (type.kind === 'list') return { kind: 'list', of: resolve(type.of, resolving) };
  if (type.kind !== 'structure' && type.kind !== 'enum') return type;
  const { definitions } = resolving;
  const key = nameKey(type.name);
  const structure = definitions.structures.get(key);
  if (structure && type.kind === 'structure') return { kind: 'structure', name: structure };
  const values = definitions.enums.get(key);
  if (values) return { kind: 'enum', name: values };
  return tellUndefined(type, resolving);
}

type Named = Extract<FieldType, { readonly name: string }>;

function tellUndefined(type: Named, { read, definitions, context }: Resolving): FieldType {
  const cell = read.record.cell('type') ?? read.record.place;
  const about = { subjects: [read.subject] };
  const isReviewed = definitions.reviewed.has(nameKey(type.name));
  const near = isReviewed ? undefined : nearest(type, definitions, context.words);
  if (near !== undefined || (read.isWeakType && !isReviewed)) {
    const hint = near === undefined ? '' : ` Did you mean ${JSON.stringify(near)}?`;
    context.report(
      'unknown-type',
      cell,
      `${JSON.stringify(type.name)} is no known type, and the page lists no ${type.kind} called so.${hint}`,
      about,
    );
    context.ledger.leave(read.record.row);
    return brokenType;
  }
  const where = isReviewed ? '; spec/tables has it' : '';
  context.report('undefined-reference', cell, `the page lists no ${type.kind} ${JSON.stringify(type.name)}${where}.`, {
    ...about,
    ...(isReviewed && { severity: 'info' }),
  });
  return read.isWeakType ? ({ kind: type.kind, name: pascal(type.name) } as FieldType) : type;
}

/** A word so near to a known one that it is a mistake and no name of its own. */
function nearest({ kind, name }: Named, { structures, enums }: Definitions, { types }: Vocabulary): string | undefined {
  const maxDistance = name.length < 4 ? 0 : name.length < 7 ? 1 : 2;
  const words = kind === 'enum' ? [...enums.values()] : [...types.words, ...structures.values(), ...enums.values()];
  const known = new Map(words.map((word) => [nameKey(word), word]));
  const found = closestMatch(nameKey(name), [...known.keys()], { maxDistance });
  return found === undefined ? undefined : known.get(found);
}
