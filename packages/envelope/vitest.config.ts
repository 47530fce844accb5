import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const onNode = fileURLToPath(new URL('test/on-node/index.ts', import.meta.url));

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'WebCrypto' } },
      { test: { name: 'node:crypto' }, resolve: { alias: [{ find: /^\.\.\/src\/index\.ts$/, replacement: onNode }] } },
    ],
  },
});
