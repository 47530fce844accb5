import { emptyFacts } from '../../src/compile/page/empty-facts.ts';
import { interpretPage } from '../../src/compile/page/interpret-page.ts';
import type { Reviewed } from '../../src/compile/page/page-decisions.ts';
import { readPage } from '../../src/read/pages/read-page.ts';
import type { FieldType } from '../../src/spec/model.ts';
import type { PageFacts, PageField } from '../../src/spec/page-facts.ts';
import { loadVocabularies } from '../../src/vocabulary/load.ts';

const vocabularies = loadVocabularies();
const unreviewed: Reviewed = { decisions: [], decisionsFile: 'spec/decisions.yaml' };

/** What a page says, read as `codegen import` reads it. */
export function factsOf(text: string | Uint8Array, file = 'page.txt', reviewed: Reviewed = unreviewed): PageFacts {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const read = readPage(file, bytes, vocabularies);
  return 'problem' in read
    ? emptyFacts(file, [read.problem])
    : interpretPage(read.document, read.words, reviewed).facts;
}

/** `string(8) required`: a field in a few words. */
export function brief({ name, type, maxLength, presence, sample }: PageField): string {
  const length = maxLength === undefined ? '' : `(${maxLength})`;
  return `${name}: ${typeText(type)}${length} ${presence}${sample === undefined ? '' : ` = ${sample}`}`;
}

function typeText(type: FieldType): string {
  if (type.kind === 'list') return `list<${typeText(type.of)}>`;
  if (type.kind === 'enum') return `enum<${type.name}>`;
  return type.kind === 'structure' ? type.name : type.kind;
}

/** Diagnostics as `line:column code`. */
export const places = ({ diagnostics }: PageFacts): string[] =>
  diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`);
