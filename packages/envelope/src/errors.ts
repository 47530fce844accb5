class CodedError<Code extends string> extends Error {
  /** Stable, for programs; the message is for people. */
  readonly code: Code;

  constructor(code: Code, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * - `not-utf8`: the bytes are no UTF-8, or the text holds half a surrogate pair
 * - `too-large`, `too-deep`: over the limit, left unread
 * - `not-json`: broken, cut off, after a byte order mark, or followed by something else
 * - `duplicate-member`: a name stands twice where it must stand once
 * - `no-member`: no `request` or `response`, no `head`, or no `body`, or it is no object
 */
export type EnvelopeErrorCode = 'not-utf8' | 'too-large' | 'too-deep' | 'not-json' | 'duplicate-member' | 'no-member';

/** A message is no well-formed envelope. It says nothing about the payment: a charge answered so is in doubt. */
export class EnvelopeError extends CodedError<EnvelopeErrorCode> {
  override readonly name: string = 'EnvelopeError';
}

/**
 * - `missing`: there is no signature, or it is empty or no string
 * - `malformed`: it is not the base64 of as many bytes as a key gives
 * - `mismatch`: it is not this text's signature under any of the keys
 */
export type SignatureErrorCode = 'missing' | 'malformed' | 'mismatch';

/** Where to look first if a signature does not hold. */
export type LikelyCause = 'key' | 'text' | 'algorithm' | 'encoding';

/** Why a signature does not hold, as far as can be found out. It shows no key, no signature and no part of the text. */
export interface Explanation {
  readonly likely: LikelyCause;
  /** Stable, for programs. */
  readonly finding: string;
  /** What was seen and what to do; it takes the place of the error's own sentence. */
  readonly message: string;
}

/** A message is not proven to come from the key's owner. The text must not be trusted. */
export class SignatureError extends CodedError<SignatureErrorCode> {
  override readonly name: string = 'SignatureError';
  /** Where keys were tried: where to look first. */
  declare readonly likely?: LikelyCause;
  /** What `explainSignature` found out, if the verifier has it. */
  declare readonly finding?: string;
}

/**
 * - `empty`: nothing but blanks, or not set
 * - `not-base64`: neither PEM nor base64, or cut off amid a group of four characters
 * - `truncated`: the end of the key is missing
 * - `malformed`: no RSA key of a known structure, or none that WebCrypto takes for the algorithm
 * - `wrong-half`: a public key for the private one, or the reverse
 * - `certificate`, `encrypted`, `openssh`: a container that holds a key, but not a plain one
 * - `not-rsa`: an EC, Ed25519 or other key
 * - `too-short`: fewer than 2048 bits, or a public exponent under 65537
 * - `wrong-algorithm`: a CryptoKey made for another algorithm, hash or use
 * - `own-key`: the gateway's key is the public half of the merchant's own
 */
export type KeyErrorCode =
  | 'empty'
  | 'not-base64'
  | 'truncated'
  | 'malformed'
  | 'wrong-half'
  | 'certificate'
  | 'encrypted'
  | 'openssh'
  | 'not-rsa'
  | 'too-short'
  | 'wrong-algorithm'
  | 'own-key';

/** A key can't be used. The message says what was seen and what was expected, and never shows the key. */
export class KeyError extends CodedError<KeyErrorCode> {
  override readonly name: string = 'KeyError';
}
