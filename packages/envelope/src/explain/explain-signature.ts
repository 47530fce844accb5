import { fromBase64, toBytes } from '../signature/base64.ts';
import type { FailedSignature } from '../signature/explain.ts';
import { findKey } from '../signature/match.ts';
import { sizeOf } from '../signature/size.ts';
import { ENCODINGS } from './encodings.ts';
import { REMEDIES, type SignatureExplanation, type SignatureFinding } from './finding.ts';
import { lookFurther, otherThan } from './look.ts';

/**
 * Bytes of the signatures of RSA keys that are in use: 1024 to 8192 bits. Not of 1536, which hardly anybody has: what
 * a column of 256 characters cuts off has as many.
 */
const SIZES = [128, 256, 384, 512, 768, 1024];

function explain(finding: SignatureFinding, seen: string): SignatureExplanation {
  const { likely, remedy } = REMEDIES[finding];
  return { likely, finding, message: `The signature ${seen}. ${remedy}` };
}

/** The binary string that an undone encoding yields; empty if it is none. */
function decode(undo: (signature: string) => string, signature: string): string {
  try {
    return fromBase64(undo(signature));
  } catch {
    return '';
  }
}

async function explainMismatch(failed: FailedSignature, bytes: Uint8Array<ArrayBuffer>): Promise<SignatureExplanation> {
  const { algorithm } = failed;
  const find = await lookFurther(failed, bytes);
  const seen = `does not match with ${algorithm}`;
  return find
    ? explain(find.finding, `${seen}; it matches ${find.matches}`)
    : explain('other-key', `${seen}, nor with ${otherThan(algorithm)}, nor any rewriting of the text that was tried`);
}

async function explainEncoding(failed: FailedSignature): Promise<SignatureExplanation> {
  const { signature, keys, text } = failed;
  const sizes = keys.map(sizeOf);
  for (const { finding, is, undo } of ENCODINGS) {
    const binary = decode(undo, signature);
    if (!sizes.includes(binary.length)) continue;
    const bytes = toBytes(binary);
    const find = (await findKey(keys, bytes, text)) ? { matches: 'the text' } : await lookFurther(failed, bytes);
    return explain(finding, `is ${is}; read so, it matches ${find?.matches ?? 'nothing that was tried'}`);
  }
  const size = fromBase64(signature).length;
  if (SIZES.includes(size)) return explain('other-size', `has ${size} bytes, as a key of ${size * 8} bits gives`);
  if (size > 0) return explain('cut-off', `has ${size} bytes; the key gives ${sizes.join(' or ')}`);
  // Base64 comes in groups of four, of which the last was not left whole.
  if (/^[A-Za-z0-9+/]{8,}=?$/.test(signature)) {
    const lengths = sizes.map((bytes) => 4 * Math.ceil(bytes / 3));
    return explain('cut-off', `has ${signature.length} characters; the key gives ${lengths.join(' or ')}`);
  }
  return explain('not-base64', 'is no base64');
}

/**
 * Says why a signature does not hold: which of key, text, algorithm and encoding is to blame, how that shows, and what
 * to do. It tries other spellings of the signature and some twenty rewritings of the text, with both algorithms. What
 * it finds is never accepted, and it shows no key, no signature and nothing of the text.
 *
 * It costs some fifty verifications a key, about two milliseconds; a text of more than 65,536 characters gets no second
 * look. It is an entry point of its own, so that only who asks for it pays for its size.
 *
 * @example
 * import { explainSignature } from '@intl-acquiring/envelope/explain';
 * const verifier = await createVerifier({ publicKeys, explain: explainSignature });
 * // SignatureError: The signature does not match with RSA2; it matches the text minified. Sign and verify the text …
 */
export function explainSignature(failed: FailedSignature): Promise<SignatureExplanation> {
  return failed.bytes ? explainMismatch(failed, failed.bytes) : explainEncoding(failed);
}
