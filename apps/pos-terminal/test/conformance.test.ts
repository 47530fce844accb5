import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const bin = fileURLToPath(new URL('bin.js', import.meta.resolve('@intl-acquiring/mock')));
const till = `"${process.execPath}" "${fileURLToPath(new URL('../src/main.ts', import.meta.url))}" --ledger {folder}/books`;
const waits = '--query-after 0.3 --query-every 0.5 --query-for 3 --cancel-every 0.2';

test('the till breaks no rule of the conformance check, and is seen in all of them', { timeout: 180_000 }, async () => {
  // A broken rule is exit code 1, and then the report says which.
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...[bin, 'check', '--target', `${till} ${waits} --amount {amount} --currency {currency} --code {code}`],
    ...['--resume', `${till} ${waits} --resume`],
  ]).catch((failed: { readonly stdout: string }) => failed);
  expect(stdout).toMatch(/\nNo rule is broken: (\d+) of \1 were seen\.\n$/);
});
