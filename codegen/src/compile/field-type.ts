import type { Reporter } from '../diagnostics/reporter.ts';
import { didYouMean, oneOf } from '../diagnostics/reporter.ts';
import type { Cell } from '../read/table-document.ts';
import type { FieldType, ScalarKind } from '../spec/model.ts';
import { unquoted } from './table.ts';

const scalarKinds: readonly ScalarKind[] = ['string', 'number', 'boolean', 'dateTime', 'date'];

/** The names that a type may refer to; known before any field is compiled. */
export interface KnownNames {
  readonly structures: ReadonlySet<string>;
  readonly enums: ReadonlySet<string>;
}

/** Stands for a type that was reported, so that the field keeps its place and gives no second diagnostic. */
export const brokenType: FieldType = { kind: 'string' };

/** `string`, `Order`, `enum<SiteEnum>`, `list<OrderInfo>`; {@link brokenType} after a report. */
export function compileType(cell: Cell, known: KnownNames, reporter: Reporter): FieldType {
  return compileTypeText(unquoted(cell), cell, known, reporter);
}

function compileTypeText(text: string, cell: Cell, known: KnownNames, reporter: Reporter): FieldType {
  const scalar = scalarKinds.find((kind) => kind === text);
  if (scalar) return { kind: scalar };
  const generic = /^(\w+)<(.+)>$/.exec(text);
  if (generic?.[1] === 'list' && generic[2]) {
    const of = compileTypeText(generic[2], cell, known, reporter);
    return of === brokenType ? brokenType : { kind: 'list', of };
  }
  if (generic?.[1] === 'enum' && generic[2]) {
    if (known.enums.has(generic[2])) return { kind: 'enum', name: generic[2] };
    reporter.report(
      'unknown-enum',
      cell,
      `no enum is called ${JSON.stringify(generic[2])}.${didYouMean(generic[2], known.enums)}`,
    );
    return brokenType;
  }
  if (known.structures.has(text)) return { kind: 'structure', name: text };
  if (/^[A-Z]\w*$/.test(text)) {
    const hint = known.enums.has(text)
      ? ` Did you mean "enum<${text}>"?`
      : didYouMean(text, [...known.structures, ...scalarKinds]);
    reporter.report('unknown-structure', cell, `no structure is called ${JSON.stringify(text)}.${hint}`);
  } else {
    const words = [...scalarKinds, ...known.structures];
    reporter.report(
      'unknown-type',
      cell,
      `${JSON.stringify(text)} is no type; write ${oneOf([...scalarKinds])}, a structure's name, enum<Name> or list<Type>.${didYouMean(text, words)}`,
    );
  }
  return brokenType;
}
