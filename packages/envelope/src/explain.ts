export { explainSignature } from './explain/explain-signature.ts';
export type { SignatureExplanation, SignatureFinding } from './explain/finding.ts';
