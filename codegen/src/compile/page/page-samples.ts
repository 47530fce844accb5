import type { Node, ParseError } from 'jsonc-parser';
import { findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';
import { oneOf } from '../../diagnostics/reporter.ts';
import { clean, partOf } from '../../read/pages/cells.ts';
import type { PageCell } from '../../read/pages/page-document.ts';
import type { SampleName } from '../../spec/model.ts';
import type { Path } from '../check-values.ts';
import { isRecord } from '../check-values.ts';
import { jsonMistake } from '../json-mistake.ts';
import { deepest, depthOf } from './json-depth.ts';
import type { Outline, PlacedSample } from './outline-model.ts';
import type { About, PageContext } from './page-context.ts';

/** A JSON sample of a whole message, with the way from a path in it back to the page. */
export interface PageSample {
  readonly name: SampleName;
  readonly message: 'request' | 'response';
  readonly value: unknown;
  readonly tree: Node;
  readonly cell: PageCell;
  /** Whether the message stands in an envelope, and not the body alone. */
  readonly hasEnvelope: boolean;
}

export function readSamples({ samples }: Outline, owner: string, context: PageContext): PageSample[] {
  return samples.flatMap((placed) => {
    const tree = readTree(placed, context);
    if (!tree) return [];
    const sample = nameSample(placed, tree, context);
    const about = { subjects: [`${owner}.samples.${sample.name}`] };
    reportCommas(sample, about, context);
    reportTwins(sample, tree, about, context);
    reportStatus(sample, about, context);
    return [sample];
  });
}

function readTree({ code: { cell, isCut }, section }: PlacedSample, context: PageContext): Node | undefined {
  if (!/^[[{]/.test(cell.text)) {
    const message = 'the text stands under a heading for samples and is no JSON; it is not read.';
    if (section.region === 'samples') context.report('sample-not-json', cell, message);
    return undefined;
  }
  if (isCut) {
    context.report('cut-sample', partOf(cell, 0, 1), 'the sample ends before its brackets are closed; it is not read.');
    return undefined;
  }
  if (depthOf(cell.text) > deepest) {
    context.report(
      'sample-not-json',
      partOf(cell, 0, 1),
      `the sample is nested more than ${deepest} deep; it is not read.`,
    );
    return undefined;
  }
  const errors: ParseError[] = [];
  const tree = parseTree(plain(cell), errors, { allowTrailingComma: true, disallowComments: true });
  if (errors.length === 0 && tree) return tree;
  // The first mistake is the true one; the parser stumbles over the rest for its sake.
  const [first] = errors;
  const what = first ? jsonMistake(first.error) : 'a value is missing';
  const place = partOf(cell, first?.offset ?? 0, (first?.offset ?? 0) + (first?.length ?? 1));
  context.report('sample-not-json', place, `the sample is not JSON here: ${what}.`);
  return undefined;
}

/** Copying turns blanks into ones that JSON does not know; one for one, so that every place stays as it is. */
const plain = ({ text }: PageCell): string => text.replace(/[^\S\n\r\t ]|[\u200B-\u200F\u2060]/g, ' ');

/** A comma before a closing bracket is an error of JSON's that changes nothing. */
function reportCommas({ cell }: PageSample, about: About, context: PageContext): void {
  const errors: ParseError[] = [];
  parseTree(plain(cell), errors, { disallowComments: true });
  const commas = new Set(errors.map(({ offset }) => cell.text.lastIndexOf(',', offset)));
  for (const comma of commas) {
    if (comma < 0) continue;
    const message = 'the comma before the closing bracket is one too many; the sample is read without it.';
    context.report('repaired-sample', partOf(cell, comma, comma + 1), message, about);
  }
}

/** JSON leaves open which of two values under one name counts; a reader takes the last. */
function reportTwins(sample: PageSample, node: Node, about: About, context: PageContext): void {
  const names = new Set<string>();
  for (const child of node.children ?? []) {
    const [name] = child.children ?? [];
    if (child.type === 'property' && name && names.size === names.add(name.value).size) {
      const message = `the name ${JSON.stringify(name.value)} stands twice in one object; the last is read.`;
      context.report('repaired-sample', partOf(sample.cell, name.offset, name.offset + name.length), message, about);
    }
    reportTwins(sample, child, about, context);
  }
}

/** An answer whose status is no known word is not taken for a success in silence. */
function reportStatus(sample: PageSample, about: About, context: PageContext): void {
  const { status, statuses } = context.words.vendor;
  const path = [...bodyPath(sample, context), ...status];
  const printed = scalarText(valueAt(sample.value, path));
  if (sample.message === 'request' || printed === undefined || statuses.find(clean(printed))) return;
  const message = `a status is ${oneOf(statuses.words)}; found ${JSON.stringify(printed)}, so the sample is read as a success.`;
  context.report('sample-wrong-value', cellAt(sample, path), message, about);
}

/** Where the body of a message stands in its sample. */
function bodyPath({ message, hasEnvelope }: Pick<PageSample, 'message' | 'hasEnvelope'>, { words }: PageContext): Path {
  const { envelope } = words.vendor;
  return hasEnvelope ? [envelope[message], envelope.body] : [];
}

function nameSample({ code: { cell }, section }: PlacedSample, tree: Node, context: PageContext): PageSample {
  const value: unknown = getNodeValue(tree);
  const { envelope, status, statuses } = context.words.vendor;
  const top = isRecord(value) ? value : {};
  const hasEnvelope = envelope.request in top || envelope.response in top;
  const message =
    envelope.request in top ? 'request' : envelope.response in top ? 'response' : (section.message ?? 'request');
  const path = [...bodyPath({ message, hasEnvelope }, context), ...status];
  const printed = clean(scalarText(valueAt(value, path)) ?? '');
  const names = { S: 'succeeded', F: 'failed', U: 'unknown' } as const;
  const name = message === 'request' ? 'request' : names[statuses.find(printed) ?? 'S'];
  return { name, message, value, tree, cell, hasEnvelope };
}

/** A value as a row would print it; an object or a list has no such text. */
export const scalarText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, key) => (isRecord(found) ? found[String(key)] : undefined), value);
}

/** The place of a value in a cell of JSON, or of the object that should have it. */
export function cellAt({ tree, cell }: Pick<PageSample, 'tree' | 'cell'>, path: Path): PageCell {
  const node = findNodeAtLocation(tree, [...path]) ?? tree;
  const isLong = node.type === 'object' || node.type === 'array';
  return partOf(cell, node.offset, node.offset + (isLong ? 1 : node.length));
}
