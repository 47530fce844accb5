import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const bin = fileURLToPath(new URL('bin.js', import.meta.resolve('@intl-acquiring/mock')));
const node = `"${process.execPath}"`;
const shop = `${node} "${fileURLToPath(new URL('../src/main.ts', import.meta.url))}"`;
const buy = `fetch('http://127.0.0.1:{port}/orders', { method: 'POST',
  body: new URLSearchParams({ title: 'Dress', amount: '{amount}', currency: '{currency}' }) })`;

test('the shop breaks no rule of the conformance check, and is seen in all of them', { timeout: 180_000 }, async () => {
  // A broken rule is exit code 1, and then the report says which.
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...[
      bin,
      'check',
      '--target',
      'http://127.0.0.1:{port}/notify',
      '--start',
      `SHOP_DATABASE=memory: PORT={port} ${shop}`,
    ],
    ...['--order', `${node} -e "${buy.replaceAll('\n', ' ')}"`],
    ...['--state', 'http://127.0.0.1:{port}/orders/{merchantTransId}', '--paid', '/"state":"paid"/'],
  ]).catch((failed: { readonly stdout: string }) => failed);
  expect(stdout).toMatch(/\nNo rule is broken: (\d+) of \1 were seen\.\n$/);
});
