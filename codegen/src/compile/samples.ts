import type { ParseError } from 'jsonc-parser';
import { parseTree } from 'jsonc-parser';
import type { Reporter } from '../diagnostics/reporter.ts';
import { didYouMean } from '../diagnostics/reporter.ts';
import type { Fence, Place, Section, TableDocument } from '../read/table-document.ts';
import { draftMark } from '../spec/draft-mark.ts';
import type { Sample, SampleName } from '../spec/model.ts';
import { jsonMistake } from './json-mistake.ts';

const titles: Readonly<Record<string, SampleName>> = {
  Request: 'request',
  'Response: succeeded': 'succeeded',
  'Response: failed': 'failed',
  'Response: unknown': 'unknown',
};

/** The fenced JSON under `## Samples`, each under a heading that names it. */
export function readSamples(document: TableDocument, reporter: Reporter): Sample[] {
  const start = document.sections.findIndex(({ depth, title }) => depth === 2 && title === 'Samples');
  const rest = start < 0 ? [] : document.sections.slice(start + 1);
  const end = rest.findIndex(({ depth }) => depth <= 2);
  const sections = rest.slice(0, end < 0 ? rest.length : end);
  if (sections.length === 0 && !isDraft(document)) {
    const place = document.sections[start] ?? { line: 1, column: 1 };
    const rule = 'a function shows a message at least, under "### Request" in "## Samples"';
    reporter.report('missing-section', place, `${rule}; where the page has none, write it from the tables.`);
  }
  const taken = new Set<string>();
  return sections.flatMap((section) => readSample(section, taken, reporter) ?? []);
}

/** Its samples are yet to be written, and it is told as a draft. */
const isDraft = ({ sections }: TableDocument): boolean => sections.some(({ prose }) => prose.includes(draftMark));

function readSample(section: Section, taken: Set<string>, reporter: Reporter): Sample | undefined {
  const name = titles[section.title];
  const [fence, second] = section.fences;
  if (!name) {
    const known = Object.keys(titles);
    reporter.report(
      'unknown-section',
      section,
      `no sample is called ${JSON.stringify(section.title)}; known are ${known.join(', ')}.${didYouMean(section.title, known)}`,
    );
    return undefined;
  }
  if (taken.has(name))
    reporter.report('duplicate-section', section, `the sample ${JSON.stringify(section.title)} stands twice.`);
  taken.add(name);
  if (fence?.language !== 'json') {
    reporter.report('sample-not-json', section, 'the sample needs a block that opens with "```json".');
    return undefined;
  }
  if (second) reporter.report('sample-not-json', second, 'a second block stands under the heading of one sample.');
  const value = parseSample(fence, reporter);
  return value === undefined
    ? undefined
    : { name, value, origin: { file: reporter.file, line: fence.line, column: fence.column } };
}

function parseSample(fence: Fence, reporter: Reporter): unknown {
  try {
    return JSON.parse(fence.text);
  } catch {
    const errors: ParseError[] = [];
    parseTree(fence.text, errors, { disallowComments: true });
    for (const { error, offset } of errors) {
      reporter.report('sample-not-json', placeIn(fence, offset), `the sample is not JSON here: ${jsonMistake(error)}.`);
    }
    return undefined;
  }
}

/** The line and column of an offset in a fenced block. */
export function placeIn(fence: Fence, offset: number): Place {
  const before = fence.text.slice(0, offset).split('\n');
  return { line: fence.line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}
