import { fileURLToPath } from 'node:url';
import shared from '../../.ci/vitest.config.ts';

const onNode = fileURLToPath(new URL('test/on-node/index.ts', import.meta.url));
const toNode = [{ find: /^\.\.\/src\/index\.ts$/, replacement: onNode }];

/** The same tests over both entry points. */
export default {
  test: {
    ...shared.test,
    projects: [
      { extends: true, test: { name: 'WebCrypto' } },
      { extends: true, test: { name: 'node:crypto' }, resolve: { alias: toNode } },
    ],
  },
};
