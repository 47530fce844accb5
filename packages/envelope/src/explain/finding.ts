import type { Explanation, LikelyCause } from '../errors.ts';

/** What `explainSignature` can find out. The README has a line for each. */
export type SignatureFinding =
  | 'other-key'
  | 'other-size'
  | 'other-algorithm'
  | 'minified'
  | 'indented'
  | 'sorted'
  | 'escaped'
  | 'white-space'
  | 'whole-message'
  | 'part-of-text'
  | 'doubled'
  | 'percent-encoded-twice'
  | 'line-breaks'
  | 'blanks'
  | 'url-safe'
  | 'unpadded'
  | 'hexadecimal'
  | 'cut-off'
  | 'not-base64';

/** What `explainSignature` says. */
export interface SignatureExplanation extends Explanation {
  readonly finding: SignatureFinding;
}

interface Remedy {
  readonly likely: LikelyCause;
  readonly remedy: string;
}

const key = (remedy: string): Remedy => ({ likely: 'key', remedy });
const text = (remedy: string): Remedy => ({ likely: 'text', remedy });
const encoding = (remedy: string): Remedy => ({ likely: 'encoding', remedy });

const EXACT = 'Sign and verify the text that travels, character for character; parse it only afterwards.';

export const REMEDIES: Readonly<Record<SignatureFinding, Remedy>> = {
  'other-key': key('Take the public key of the pair that signs, of the same environment; it is not your own.'),
  'other-size': key('Take the public key of the pair that signs; it has another size than the one given.'),
  'other-algorithm': { likely: 'algorithm', remedy: 'Take the algorithm of the contract on both sides.' },
  minified: text(EXACT),
  indented: text(EXACT),
  sorted: text(EXACT),
  escaped: text(EXACT),
  'white-space': text(EXACT),
  'whole-message': text('Sign the value of request or response alone, from its first brace to its last.'),
  'part-of-text': text('Sign the whole value of request or response, head and body.'),
  doubled: encoding('Set acceptDoubleBase64 if the contract wants it so, or encode once.'),
  'percent-encoded-twice': encoding('Percent-encode it once at most.'),
  'line-breaks': encoding('Write it without line breaks, quotes and blanks around it.'),
  blanks: encoding('A plus sign became a blank: send it as JSON, or percent-encode it.'),
  'url-safe': encoding('Use the standard alphabet, with + and /.'),
  unpadded: encoding('Keep the equals signs at the end.'),
  hexadecimal: encoding('Write the bytes as base64.'),
  'cut-off': encoding('Look for what cuts it off, such as the length of a column.'),
  'not-base64': encoding('Write the bytes of the signature as base64.'),
};
