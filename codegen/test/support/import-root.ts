import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportOptions } from '../../src/cli/import.ts';
import { importPages } from '../../src/cli/import.ts';
import type { ModelPage } from './page-model.ts';
import { layouts } from './render-page.ts';

/** A folder with an empty folder `pages`, to import into. */
export function makeImportRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'import-'));
  mkdirSync(join(root, 'pages'));
  return root;
}

export interface ImportRun {
  readonly code: number;
  /** Lines of standard output. */
  readonly out: string[];
  /** Lines of standard error. */
  readonly err: string[];
}

/** What `codegen import` says there, and its exit code. */
export async function runImport(
  root: string,
  paths: readonly string[],
  options: Partial<ImportOptions> = {},
): Promise<ImportRun> {
  const out: string[] = [];
  const err: string[] = [];
  const io = { say: (line: string) => void out.push(line), fail: (line: string) => void err.push(line) };
  const code = await importPages(root, paths, { json: false, write: false, ...options }, io);
  return { code, out, err };
}

/** Saves a page there, and gives its path. */
export function savePage(root: string, name: string, text: string): string {
  writeFileSync(join(root, 'pages', name), text);
  return join(root, 'pages', name);
}

export const pipe: (page: ModelPage) => string = layouts['pipe tables'] ?? (() => '');

/** A request of the kiosk as a page shows it. */
export const sample = (total = '239'): string => `
Request sample
{"request":{"head":{"version":"1.2.0","function":"alipay.intl.acquiring.kiosk.order","reqTime":"2030-01-02T03:04:05+06:00"},"body":{"basketId":"b-1","total":{"amount":"${total}","coin":"XTS"}}},"signature":"s"}`;
