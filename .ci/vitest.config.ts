/**
 * What every package's tests share. Keys are made, programs and databases are started: a busy machine may take its time,
 * in a hook as in a test.
 */
export default {
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', 'json'],
    outputFile: { json: '.report/tests.json' },
  },
};
