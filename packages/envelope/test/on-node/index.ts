/** What the tests import in place of the main entry point, so that they hold over `node:crypto` too. */
export * from '../../src/index.ts';
export { createSigner, createVerifier } from '../../src/node.ts';
