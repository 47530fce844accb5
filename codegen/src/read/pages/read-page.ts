import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { vocabularyFor } from '../../vocabulary/vocabulary.ts';
import { decodePage } from './decode-page.ts';
import { readHtml } from './html/read-html.ts';
import { PageLimitError } from './limits.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import type { PageDocument } from './page-document.ts';
import type { Source } from './source.ts';
import { sourceOf } from './source.ts';
import { isDivider } from './text/bars.ts';
import { readText } from './text/read-text.ts';

export type ReadPage =
  | { readonly document: PageDocument; readonly source: Source; readonly words: Vocabulary }
  | { readonly problem: Diagnostic; readonly source?: Source };

/** A page's bytes → its blocks, in whatever layout it was saved; or why it cannot be read. */
export function readPage(file: string, bytes: Uint8Array, vocabularies: readonly Vocabulary[]): ReadPage {
  const decoded = decodePage(file, bytes);
  if ('problem' in decoded) return decoded;
  const source = sourceOf(file, decoded.text);
  const words = vocabularyFor(source.text, vocabularies);
  try {
    return { document: readerFor(source)(source, words), source, words };
  } catch (error) {
    if (!(error instanceof PageLimitError)) throw error;
    return { problem: diagnostic(error.code, { file, ...source.placeAt(error.offset ?? 0) }, error.message), source };
  }
}

type Reader = (source: Source, words: Vocabulary) => PageDocument;

/** What the text looks like decides; the file's name only says how sure it must be. */
function readerFor({ file, text }: Source): Reader {
  if (isWholeHtml(text) || (isPartOfHtml(text) && /\.html?$/i.test(file))) return readHtml;
  if (isMarkdown(text, /\.(?:md|markdown)$/i.test(file))) return readMarkdown;
  return isPartOfHtml(text) ? readHtml : readText;
}

const isWholeHtml = (text: string): boolean =>
  /^\s*(?:<!--[^>]*>\s*)*(?:<!doctype html|<html|<head|<body|<\?xml)/i.test(text.slice(0, 1000));

/** Markdown may begin with an element of HTML, too. */
const isPartOfHtml = (text: string): boolean =>
  /^\s*</.test(text) && /<(?:table|div|p|h[1-6]|section|article|main|span|ul|form)\b/i.test(text.slice(0, 100_000));

/** A row of dashes under a table's head, a fence, a heading that names a parameter, or headings of several depths. */
function isMarkdown(text: string, isNamed: boolean): boolean {
  const depths = new Set<number>();
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    // Longer lines are cells or prose; to look at them would only take time.
    const line = end - start > longestMark ? '' : text.slice(start, end).trimEnd();
    if (isMarked(line) || (isNamed && line.startsWith('```'))) return true;
    const hashes = /^(#{1,6}) \S/.exec(line)?.[1]?.length;
    if (hashes !== undefined) depths.add(hashes);
    start = end + 1;
  }
  return depths.size > (isNamed ? 0 : 1);
}

const longestMark = 400;
const isMarked = (line: string): boolean => (line.includes('|') && isDivider(line)) || /^#{2,6} \S+ \(.+\)$/.test(line);
