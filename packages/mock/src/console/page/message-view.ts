import type { JournalMessage } from '../../journal/entry.ts';
import { type Child, h } from './dom.ts';
import { hexDump, plural } from './format.ts';
import { badge, copyButton, empty } from './parts.ts';
import { type MessageView, update } from './state.ts';

/** So many bytes are shown as hexadecimal: a screenful of screens. */
const MOST_BYTES = 8192;

const views: readonly (readonly [MessageView, string])[] = [
  ['raw', 'As sent'],
  ['formatted', 'Indented'],
  ['hex', 'Bytes'],
];

/** Chooses how messages are shown. */
export function viewChoice(view: MessageView): HTMLElement {
  return h(
    'div',
    { class: 'choices', role: 'group', 'aria-label': 'Show messages' },
    views.map(([name, label]) =>
      h(
        'button',
        { type: 'button', 'aria-pressed': String(view === name), onclick: () => update({ view: name }) },
        label,
      ),
    ),
  );
}

interface MessageParts {
  readonly title: string;
  readonly message: JournalMessage | undefined;
  readonly view: MessageView;
  /** It came from the merchant, so that it had to be verified. */
  readonly isIncoming: boolean;
  /** It was written, and never arrived. */
  readonly isLost: boolean;
}

/** A message, character for character, with the part that is signed marked; and whether its signature held. */
export function messageView({ title, message, view, isIncoming, isLost }: MessageParts): HTMLElement {
  if (!message) return h('section', { class: 'message' }, h('h3', {}, title), empty('There was none.'));
  const bytes = bytesOf(message);
  return h(
    'section',
    { class: 'message' },
    h(
      'header',
      {},
      h('h3', {}, title),
      h('span', { class: 'quiet' }, plural(bytes.length, 'byte')),
      copyButton(message.text, title.toLowerCase()),
    ),
    verification(message, isIncoming),
    isLost && h('p', { class: 'lost' }, 'Lost on its way: the caller never saw it.'),
    h('pre', { tabindex: '0', 'aria-label': title, class: view }, h('code', {}, textOf(message, view, bytes))),
    view === 'raw' && message.signed !== undefined && legend(),
  );
}

function verification({ verification: found, signed, signature }: JournalMessage, isIncoming: boolean): Child {
  if (found) {
    const { verified, reason } = found;
    const said = verified ? badge({ word: 'verified', tone: 'good' }) : badge({ word: 'not verified', tone: 'bad' });
    const why = reason ?? 'The signature is the client’s, over the marked text.';
    return h('p', { class: 'verdict' }, said, h('span', {}, why));
  }
  if (isIncoming) return h('p', { class: 'quiet' }, 'Its signature was not looked at.');
  return h('p', { class: 'quiet' }, signed && signature ? 'Signed by the gateway.' : 'Not signed.');
}

function legend(): HTMLElement {
  return h('p', { class: 'legend quiet' }, h('mark', {}, 'Marked'), ': the exact text that the signature is for.');
}

function textOf(message: JournalMessage, view: MessageView, bytes: Uint8Array): Child {
  if (view === 'hex') {
    const rest = bytes.length - MOST_BYTES;
    return hexDump(bytes.subarray(0, MOST_BYTES)) + (rest > 0 ? `\n… and ${plural(rest, 'byte')} more` : '');
  }
  return view === 'formatted' ? indented(message.text) : marked(message);
}

function marked({ text, signed }: JournalMessage): Child {
  const start = signed ? text.indexOf(signed) : -1;
  if (!signed || start < 0) return text;
  return [text.slice(0, start), h('mark', {}, signed), text.slice(start + signed.length)];
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function bytesOf({ text, base64 }: JournalMessage): Uint8Array {
  if (base64 === undefined) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
