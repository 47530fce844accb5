import type { Reporter } from '../diagnostics/reporter.ts';
import type { Section, TableDocument } from '../read/table-document.ts';
import type { Enum, EnumValue, ResultCode, Structure } from '../spec/model.ts';
import type { KnownNames } from './field-type.ts';
import { compileFields } from './fields.ts';
import { compileBasicResultCodes } from './result-codes.ts';
import { claimName, namedRows, tellLostTable, unquoted } from './table.ts';

interface NamedSection {
  readonly section: Section;
  readonly name: string;
  readonly unconfirmed: boolean;
}

/** `## Money` and `## EnvInfo (unconfirmed)`: the definitions of a file of structures or enums. */
export function definitions(
  document: TableDocument,
  what: string,
  taken: Map<string, string>,
  reporter: Reporter,
): NamedSection[] {
  return document.sections.flatMap((section) => {
    if (section.depth === 1) {
      tellLostTable(section, ['Name'], reporter);
      return [];
    }
    const match = /^([A-Z][A-Za-z0-9]*)( \(unconfirmed\))?$/.exec(section.title);
    if (section.depth !== 2 || !match?.[1]) {
      reporter.report(
        'bad-name',
        section,
        `${what} is defined under "## Name" or "## Name (unconfirmed)", the name in PascalCase; found ${JSON.stringify(section.title)}.`,
      );
      return [];
    }
    const cell = { text: match[1], line: section.line, column: section.column };
    if (!claimName(match[1], cell, taken, what, reporter)) return [];
    return [{ section, name: match[1], unconfirmed: match[2] !== undefined }];
  });
}

export function compileStructure(
  { section, name, unconfirmed }: NamedSection,
  known: KnownNames,
  reporter: Reporter,
): Structure {
  const fields = compileFields(section, known, reporter);
  return { ...opening(section, name, unconfirmed), fields, origin: originOf(section, reporter) };
}

export function compileEnum({ section, name, unconfirmed }: NamedSection, reporter: Reporter): Enum {
  const taken = new Map<string, string>();
  const rows = namedRows(section, { needed: ['Value', 'Description'] }, reporter);
  const [table] = section.tables;
  if (table?.rows.length === 0) {
    reporter.report('missing-table', table.header, `"${name}" lists no value; an enum has one at least.`);
  }
  const values = rows.flatMap((row): EnumValue[] => {
    const value = row.needed('Value');
    const description = row.needed('Description');
    if (!value || !description) return [];
    const text = unquoted(value);
    return claimName(text, value, taken, 'value', reporter) ? [{ value: text, description: description.text }] : [];
  });
  return { ...opening(section, name, unconfirmed), values, origin: originOf(section, reporter) };
}

export function compileBasicCodes(document: TableDocument, reporter: Reporter): ResultCode[] {
  const section = document.sections.find(({ depth, title }) => depth === 2 && title === 'Result codes');
  for (const other of document.sections) if (other !== section) tellLostTable(other, ['Result codes'], reporter);
  if (section) return compileBasicResultCodes(section, reporter);
  reporter.report('missing-section', { line: 1, column: 1 }, 'the file lacks the section "## Result codes".');
  return [];
}

function opening(
  section: Section,
  name: string,
  unconfirmed: boolean,
): { name: string; description: string; confidence?: 'unconfirmed' } {
  return { name, description: section.prose, ...(unconfirmed && { confidence: 'unconfirmed' }) };
}

const originOf = (section: Section, reporter: Reporter): { file: string; line: number; column: number } => ({
  file: reporter.file,
  line: section.line,
  column: section.column,
});
