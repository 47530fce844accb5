import { defineConfig, type ViteUserConfig } from 'vitest/config';

// Programs are started and keys are made: a busy machine may take its time.
const config: ViteUserConfig = defineConfig({ test: { testTimeout: 30_000 } });
export default config;
