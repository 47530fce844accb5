import { existsSync } from 'node:fs';
import type { OperationName } from '@intl-acquiring/types';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { MockOptions } from '../../src/index.ts';
import { type MockServer, type ServerOptions, startServer } from '../../src/server.ts';
import type { Reply, Sent } from '../support/caller.ts';
import { openStage, type Stage } from '../support/stage.ts';

const candidates = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const executablePath = candidates.find((path) => path !== '' && existsSync(path));

/** Why the tests in a browser don't run, if there is none. */
export const skipped: string | false =
  executablePath === undefined && 'skipped: no Chromium was found. Install it, or name its program in CHROMIUM.';

const args = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** A sandbox with a merchant who calls it, and somebody who looks at its console. */
export interface Desk extends Stage {
  readonly server: MockServer;
  readonly page: Page;
  /** What the page asked for at another address than the server's, and what it complained of. */
  readonly strange: string[];
  close(): Promise<void>;
}

export interface DeskOptions {
  readonly mock?: MockOptions;
  readonly server?: Partial<ServerOptions>;
  readonly context?: BrowserContextOptions;
  /** What follows the address of the console. */
  readonly at?: string;
}

export interface Desks {
  open(options?: DeskOptions): Promise<Desk>;
  /** A page that shows nothing yet. Its context is the caller's to close. */
  openPage(look?: BrowserContextOptions): Promise<Page>;
}

/** Starts a browser for the tests of a file. */
export function useBrowser(): Desks {
  if (skipped) console.warn(`The tests in a browser are ${skipped}`);
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (executablePath !== undefined) browser = await chromium.launch({ executablePath, args });
  });
  afterAll(() => browser?.close());
  const openPage = async (look: BrowserContextOptions = {}): Promise<Page> => {
    if (!browser) throw new Error('There is no browser.');
    return (await browser.newContext({ viewport: { width: 1360, height: 860 }, ...look })).newPage();
  };
  return {
    openPage,
    async open({ mock = {}, server: settings = {}, context: look = {}, at = '' } = {}) {
      const stage = await openStage(mock);
      const server = await startServer({ mock: stage.mock, ...settings });
      const page = await openPage(look);
      const strange = watch(page, server.url);
      await page.goto(`${server.url}/_console/${at}`);
      await page.getByText('live', { exact: true }).waitFor();
      const close = async (): Promise<void> => {
        await page.context().close();
        await server.close();
        await stage.mock.close();
      };
      return { ...stage, server, page, strange, close };
    },
  };
}

/** A browser for the tests of a file, and a desk for each that asks for one; it is looked at and closed afterwards. */
export function useDesk(): Desks['open'] {
  const desks = useBrowser();
  const open: Desk[] = [];
  afterEach(async () => {
    for (const desk of open.splice(0)) {
      await desk.close();
      // Nothing came from elsewhere, and nothing broke: not one script error, not one breach of the content policy.
      expect(desk.strange).toEqual([]);
    }
  });
  return async (options) => {
    const desk = await desks.open(options);
    open.push(desk);
    return desk;
  };
}

function watch(page: Page, url: string): string[] {
  const strange: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) strange.push(request.url());
  });
  page.on('pageerror', (error) => strange.push(String(error)));
  page.on('console', (message) => {
    // Chromium tells of every answer with a status of 400 and more, which the page shows in words.
    const isStatus = message.text().startsWith('Failed to load resource: the server responded');
    if (message.type() === 'error' && !isStatus) strange.push(message.text());
  });
  return strange;
}

/** A call whose answer may get lost. */
export async function callOrLose<Name extends OperationName>(
  { call }: Stage,
  name: Name,
  body: unknown,
  sent?: Partial<Sent>,
): Promise<Reply<Name> | undefined> {
  return call(name, body, sent).catch((error: unknown) => {
    if (error instanceof TypeError) return undefined;
    throw error;
  });
}
