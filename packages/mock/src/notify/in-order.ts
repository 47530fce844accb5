import type { Signer } from '@intl-acquiring/envelope';

/**
 * A signer that signs one text after the other. Threads finish in any order, and so would messages go out; one by one
 * they go out as they were started, run after run.
 */
export function inOrder(signer: Signer): Signer {
  let last: Promise<unknown> = Promise.resolve();
  return {
    algorithm: signer.algorithm,
    sign(text) {
      const signature = last.then(() => signer.sign(text));
      last = signature.catch(() => undefined);
      return signature;
    },
  };
}
