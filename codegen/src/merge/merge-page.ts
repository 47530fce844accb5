import { nameOf } from '../compile/operation.ts';
import type { HeldOn } from '../compile/page/page-decisions.ts';
import { draftMark } from '../spec/draft-mark.ts';
import type { ApiSpec, ResultCode } from '../spec/model.ts';
import type { PageEnum, PageFacts, PageResultCode, PageStructure } from '../spec/page-facts.ts';
import { tablesFolder } from '../spec/places.ts';
import type { Vendor } from '../vocabulary/vocabulary.ts';
import type { MarkdownTable, TableRow } from './markdown-table.ts';
import { editTable, emptyTable, isHeading, sectionAt } from './markdown-table.ts';
import { enumColumns, mergeBasicCodes, mergeCodes, mergeValues } from './merge-codes.ts';
import { fieldColumns, mergeFields } from './merge-fields.ts';
import { mergeSamples } from './merge-samples.ts';
import { draftOf } from './new-function.ts';

/** The reviewed tables by path. */
export type Tables = ReadonlyMap<string, string>;

export interface PageMerge {
  readonly facts: PageFacts;
  readonly vendor: Vendor;
  readonly spec: ApiSpec;
  /** What the decisions on this page hold of `pay.requestBody.order` or `Money.value`: `type`, `presence` … */
  readonly heldOn: HeldOn;
  /** Whether any decision holds the sample of a field: the messages of every page show our value for it. */
  isSampleHeld(subject: string): boolean;
}

/**
 * What a page says, merged into the tables: the files that it concerns, each as it was but for what the page changed.
 * What is ours stays: descriptions, conditions, Next, formats, line ends, and what decisions hold. What we have yet to write
 * is marked REVIEW.
 */
export function mergePage(tables: Tables, merge: PageMerge): Tables {
  const plain = new Map([...tables].map(([path, text]) => [path, text.replaceAll(windowsEnd, '\n')]));
  return new Map(
    [...mergeTexts(plain, merge)].map(([path, text]) => {
      const before = tables.get(path);
      if (before === undefined || text === plain.get(path)) return [path, before ?? text];
      return [path, before.includes(windowsEnd) ? text.replaceAll('\n', windowsEnd) : text];
    }),
  );
}

const windowsEnd = '\r\n';

function mergeTexts(tables: Tables, merge: PageMerge): Tables {
  const { facts } = merge;
  const stem = stemOf(merge);
  if (facts.function === undefined || stem === undefined) return tables;
  const merged = new Map(tables);
  const path = `${tablesFolder}/${stem}.md`;
  merged.set(path, mergeFunction(tables.get(path) ?? draftOf(facts, stem, merge.vendor), merge));
  const change = (name: string, title: string, edit: (text: string) => string): void => {
    const before = tables.get(`${tablesFolder}/${name}`);
    const after = edit(before ?? `# ${title}\n`);
    if (after !== (before ?? `# ${title}\n`)) merged.set(`${tablesFolder}/${name}`, after);
  };
  change('structures.md', 'Structures', (text) =>
    facts.structures.reduce((found, item) => mergeStructure(found, item, merge), text),
  );
  change('enums.md', 'Enums', (text) => facts.enums.reduce((found, item) => mergeEnum(found, item, merge), text));
  change('result-codes.md', 'Basic result codes', (text) => mergeBasic(text, merge));
  return merged;
}

/** `offline.pay` of `alipay.intl.acquiring.offline.pay`: how its file is called. */
function stemOf({ facts, vendor }: PageMerge): string | undefined {
  return vendor.function.exec(facts.function ?? '')?.groups?.['name'];
}

/** Short name by which decisions and the column Functions call the function of the page. */
function shortName(merge: PageMerge): string {
  const known = merge.spec.operations.find(({ function: name }) => name === merge.facts.function);
  return known?.name ?? nameOf(`${stemOf(merge)}.md`)?.name ?? '';
}

