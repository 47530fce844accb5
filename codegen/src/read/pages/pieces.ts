import { trimmed } from '../../vocabulary/unseen.ts';
import type { Place } from '../table-document.ts';
import { checkLength } from './limits.ts';
import type { PageCell } from './page-document.ts';
import type { Source } from './source.ts';

interface Piece {
  /** Offset in the text that is being put together. */
  readonly start: number;
  /** Offset in the source. */
  readonly from: number;
}

/** Puts a text together out of stretches of a source, of which entities and marks have been taken out. */
export interface Pieces {
  readonly isEmpty: boolean;
  /** Adds text whose characters stand in the source one after the other, from that offset on. */
  add(text: string, from: number): void;
  /** Ends the line; breaks at the start and in a row are dropped. */
  breakLine(from: number): void;
  /** The text, without the blanks around it. */
  cell(): PageCell;
}

export function piecesOf(source: Source, start: number): Pieces {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let length = 0;
  let endsWithBreak = true;
  const push = (text: string, from: number): void => {
    pieces.push({ start: length, from });
    texts.push(text);
    length += text.length;
  };
  return {
    get isEmpty() {
      return texts.every((text) => trimmed(text) === '');
    },
    add(text, from) {
      if (text === '') return;
      push(text, from);
      endsWithBreak = endsWithBreak && text.trim() === '';
    },
    breakLine(from) {
      if (!endsWithBreak) push('\n', from);
      endsWithBreak = true;
    },
    cell() {
      checkLength(length, pieces[0]?.from ?? start);
      const raw = texts.join('');
      const text = trimmed(raw);
      const skipped = text === '' ? 0 : raw.indexOf(text.charAt(0));
      const at = (offset: number): Place => source.placeAt(offsetIn(pieces, skipped + offset) ?? start);
      return { text, ...at(0), at };
    },
  };
}

function offsetIn(pieces: readonly Piece[], offset: number): number | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece && piece.from + offset - piece.start;
}
