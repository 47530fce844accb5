import { requireFit } from '../signature/decode.ts';
import type { Signer } from '../signature/signer.ts';
import { readContent } from './content.ts';
import type { Member } from './cut.ts';
import { encodeText, refuseText } from './text.ts';

/** What is signed, serialised as it stands: the vendor writes the head first. */
export interface EnvelopeContent {
  readonly head: object;
  readonly body: object;
}

/** JSON.stringify writes half a surrogate pair as an escape, and nothing else beginning with \ud. */
const ESCAPED_SURROGATE = /[^\\](\\\\)*\\ud/;

function serialise(content: EnvelopeContent): string {
  const text = JSON.stringify(content);
  if (ESCAPED_SURROGATE.test(text)) refuseText();
  return text;
}

/** A text is signed as it is; white space around it is no part of a JSON value and falls away. */
function requireContent(content: string): string {
  const text = content.trim();
  encodeText(text);
  readContent(text);
  return text;
}

/**
 * A signed message. The content is serialised once, and that very text is signed and sent. Content given as a text,
 * such as a stored one, goes out unchanged.
 *
 * @throws {EnvelopeError} if the content holds half a surrogate pair, or a text given is no JSON of `head` and `body`
 * @throws {SignatureError} `malformed`, if the signer gives no base64 of 256 bytes or more
 * @throws {TypeError} of JSON.stringify, for a bigint or a cycle; and whatever the signer throws
 * @example
 * await sealEnvelope('request', { head: { function: name, reqMsgId }, body: { merchantTransId } }, signer);
 * // {"request":{"head":{…},"body":{…}},"signature":"…"}
 */
export async function sealEnvelope(member: Member, content: EnvelopeContent | string, signer: Signer): Promise<string> {
  const text = typeof content === 'string' ? requireContent(content) : serialise(content);
  return sealText(member, text, signer);
}

/**
 * A signed message around a text that its caller has just written: JSON of `head` and `body`, which is not looked at
 * again. It is signed and sent as it stands.
 *
 * @throws {EnvelopeError} `not-utf8`, from the signer, if it holds half a surrogate pair
 * @throws {SignatureError} `malformed`, if the signer gives no base64 of 256 bytes or more
 */
export async function sealText(member: Member, text: string, signer: Signer): Promise<string> {
  return `{"${member}":${text},"signature":${JSON.stringify(requireFit(await signer.sign(text)))}}`;
}
