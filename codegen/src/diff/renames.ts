import type { ApiSpec, Enum, Field, FieldType, Message, ResultCode, Structure } from '../spec/model.ts';
import { namedType, typeName } from '../spec/subjects.ts';
import type { Pairs } from './pairs.ts';
import { nameOf, pair } from './pairs.ts';

/** Old name → new name. */
export interface Renames {
  readonly structures: ReadonlyMap<string, string>;
  readonly enums: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, string>;
}

/**
 * What only has another name: a structure with the same fields, an enum with the same values, a result code with the
 * same id. Anything that could be meant twice is no rename.
 */
export function findRenames(base: ApiSpec, head: ApiSpec): Renames {
  const structures = pair(base.shared.structures, head.shared.structures, nameOf);
  const enums = pair(base.shared.enums, head.shared.enums, nameOf);
  const unmatched = new Set([...structures.added, ...structures.removed, ...enums.added, ...enums.removed].map(nameOf));
  return {
    structures: match(structures, nameOf, (found) => structureShape(found, unmatched)),
    enums: match(enums, nameOf, enumShape),
    codes: match(pair(allCodes(base), allCodes(head), codeOf), codeOf, ({ id }) => id),
  };
}

const codeOf = ({ code }: ResultCode): string => code;

function allCodes({ shared, operations }: ApiSpec): ResultCode[] {
  return [...shared.resultCodes, ...operations.flatMap(({ resultCodes }) => resultCodes)];
}

/** Names and types of its fields; the name of a type that may itself have another name counts for nothing. */
function structureShape({ fields }: Structure, unmatched: ReadonlySet<string>): string | undefined {
  const shape = fields.map(({ name, type }) => {
    const named = namedType(type)?.name;
    const text = typeName(type);
    return `${name}: ${named !== undefined && unmatched.has(named) ? text.replace(named, '*') : text}`;
  });
  return shape.length === 0 ? undefined : shape.toSorted().join('; ');
}

const enumShape = ({ values }: Enum): string | undefined =>
  values.length === 0
    ? undefined
    : values
        .map(({ value }) => JSON.stringify(value))
        .toSorted()
        .join();

function match<Item>(
  { removed, added }: Pairs<Item>,
  nameOfItem: (item: Item) => string,
  shapeOf: (item: Item) => string | undefined,
): Map<string, string> {
  const [before, after] = [groupByShape(removed, shapeOf), groupByShape(added, shapeOf)];
  return new Map(
    [...before].flatMap(([shape, [was, ...others]]): [string, string][] => {
      const [is, ...more] = after.get(shape) ?? [];
      const isClear = was && is && others.length === 0 && more.length === 0;
      return isClear ? [[nameOfItem(was), nameOfItem(is)]] : [];
    }),
  );
}

function groupByShape<Item>(
  items: readonly Item[],
  shapeOf: (item: Item) => string | undefined,
): Map<string, [Item, ...Item[]]> {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const shape = shapeOf(item);
    if (shape === undefined) continue;
    const group = groups.get(shape);
    if (group) group.push(item);
    else groups.set(shape, [item]);
  }
  return groups;
}

/** The spec with its structures and enums under their new names, so that they are compared with what they have become. */
export function renameTypes(spec: ApiSpec, { structures, enums }: Renames): ApiSpec {
  const now = (names: ReadonlyMap<string, string>, name: string): string => names.get(name) ?? name;
  const renameType = (type: FieldType): FieldType => {
    if (type.kind === 'list') return { kind: 'list', of: renameType(type.of) };
    if (type.kind === 'structure') return { kind: 'structure', name: now(structures, type.name) };
    return type.kind === 'enum' ? { kind: 'enum', name: now(enums, type.name) } : type;
  };
  const fields = (found: readonly Field[]): Field[] =>
    found.map((field) => ({ ...field, type: renameType(field.type) }));
  const message = ({ head, body }: Message): Message => ({ head: fields(head), body: fields(body) });
  const { shared, operations } = spec;
  return {
    operations: operations.map((found) => {
      return { ...found, request: message(found.request), response: message(found.response) };
    }),
    shared: {
      ...shared,
      structures: shared.structures.map((found) => {
        return { ...found, name: now(structures, found.name), fields: fields(found.fields) };
      }),
      enums: shared.enums.map((found) => ({ ...found, name: now(enums, found.name) })),
    },
  };
}
