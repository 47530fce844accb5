import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type BuildResult, build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { skipped, useBrowser } from '../console/browser.ts';

type Bundle = BuildResult<{ write: false; metafile: true }>;

/** What a bundler makes of a program for a page. An import of Node's makes it fail. */
function bundle(contents: string): Promise<Bundle> {
  const resolveDir = fileURLToPath(new URL('.', import.meta.url));
  return build({
    stdin: { contents, resolveDir, loader: 'ts' },
    ...{ bundle: true, platform: 'browser', format: 'esm', write: false, metafile: true, logLevel: 'silent' },
  });
}

const textOf = ({ outputFiles }: Bundle): string => outputFiles.map(({ text }) => text).join('');

test('the package in a bundle for a browser asks for nothing of Node.js', async () => {
  const bundled = await bundle(`export * from '@intl-acquiring/mock';`);
  const { inputs, outputs } = bundled.metafile;
  expect(Object.keys(inputs).some((input) => input.endsWith('dist/control/site.js'))).toBe(true);
  expect(Object.values(outputs).flatMap(({ imports }) => imports)).toEqual([]);
  expect(textOf(bundled)).not.toMatch(/["']node:|\bprocess\.|\bBuffer\.|\brequire\(/);
});

test('the server’s door is no part of it', async () => {
  await expect(bundle(`export * from '@intl-acquiring/mock/store';`)).rejects.toThrow(/Could not resolve "node:/);
});

describe.skipIf(skipped)('in Chromium', () => {
  const browser = useBrowser();

  test('a payment whose answer is lost is found by a query, all in one page', async () => {
    const script = textOf(await bundle(`import { story } from './page.ts'; Object.assign(globalThis, { story });`));
    const server = createServer((request, response) => {
      const isScript = request.url === '/page.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const page = await browser.openPage();
    try {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      expect(await page.evaluate('story()')).toMatchObject({
        lost: 'TypeError: fetch failed',
        found: { resultInfo: { resultCode: 'SUCCESS' }, merchantTransId: 'sale-1' },
        told: { orders: [{ merchantTransId: 'sale-1', status: 'SUCCESS' }] },
        orders: [{ merchantTransId: 'sale-1', status: 'SUCCESS' }],
      });
    } finally {
      await page.context().close();
      server.close();
    }
  });
});