function mergeFunction(text: string, merge: PageMerge): string {
  const { facts, spec } = merge;
  const name = shortName(merge);
  const heldIn = (owner: string) => (row: string) => merge.heldOn(`${name}.${owner}.${row}`);
  const parts = [
    ['Request head', 'requestHead', facts.request.head],
    ['Request body', 'requestBody', facts.request.body],
    ['Response head', 'responseHead', facts.response.head],
    ['Response body', 'responseBody', facts.response.body],
  ] as const;
  let merged = mergeVersion(text, facts.version);
  for (const [title, owner, fields] of parts) {
    // A part that the page does not have at all says nothing about ours.
    if (fields.length > 0)
      merged = editTable(merged, title, (table) => mergeFields(table, fields, heldIn(owner))) ?? merged;
  }
  const own = ownCodes(merge);
  if (own.length > 0)
    merged = editTable(merged, 'Result codes', (table) => mergeCodes(table, own, heldIn('resultCodes'))) ?? merged;
  return mergeSamples(merged, facts.samples, {
    operation: spec.operations.find(({ function: found }) => found === facts.function),
    structures: new Map(spec.shared.structures.map((structure) => [structure.name, structure])),
    heldOn: merge.heldOn,
    isSampleHeld: merge.isSampleHeld,
  });
}

const mergeVersion = (text: string, version: string | undefined): string =>
  version === undefined
    ? text
    : text.replace(/^(\uFEFF?---\n(?:(?!---\n).*\n)*?version:[ \t]+).*/, (_, before: string) => before + version);

/** A code that our tables have, among the basic ones or as the function's own, stays there wherever the page puts it. */
function isBasic({ facts, spec }: PageMerge, { code, group }: PageResultCode): boolean {
  const own = spec.operations.find(({ function: name }) => name === facts.function)?.resultCodes ?? [];
  const isIn = (codes: readonly ResultCode[]): boolean => codes.some((known) => known.code === code);
  return isIn(spec.shared.resultCodes) || (group === 'basic' && !isIn(own));
}

const ownCodes = (merge: PageMerge): PageResultCode[] =>
  merge.facts.resultCodes.filter((code) => !isBasic(merge, code));

function mergeBasic(text: string, merge: PageMerge): string {
  const { facts, spec } = merge;
  const codes = facts.resultCodes.filter((code) => isBasic(merge, code));
  if (!codes.some(({ group }) => group === 'basic')) return text;
  const name = shortName(merge);
  // The page's own function too: of a new one, the spec knows nothing yet.
  const functions = [...new Set([...spec.operations.map((operation) => operation.name), name])];
  const heldIn = (code: string): ReadonlySet<string> => merge.heldOn(`${name}.resultCodes.${code}`);
  const edit = (table: MarkdownTable): TableRow[] => mergeBasicCodes(table, codes, { name, functions }, heldIn);
  return editTable(withSection(text, 'Result codes', [...basicColumns]), 'Result codes', edit) ?? text;
}

const basicColumns = ['Id', 'Code', 'Status', 'Next', 'Functions', 'Description'];

function mergeStructure(text: string, { name, fields }: PageStructure, { heldOn }: PageMerge): string {
  const edit = (table: MarkdownTable): TableRow[] => mergeFields(table, fields, (field) => heldOn(`${name}.${field}`));
  return editTable(confirmed(withSection(text, name, fieldColumns), name), name, edit) ?? text;
}

function mergeEnum(text: string, values: PageEnum, { heldOn }: PageMerge): string {
  if (heldOn(values.name).has('values')) return text;
  const edit = (table: MarkdownTable): TableRow[] => mergeValues(table, values);
  return editTable(confirmed(withSection(text, values.name, enumColumns), values.name), values.name, edit) ?? text;
}

/** The text with a section of that name, at its end when it had none. */
function withSection(text: string, name: string, columns: readonly string[]): string {
  if (sectionAt(text.split('\n'), name) >= 0) return text;
  return `${text.trimEnd()}\n\n## ${name}\n\n${draftMark} say in a sentence what it is.\n\n${emptyTable(columns)}\n`;
}

/** What a page lists is documented. */
const confirmed = (text: string, name: string): string =>
  text
    .split('\n')
    .map((line) => (isHeading(line, '##', `${name} (unconfirmed)`) ? `## ${name}` : line))
    .join('\n');
