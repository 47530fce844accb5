import { mkdtemp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { skipped, useBrowser } from './browser.ts';
import { playStory } from './story.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const desks = useBrowser();

/** Pictures to look at: in the folder that SCREENSHOTS names, or in one of their own. */
let folder = process.env['SCREENSHOTS'] ?? '';
beforeAll(async () => {
  folder ||= await mkdtemp(join(tmpdir(), 'console-'));
});

const looks: readonly { readonly name: string; readonly context: BrowserContextOptions }[] = [
  { name: 'light', context: { colorScheme: 'light' } },
  { name: 'dark', context: { colorScheme: 'dark' } },
  { name: 'phone', context: { colorScheme: 'light', viewport: { width: 390, height: 844 }, hasTouch: true } },
];

const panels = [
  ...['journal', 'journal/9', 'journal/3', 'journal/7', 'orders', 'orders/1', 'orders/3', 'orders/4'],
  ...['wallet', 'faults', 'clock', 'setup'],
];

describe.each(looks)('$name', ({ name, context }) => {
  test.skipIf(skipped)('each panel is accessible, and nothing runs over its edge', { timeout: 120_000 }, async () => {
    const desk = await desks.open({ context });
    await playStory(desk);
    const { page } = desk;
    const faults: unknown[] = [];
    for (const panel of panels) {
      await page.evaluate((hash) => location.assign(hash), `#/${panel}`);
      await settle(page);
      await page.screenshot({ path: join(folder, `${name}-${panel.replace('/', '-')}.png`), fullPage: true });
      faults.push(...(await violations(page, panel)), ...(await overflow(page, panel)));
    }
    expect(faults).toEqual([]);
    expect(desk.strange).toEqual([]);
    await desk.close();
  });
});

async function settle(page: Page): Promise<void> {
  await page.getByText('Loading…').waitFor({ state: 'hidden' });
  await page.waitForTimeout(300);
}

async function violations(page: Page, panel: string): Promise<unknown[]> {
  await page.evaluate(axe);
  const { violations: found } = (await page.evaluate('axe.run()')) as AxeResults;
  return found.map(({ id, nodes }) => ({
    panel,
    id,
    nodes: nodes.map(({ html, failureSummary }) => [html, failureSummary]),
  }));
}

async function overflow(page: Page, panel: string): Promise<unknown[]> {
  const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  return (content ?? 0) > (room ?? 0) ? [{ panel, id: 'overflow', content, room }] : [];
}
