import type { RsaKey } from '../keys/rsa-key.ts';
import type { SignatureAlgorithm } from '../signature/algorithm.ts';
import { type FailedSignature, rebind } from '../signature/explain.ts';
import { findKey } from '../signature/match.ts';
import type { SignatureFinding } from './finding.ts';
import { minify, REWRITINGS } from './rewritings.ts';

/** Characters. A look at a longer text would cost more than it costs a forger to ask for it. */
const LONGEST = 65_536;

/** What a signature was made of after all. */
export interface Find {
  readonly finding: SignatureFinding;
  /** Ends the sentence "It matches …". */
  readonly matches: string;
}

interface Variant extends Find {
  readonly text: string;
}

function attempt(rewrite: (text: string) => string, text: string): string {
  try {
    return rewrite(text);
  } catch {
    return text;
  }
}

/** The texts that may have been signed, the likeliest first, each once. */
function variantsOf(text: string): Variant[] {
  const minified = attempt(minify, text);
  const variants: Variant[] = [{ finding: 'minified', matches: 'the text minified', text: minified }];
  for (const { finding, as, rewrite } of REWRITINGS) {
    variants.push({ finding, matches: `the text ${as}`, text: attempt(rewrite, text) });
    variants.push({ finding, matches: `the text minified ${as}`, text: attempt(rewrite, minified) });
  }
  const seen = new Set([text]);
  return variants.filter((variant) => !seen.has(variant.text) && seen.add(variant.text));
}

/** The one that a contract may mean in its place. */
export const otherThan = (algorithm: SignatureAlgorithm): SignatureAlgorithm => (algorithm === 'RSA' ? 'RSA2' : 'RSA');

/** The same keys for the other algorithm; none if one of them was made not to be exported. */
const rebindAll = (keys: readonly RsaKey[], algorithm: SignatureAlgorithm): Promise<readonly RsaKey[]> =>
  Promise.all(keys.map((key) => rebind(key, algorithm))).catch(() => []);

/** Tries what is likely: some fifty verifications at most for each key. Nothing that it finds is accepted. */
export async function lookFurther(failed: FailedSignature, bytes: Uint8Array<ArrayBuffer>): Promise<Find | undefined> {
  const { text, keys, algorithm } = failed;
  if (text.length > LONGEST) return undefined;
  const other = otherThan(algorithm);
  const rebound = await rebindAll(keys, other);
  if (await findKey(rebound, bytes, text)) return { finding: 'other-algorithm', matches: `with ${other}` };
  for (const variant of variantsOf(text)) {
    if (await findKey(keys, bytes, variant.text)) return variant;
    if (await findKey(rebound, bytes, variant.text)) {
      return { ...variant, matches: `${variant.matches}, with ${other}` };
    }
  }
  return undefined;
}
