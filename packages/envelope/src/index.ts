export type {
  EnvelopeErrorCode,
  Explanation,
  KeyErrorCode,
  LikelyCause,
  SignatureErrorCode,
} from './errors.ts';
export { EnvelopeError, KeyError, SignatureError } from './errors.ts';
export type { Member, SignedText } from './message/cut.ts';
export { cutSigned } from './message/cut.ts';
export type { OpenedEnvelope, OpenLimits } from './message/open.ts';
export { openEnvelope } from './message/open.ts';
export type { EnvelopeContent } from './message/seal.ts';
export { sealEnvelope, sealText } from './message/seal.ts';
export type { SignatureAlgorithm } from './signature/algorithm.ts';
export type { Explain, FailedSignature } from './signature/explain.ts';
export type { SignatureEncoding, Signer, SignerOptions } from './signature/signer.ts';
export { createSigner } from './signature/signer.ts';
export type { Verifier, VerifierOptions } from './signature/verifier.ts';
export { createVerifier } from './signature/verifier.ts';
