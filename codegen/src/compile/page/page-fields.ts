import type { PageCell, PageTable } from '../../read/pages/page-document.ts';
import type { FieldType } from '../../spec/model.ts';
import type { MessagePart } from '../../vocabulary/vocabulary-data.ts';
import { areJoined, kindsOf } from './columns.ts';
import type { Evidence } from './evidence.ts';
import { readJoinedRow } from './joined-cells.ts';
import { nameKey, ownerOf } from './names.ts';
import type { PageContext } from './page-context.ts';
import type { ReadField } from './page-field.ts';
import { readField } from './page-field.ts';
import type { PageRecord, RecordGroup } from './page-record.ts';
import { readRow } from './page-rows.ts';

/** The fields of one part of a message, or of one structure. */
export interface FieldGroup {
  readonly target: MessagePart | 'structure';
  /** As decisions name it: `pay.requestBody`, `Money`. */
  readonly owner: string;
  readonly fields: readonly ReadField[];
  readonly place: PageCell;
  readonly prose: string;
}

export interface Reading {
  readonly owner: string;
  readonly evidence: Evidence;
}

/** What several tables say of one part or structure. */
interface Joined {
  readonly first: FieldGroup;
  readonly fields: ReadField[];
  readonly names: Set<string>;
}

/** Rows → fields. A part in several tables becomes one, and so does a structure that the page lists twice alike. */
export function readFields(groups: readonly RecordGroup[], reading: Reading, context: PageContext): FieldGroup[] {
  const found = new Map<string, Joined>();
  const open = [...groups];
  for (let group = open.shift(); group; group = open.shift()) {
    const read = readGroup(group, reading, context);
    for (const child of read.children) open.push(child);
    const { owner, fields } = read.group;
    const known = found.get(nameKey(owner));
    if (known) join(known, read.group, context);
    else
      found.set(nameKey(owner), {
        first: read.group,
        fields: [...fields],
        names: new Set(fields.map(({ field }) => field.name)),
      });
  }
  return [...found.values()].map(({ first, fields }) => ({ ...first, fields }));
}

function readGroup(
  { target, records, place }: RecordGroup,
  reading: Reading,
  context: PageContext,
): { group: FieldGroup; children: RecordGroup[] } {
  const isStructure = typeof target !== 'string';
  const owner = isStructure ? target.structure : ownerOf(reading.owner, target);
  const children: RecordGroup[] = [];
  const taken = new Map<string, number>();
  const fields = records.flatMap((record): ReadField[] => {
    const read = readField(record, owner, context);
    if (!read) return [];
    for (const child of childrenOf(read, reading, context)) children.push(child);
    const first = taken.get(read.field.name);
    if (first === undefined) {
      taken.set(read.field.name, read.field.origin.line);
      return [read];
    }
    context.report(
      'duplicate-name',
      record.place,
      `the field ${JSON.stringify(read.field.name)} stands twice; first in line ${first}.`,
    );
    context.ledger.leave(record.row);
    return [];
  });
  const prose = isStructure ? target.prose : '';
  return { group: { target: isStructure ? 'structure' : target, owner, fields, place, prose }, children };
}

/** Fields one level deeper, from headings or from a table inside the row, are those of the structure that the row names. */
function childrenOf({ field, record, subject }: ReadField, { evidence }: Reading, context: PageContext): RecordGroup[] {
  const records = [...record.children, ...record.tables.flatMap((table) => recordsIn(table, evidence, context))];
  if (records.length === 0) return [];
  const structure = structureIn(field.type);
  if (structure) return [{ target: { structure, heading: record.place, prose: '' }, records, place: record.place }];
  context.report(
    'unknown-type',
    record.cell('type') ?? record.place,
    `the field has fields of its own, and its type names no structure.`,
    {
      subjects: [subject],
    },
  );
  for (const { row } of records) context.ledger.leave(row);
  return [];
}

function recordsIn(table: PageTable, evidence: Evidence, context: PageContext): PageRecord[] {
  for (const row of table.rows) context.ledger.addRow(row);
  const kinds = table.header ? kindsOf(table.header, context) : [];
  if (!kinds.includes('name')) {
    const place = table.header?.cells[0] ?? table.rows[0]?.cells[0];
    if (place)
      context.report(
        'table-without-head',
        place,
        `the table under the field ${table.header ? 'has no column for names of fields' : 'has no head that names its columns'}.`,
      );
    for (const row of table.rows) context.ledger.leave(row);
    return [];
  }
  if (areJoined(kinds)) return table.rows.map((row) => readJoinedRow(row, context));
  return table.rows.flatMap((row) => readRow(row, { kinds, evidence, subjectOf: (name) => name }, context) ?? []);
}

function structureIn(type: FieldType): string | undefined {
  if (type.kind === 'list') return structureIn(type.of);
  return type.kind === 'structure' ? type.name : undefined;
}

const areAlike = (a: readonly ReadField[], b: readonly ReadField[]): boolean =>
  a.length === b.length &&
  a.every(({ field }, index) => {
    const other = b[index]?.field;
    return (
      field.name === other?.name &&
      field.maxLength === other.maxLength &&
      JSON.stringify(field.type) === JSON.stringify(other.type)
    );
  });

function join({ first, fields, names }: Joined, second: FieldGroup, context: PageContext): void {
  if (areAlike(fields, second.fields)) return;
  const twice = second.fields.filter(({ field }) => names.has(field.name));
  // Parts of one table may come back; two tables under one heading mean that a heading was lost.
  const isOneTable = first.place === second.place && twice.length === 0;
  const severity = isOneTable ? 'warning' : 'error';
  const message = `a second table for ${first.owner}; the first stands in line ${first.place.line}, and both are read as one.`;
  context.report('duplicate-section', second.place, message, { severity });
  for (const { record } of twice) context.ledger.leave(record.row);
  for (const read of second.fields) {
    if (names.has(read.field.name)) continue;
    names.add(read.field.name);
    fields.push(read);
  }
}
