import { defineConfig, type ViteUserConfig } from 'vitest/config';

// The packages are packed and installed once for all files, and a busy machine may take its time.
const config: ViteUserConfig = defineConfig({
  test: { globalSetup: 'test/setup.ts', testTimeout: 60_000, hookTimeout: 60_000 },
});
export default config;
