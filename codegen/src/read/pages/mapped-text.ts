import { parseFragment } from 'parse5';
import type { Pieces } from './pieces.ts';

/**
 * Adds a text that stands in the source a little differently: with entities, with backslashes before its marks, with
 * other line ends. Both are walked together, so that each character keeps its place.
 */
export function addMapped(value: string, raw: string, start: number, into: Pieces): void {
  if (raw === value) {
    into.add(value, start);
    return;
  }
  let written = 0;
  for (let taken = 0; taken < value.length; ) {
    const entity = raw[written] === '&' ? entityAt(raw, written, value, taken) : undefined;
    const same = entity ? 0 : commonLength(raw, written, value, taken);
    if (entity || same > 0) {
      const text = entity?.text ?? value.slice(taken, taken + same);
      into.add(text, start + written);
      taken += text.length;
      written += entity?.length ?? same;
    } else if (written < raw.length) written++;
    else {
      into.add(value.slice(taken), start + raw.length);
      return;
    }
  }
}

/** How many characters are the same from here on, up to the next that may be an entity. */
function commonLength(raw: string, written: number, value: string, taken: number): number {
  let length = 0;
  while (taken + length < value.length && written + length < raw.length) {
    const character = raw[written + length];
    if (character !== value[taken + length] && !(character === '\r' && value[taken + length] === '\n')) break;
    if (character === '&' && length > 0) break;
    if (character === '\r' && raw[written + length + 1] === '\n') break;
    length++;
  }
  return length;
}

/** The entity at a place of the source, if the text goes on with what it stands for. */
function entityAt(raw: string, at: number, value: string, taken: number): { text: string; length: number } | undefined {
  const entity = /^&(?:#[xX]?[\da-fA-F]{1,8}|[A-Za-z][A-Za-z\d]{0,40});?/.exec(raw.slice(at, at + 50))?.[0];
  if (entity === undefined || value.startsWith(entity, taken)) return undefined;
  const text = decodeEntity(entity);
  return text !== entity && value.startsWith(text, taken) ? { text, length: entity.length } : undefined;
}

const decoded = new Map<string, string>();

/** Entities are decoded by the parser itself, each once. */
function decodeEntity(entity: string): string {
  const known = decoded.get(entity);
  if (known !== undefined) return known;
  const [node] = parseFragment(entity).childNodes;
  const text = node && 'value' in node ? node.value : entity;
  if (decoded.size < 5000) decoded.set(entity, text);
  return text;
}
