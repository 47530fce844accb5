import type { Reporter } from '../diagnostics/reporter.ts';
import { didYouMean, oneOf } from '../diagnostics/reporter.ts';
import type { Cell, TableDocument } from '../read/table-document.ts';
import type { Confidence, Direction, InDoubt } from '../spec/model.ts';

export interface FrontMatter {
  readonly function: string;
  readonly version: string;
  readonly path: string;
  readonly direction: Direction;
  readonly summary: string;
  readonly idempotencyKey?: Cell;
  readonly statusField?: Cell;
  readonly inDoubt: InDoubt;
  readonly confidence: Confidence;
}

const ofFunction: Keys = {
  needed: ['function', 'version', 'path', 'direction', 'summary', 'confidence'],
  optional: ['idempotencyKey', 'statusField', 'inDoubt'],
};

interface Keys {
  readonly needed: readonly string[];
  readonly optional: readonly string[];
}

const directions: readonly Direction[] = ['outbound', 'inbound'];
const inDoubts: readonly InDoubt[] = ['query', 'repeat'];
const confidences: readonly Confidence[] = ['documented', 'unconfirmed'];

export function compileFrontMatter(document: TableDocument, reporter: Reporter): FrontMatter | undefined {
  const values = frontMatterValues(document, ofFunction, reporter);
  const text = (key: string, form: RegExp, expected: string): string | undefined => {
    const cell = values.get(key);
    if (!cell || form.test(cell.text)) return cell?.text;
    reporter.report('bad-front-matter', cell, `${key} is ${expected}; found ${JSON.stringify(cell.text)}.`);
    return undefined;
  };
  const functionName = text('function', /^[A-Za-z][\w]*(\.[A-Za-z][\w]*)+$/, 'a name of parts joined by dots');
  const version = text('version', /^\S{1,8}$/, 'at most eight characters without blanks');
  const path = text('path', /^\/[^\s?#{}]*$/, 'a path that starts with "/"');
  const summary = text('summary', /\S/, 'a sentence');
  const direction = choose(values.get('direction'), directions, 'direction', reporter);
  const confidence = choose(values.get('confidence'), confidences, 'confidence', reporter);
  if (!functionName || !version || !path || !summary || !direction || !confidence) return undefined;
  const [key, statusField] = [values.get('idempotencyKey'), values.get('statusField')];
  const inDoubt = choose(values.get('inDoubt'), inDoubts, 'inDoubt', reporter) ?? 'query';
  const facts = { function: functionName, version, path, direction, summary };
  return { ...facts, ...(key && { idempotencyKey: key }), ...(statusField && { statusField }), inDoubt, confidence };
}

/** The values by key, after reports of keys that are missing, unknown or there twice. */
export function frontMatterValues(document: TableDocument, keys: Keys, reporter: Reporter): Map<string, Cell> {
  const known = [...keys.needed, ...keys.optional];
  const values = new Map<string, Cell>();
  for (const entry of document.frontMatter) {
    if (!known.includes(entry.key)) {
      reporter.report(
        'unknown-front-matter',
        entry,
        `${JSON.stringify(entry.key)} has no meaning; known are ${known.join(', ')}.${didYouMean(entry.key, known)}`,
      );
    } else if (values.has(entry.key)) {
      reporter.report('duplicate-name', entry, `the key ${JSON.stringify(entry.key)} stands twice.`);
    } else values.set(entry.key, entry.value);
  }
  const missing = keys.needed.filter((key) => !values.has(key));
  if (missing.length > 0) {
    reporter.report('missing-front-matter', { line: 1, column: 1 }, `the front matter lacks ${missing.join(', ')}.`);
  }
  return values;
}

function choose<Word extends string>(
  cell: Cell | undefined,
  words: readonly Word[],
  key: string,
  reporter: Reporter,
): Word | undefined {
  const word = words.find((known) => known === cell?.text);
  if (cell && !word) {
    reporter.report('bad-front-matter', cell, `${key} is ${oneOf(words)}; found ${JSON.stringify(cell.text)}.`);
  }
  return word;
}
