import { requireSignature } from '../signature/decode.ts';
import { lacks } from './content.ts';
import { parse } from './json.ts';
import { readMembers } from './scan.ts';

/** Which value of a message is signed: a notification and a call carry `request`, their answers `response`. */
export type Member = 'request' | 'response';

export interface SignedText {
  /** The member's value, character for character, white space inside it included. */
  readonly text: string;
  /** The signature as the message carries it: still base64. */
  readonly signature: string;
}

/**
 * Cuts the signed text and its signature out of a raw message, which is read but not parsed. Nothing is verified here:
 * `openEnvelope` does it all. Values beside the member are passed over, brackets and strings checked, the rest not.
 *
 * @throws {EnvelopeError} if the message is no JSON object with the member, once, as an object
 * @throws {SignatureError} `missing`, if it has no signature
 * @example
 * cutSigned('{"response": {"head":{}, "body":{}}, "signature":"q83v"}', 'response');
 * // { text: '{"head":{}, "body":{}}', signature: 'q83v' }
 */
export function cutSigned(raw: string, member: Member): SignedText {
  const members = readMembers(raw);
  const text = members.get(member);
  if (text?.[0] !== '{') return lacks(member);
  return { text, signature: requireSignature(parse(members.get('signature') ?? '0')) };
}
