import shared from '../../.ci/vitest.config.ts';

/** The packages are packed and installed once for all files. */
export default { test: { ...shared.test, globalSetup: 'test/setup.ts' } };
