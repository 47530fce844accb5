import type { SignatureAlgorithm, Signer } from '@intl-acquiring/envelope';
import { createSigner } from '#signatures';
import type { FaultKind } from '../faults/fault.ts';
import { strangerPrivateKey } from './sandbox-keys.ts';

/** Whether messages are signed and signatures verified. `off` is for looking around with curl, and for measuring. */
export type Signatures = 'on' | 'off';

/** Chooses who signs: the gateway, unless a fault wants somebody else. */
export interface Signers {
  choose(fault: FaultKind | undefined): Promise<Signer> | Signer;
}

export interface SignersOptions {
  readonly signer: Signer;
  readonly privateKey: string;
  readonly signatures: Signatures;
}

/** What stands for a signature where none is made: base64 of 256 bytes, as of every signature. */
const UNSIGNED = btoa('unsigned'.repeat(32));
const unsigned = (algorithm: SignatureAlgorithm): Signer => ({ algorithm, sign: async () => UNSIGNED });

export function createSigners({ signer, privateKey, signatures }: SignersOptions): Signers {
  const { algorithm } = signer;
  const own = signatures === 'off' ? unsigned(algorithm) : signer;
  const made = new Map<string, Promise<Signer>>();
  const makeOnce = (options: Parameters<typeof createSigner>[0], name: string): Promise<Signer> => {
    const promise = made.get(name) ?? createSigner(options);
    made.set(name, promise);
    return promise;
  };
  return {
    choose(fault) {
      if (fault === 'wrong-key') return makeOnce({ privateKey: strangerPrivateKey, algorithm }, fault);
      if (fault !== 'wrong-algorithm') return own;
      return makeOnce({ privateKey, algorithm: algorithm === 'RSA2' ? 'RSA' : 'RSA2' }, fault);
    },
  };
}
