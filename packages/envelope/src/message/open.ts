import { SignatureError } from '../errors.ts';
import type { Verifier } from '../signature/verifier.ts';
import { type Content, readContent } from './content.ts';
import { cutSigned, type Member } from './cut.ts';
import { decodeText } from './text.ts';

export interface OpenLimits {
  /** Size of the message in UTF-8 bytes. @default 1_048_576 */
  readonly maxBytes?: number;
}

/** What a verified message says. */
export interface OpenedEnvelope extends Content {
  /** The signed text, worth keeping beside the signature as evidence. Numbers too big for a double are exact here. */
  readonly text: string;
}

/**
 * Verifies a message, then parses it: nothing of it is trusted before. Give the bytes as they came if you have them, for
 * a string was decoded by someone who may have repaired it.
 *
 * @throws {EnvelopeError} if it is no well-formed envelope, or over a limit
 * @throws {SignatureError} if its signature is missing, malformed or of something else
 * @example
 * const bytes = new Uint8Array(await response.arrayBuffer());
 * const { head, body } = await openEnvelope(bytes, 'response', verifier);
 */
export async function openEnvelope(
  raw: string | Uint8Array,
  member: Member,
  verifier: Verifier,
  limits?: OpenLimits,
): Promise<OpenedEnvelope> {
  const message = decodeText(raw, limits?.maxBytes);
  const { text, signature } = cutSigned(message, member);
  const answer: unknown = await verifier.verify(text, signature);
  // One of someone else's making may answer where it should throw, and its "no" must not pass.
  if (answer === false) throw new SignatureError('mismatch', 'The signature does not match.');
  return { ...readContent(text), text };
}
