import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Origin } from '../spec/model.ts';
import type { SourceFile } from '../spec/source-file.ts';

/** An entry of `decisions.yaml`, complete or not. */
export interface Decision {
  readonly id: string;
  readonly subjects: readonly string[];
  /** The page that prints the text, without the vendor's prefix: `offline.pay`. */
  readonly page: string;
  /** What the page prints, or the part of it that matters. */
  readonly text: string;
  /** The facts of its subjects that the tables keep against the page: `type`, `status` … Of the others they follow it. */
  readonly holds: readonly string[];
  readonly choice: string;
  readonly reason: string;
  /** Of what the page prints; more than one where several readings of it are accepted. */
  readonly hashes: readonly string[];
  readonly origin: Origin;
  /** The entry as it is written. */
  readonly entry: Readonly<Record<string, unknown>>;
}

/** Decisions that concern the page of a function. */
export const concerning = (functionName: string, decisions: readonly Decision[]): Decision[] =>
  decisions.filter(({ page }) => page !== '' && (functionName === page || functionName.endsWith(`.${page}`)));

/** The entries of the file; none, after a report, when it is no YAML or no list. */
export function readDecisions(source: SourceFile, reporter: Reporter): Decision[] {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, schema: 'failsafe' });
  const placeAt = (offset: number): Origin => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line, column: col };
  };
  for (const error of document.errors) {
    const [message] = error.message.split('\n');
    reporter.report('malformed-decision', placeAt(error.pos[0]), `the file is not YAML: ${message}`);
  }
  const { contents } = document;
  if (document.errors.length > 0 || contents === null) return [];
  if (!isSeq(contents)) {
    reporter.report('malformed-decision', placeAt(contents.range[0]), 'the file is no list; write "- id: …" for each.');
    return [];
  }
  return contents.items.flatMap((item) => {
    if (isMap(item)) return [decisionOf(item.toJSON() as Record<string, unknown>, placeAt(item.range?.[0] ?? 0))];
    const start = isNode(item) ? item.range?.[0] : undefined;
    reporter.report('malformed-decision', placeAt(start ?? 0), 'the entry has no keys; write "- id: …".');
    return [];
  });
}

function decisionOf(entry: Record<string, unknown>, origin: Origin): Decision {
  const text = (key: string): string => String(entry[key] ?? '');
  const list = (key: string): string[] =>
    [entry[key]]
      .flat()
      .filter((item) => item !== undefined)
      .map(String);
  return {
    id: String(entry['id'] ?? 'without id'),
    subjects: list('subject'),
    page: text('page'),
    text: text('text'),
    holds: list('holds'),
    choice: text('choice'),
    reason: text('reason'),
    hashes: list('sha256'),
    origin,
    entry,
  };
}
