import { didYouMean } from '../../diagnostics/reporter.ts';
import { clean, linesOf } from '../../read/pages/cells.ts';
import type { PageCell, PageTable } from '../../read/pages/page-document.ts';
import type { FieldType } from '../../spec/model.ts';
import { pascal } from '../../spec/names.ts';
import { parseType } from '../../vocabulary/type-words.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Kinds } from './columns.ts';
import { nameKey } from './names.ts';
import type { Outline, PlacedTable } from './outline-model.ts';
import type { PageContext } from './page-context.ts';

/** A table under a heading that names a structure or an enum. */
export interface NamedTable {
  /** As the page's types spell it, or the heading in PascalCase. */
  readonly name: string;
  readonly heading: PageCell;
  readonly table: PageTable;
  readonly prose: string;
}

/** The names that types on the page refer to, by their small letters. */
export interface References {
  readonly structures: ReadonlyMap<string, string>;
  readonly enums: ReadonlyMap<string, string>;
}

/** Every cell that reads as a type counts: a row whose cells have slid is not yet put right. */
export function referencesIn(outline: Outline, words: Vocabulary): References {
  const structures = new Map<string, string>();
  const enums = new Map<string, string>();
  const add = (type: FieldType): void => {
    if (type.kind === 'list') add(type.of);
    else if (type.kind === 'structure' || type.kind === 'enum') {
      const names = type.kind === 'enum' ? enums : structures;
      if (!names.has(nameKey(type.name))) names.set(nameKey(type.name), type.name);
    }
  };
  for (const text of typeTexts(outline)) {
    const { type, isWeak } = parseType(text, words);
    if (type && !isWeak) add(type);
  }
  return { structures, enums };
}

function* typeTexts({ tables, parameters }: Outline): Generator<string> {
  for (const { table } of tables) {
    for (const row of table.rows) for (const line of row.cells.flatMap(linesOf)) yield clean(line.text);
  }
  for (const { heading } of parameters) yield clean(/[(（](.*)[)）]$/.exec(heading.cell.text)?.[1] ?? '');
}

/** The name over a table, in the spelling of the types that refer to it. */
export function nameTable(
  { table, section }: PlacedTable,
  references: References,
  context: PageContext,
): NamedTable | undefined {
  const heading = section.named?.cell;
  if (!heading) return undefined;
  const printed = identifierIn(clean(heading.text), context.words);
  const referred = printed && (references.structures.get(nameKey(printed)) ?? references.enums.get(nameKey(printed)));
  const isKnownPlace = section.region === 'structures' || section.region === 'enums';
  if (printed === undefined || (referred === undefined && !isKnownPlace)) {
    const { words } = context.words.headings;
    const why = printed === undefined ? 'is no name' : 'is a name to which no type refers';
    const text = clean(heading.text);
    const message = `the heading ${JSON.stringify(text)} over a table is no known word and ${why}.${didYouMean(text, words)}`;
    context.report('unknown-heading', heading, message);
    context.ledger.leave(heading);
    for (const row of table.rows) context.ledger.leave(row);
    return undefined;
  }
  const name = referred ?? pascal(printed);
  context.ledger.claimHeading(heading, name);
  tellSpelling({ printed, name, isReferred: referred !== undefined }, heading, context);
  return { name, heading, table, prose: section.prose };
}

interface Spelling {
  readonly printed: string;
  readonly name: string;
  readonly isReferred: boolean;
}

function tellSpelling({ printed, name, isReferred }: Spelling, heading: PageCell, { report }: PageContext): void {
  const about = { subjects: [name] };
  if (!isReferred)
    report('unused-structure', heading, `no type on the page refers to ${JSON.stringify(printed)}.`, about);
  if (printed === name) return;
  const message = `${JSON.stringify(printed)} is the structure ${name}${isReferred ? ', as types spell it' : ''}.`;
  report('renamed-structure', heading, message, about);
}

/** `Order`, `2.3 Order`, `Order object` and `Enum SiteEnum` name the same. */
function identifierIn(text: string, { types }: Vocabulary): string | undefined {
  const parts = text.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '').split(/[\s:]+/);
  const names = parts.filter((part) => part !== '' && !['object', 'enum'].includes(types.find(part) ?? ''));
  const [name] = names;
  return names.length === 1 && name !== undefined && /^[A-Za-z]\w*$/.test(name) ? name : undefined;
}

/** Whether a table lists values and not fields. */
export function isEnumTable(
  { name, table }: NamedTable,
  kinds: Kinds,
  { references, region }: { readonly references: References; readonly region: string },
): boolean {
  if (kinds.includes('value') || region === 'enums') return true;
  const listsValues = !kinds.some((kind) => kind === 'length' || kind === 'presence' || kind === 'sample');
  if (!listsValues) return false;
  const column = kinds.indexOf('name');
  const values = table.rows.map(({ cells }) => clean(cells[column]?.text ?? ''));
  return (
    references.enums.has(nameKey(name)) ||
    (values.length > 0 && values.every((value) => /^[A-Z][A-Z0-9_]*$/.test(value)))
  );
}
