import { isDeepStrictEqual } from 'node:util';
import type { HeldOn } from '../compile/page/page-decisions.ts';
import type { FieldType, Operation, Sample, SampleName, Structure } from '../spec/model.ts';
import { isHeading, sectionAt } from './markdown-table.ts';

const sampleTitles: Readonly<Record<SampleName, string>> = {
  request: 'Request',
  succeeded: 'Response: succeeded',
  failed: 'Response: failed',
  unknown: 'Response: unknown',
};

/** What a merge of samples has to know: our tables, and which values decisions hold. */
export interface SampleMerge {
  readonly operation: Operation | undefined;
  readonly structures: ReadonlyMap<string, Structure>;
  readonly heldOn: HeldOn;
  isSampleHeld(subject: string): boolean;
}

/** The text with the page's samples in the place of ours, where they differ in more than held values. */
export function mergeSamples(text: string, samples: readonly Sample[], merge: SampleMerge): string {
  const seen = new Set<SampleName>();
  let merged = text;
  for (const { name, value } of samples) {
    if (seen.has(name) || merge.heldOn(`${merge.operation?.name ?? ''}.samples.${name}`).has('sample')) continue;
    seen.add(name);
    const ours = merge.operation?.samples.find((sample) => sample.name === name)?.value;
    const kept = ours === undefined ? value : keepDecided(value, ours, [], merge);
    if (!isDeepStrictEqual(kept, ours)) merged = replaceSample(merged, sampleTitles[name], kept);
  }
  return merged;
}

/** The page's value with our values of held fields in it. */
function keepDecided(value: unknown, ours: unknown, path: readonly string[], merge: SampleMerge): unknown {
  if (Array.isArray(value)) {
    const list = Array.isArray(ours) ? ours : [];
    return value.map((item: unknown, index) => keepDecided(item, list[index], path, merge));
  }
  if (!isRecord(value)) {
    const subject = subjectAt(path, merge);
    return ours !== undefined && subject !== undefined && merge.isSampleHeld(subject) ? ours : value;
  }
  const fields = isRecord(ours) ? ours : {};
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, keepDecided(item, fields[key], [...path, key], merge)]),
  );
}

/** How decisions name the field at a path of an envelope: `pay.requestBody.order`, `Order.orderDetail`. */
function subjectAt(
  [message, part, ...path]: readonly string[],
  { operation, structures }: SampleMerge,
): string | undefined {
  if (!operation || (message !== 'request' && message !== 'response') || (part !== 'head' && part !== 'body'))
    return undefined;
  let owner = `${operation.name}.${message}${part === 'head' ? 'Head' : 'Body'}`;
  let fields = operation[message][part];
  for (const [index, name] of path.entries()) {
    const field = fields.find((found) => found.name === name);
    if (!field) return undefined;
    if (index === path.length - 1) return `${owner}.${name}`;
    owner = structureIn(field.type) ?? '';
    fields = structures.get(owner)?.fields ?? [];
  }
  return undefined;
}

function structureIn(type: FieldType): string | undefined {
  if (type.kind === 'list') return structureIn(type.of);
  return type.kind === 'structure' ? type.name : undefined;
}

function replaceSample(text: string, title: string, value: unknown): string {
  const json = `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
  const lines = text.split('\n');
  const heading = lines.findIndex((line) => isHeading(line, '###', title));
  const open = heading < 0 ? -1 : lines.findIndex((line, index) => index > heading && line.startsWith('```'));
  const close = open < 0 ? -1 : lines.findIndex((line, index) => index > open && line === '```');
  const section = sectionAt(lines, 'Samples') < 0 ? '## Samples\n\n' : '';
  if (close < 0) return `${text.trimEnd()}\n\n${section}### ${title}\n\n${json}\n`;
  return [...lines.slice(0, open), json, ...lines.slice(close + 1)].join('\n');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
