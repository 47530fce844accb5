import { type Member, type Signer, type SignerOptions, sealText } from '@intl-acquiring/envelope';
import { createSigner } from '#signatures';
import type { FaultKind } from '../faults/fault.ts';
import { strangerPrivateKey } from './sandbox-keys.ts';

/** Whether messages are signed and signatures verified. `off` is for looking around with curl, and for measuring. */
export type Signatures = 'on' | 'off';

/** Signs messages: as the gateway, unless a fault wants somebody else to. */
export interface Signers {
  /** The message around a text, which is JSON of `head` and `body`. */
  seal(member: Member, text: string, fault: FaultKind | undefined): Promise<string> | string;
}

export interface SignersOptions {
  readonly signer: Signer;
  readonly privateKey: string;
  readonly signatures: Signatures;
}

/** What stands for a signature where none is made: base64 of 256 bytes, as of every signature. */
const UNSIGNED = btoa('unsigned'.repeat(32));

export function createSigners({ signer, privateKey, signatures }: SignersOptions): Signers {
  const { algorithm } = signer;
  const made = new Map<string, Promise<Signer>>();
  const makeOnce = (options: SignerOptions, name: string): Promise<Signer> => {
    const promise = made.get(name) ?? createSigner(options);
    made.set(name, promise);
    return promise;
  };
  const other = algorithm === 'RSA2' ? 'RSA' : 'RSA2';
  return {
    seal(member, text, fault) {
      const sealBy = (by: Signer): Promise<string> => sealText(member, text, by);
      if (fault === 'wrong-key') return makeOnce({ privateKey: strangerPrivateKey, algorithm }, fault).then(sealBy);
      if (fault === 'wrong-algorithm') return makeOnce({ privateKey, algorithm: other }, fault).then(sealBy);
      return signatures === 'on' ? sealBy(signer) : `{"${member}":${text},"signature":"${UNSIGNED}"}`;
    },
  };
}
