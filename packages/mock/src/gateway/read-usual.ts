import type { SignedText } from '@intl-acquiring/envelope';

/** A message that was cut and parsed. */
export interface Usual extends SignedText {
  /** What the text says. */
  readonly request: unknown;
}

const START = '{"request":';
const SIGNATURE = ',"signature":"';
const END = '"}';
/** Brackets that a usual request may have. With fewer it can't be too deep, and has not to be looked through for that. */
const MAX_BRACKETS = 60;

/**
 * Cuts a message that is written as nearly all are: `request`, an object, and then `signature`, with no blanks. What lies
 * between parses as one value, so it is that of `request`, and the cut is the one that `cutSigned` would make, at a third
 * of the cost. Any other message is left to it.
 */
export function readUsual(message: string): Usual | undefined {
  const end = message.lastIndexOf(SIGNATURE);
  if (!message.startsWith('{', START.length) || !message.startsWith(START) || message[end - 1] !== '}')
    return undefined;
  const signature = message.slice(end + SIGNATURE.length, -END.length);
  const text = message.slice(START.length, end);
  if (!message.endsWith(END) || !/^[\w+/%=-]+$/.test(signature) || count('{', text) + count('[', text) > MAX_BRACKETS)
    return undefined;
  try {
    return { text, signature, request: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function count(character: string, text: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}
