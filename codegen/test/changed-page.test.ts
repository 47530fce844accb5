import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseChangesetFile } from '@changesets/parse';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DiffReport } from '../src/diff/report/report.ts';
import type { ModelPage } from './support/page-model.ts';
import { kiosk } from './support/page-model.ts';
import { layouts } from './support/render-page.ts';
import type { TestRepository } from './support/repository.ts';
import { makeRepository } from './support/repository.ts';

const main = new URL('../src/bin.js', import.meta.url).pathname;
const captures = process.env['CAPTURES_DIR'];
let repository: TestRepository;

beforeEach(() => {
  repository = makeRepository();
  codegen('generate');
  repository.commit('generated');
});
afterEach(() => rmSync(repository.root, { recursive: true, force: true }));

/** The program as a person starts it. */
const start = (...args: readonly string[]) =>
  spawnSync(process.execPath, [main, ...args, '--root', repository.root], { encoding: 'utf8' });

/** The same where it must end well. */
function codegen(...args: readonly string[]): string {
  const { status, stdout, stderr } = start(...args);
  expect(status, stderr).toBe(0);
  return stdout.trim();
}

const sample = `## Samples

### Request

\`\`\`json
{
  "request": {
    "head": {
      "version": "1.2.0",
      "function": "alipay.intl.acquiring.kiosk.order",
      "reqTime": "2030-01-02T03:04:05+06:00"
    },
    "body": {
      "basketId": "b-1",
      "total": { "amount": "239", "coin": "XTS" },
      "wares": [{ "title": "Kite" }]
    }
  },
  "signature": "signature string"
}
\`\`\`
`;

/** What a person does to a draft: each text is written, each code gets a step, a sample is there, and no mark is left. */
function review(): void {
  const folder = join(repository.root, 'spec/tables');
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    const decided = text.replaceAll('REVIEW: say what a caller may do.', 'query');
    const described = decided.replace(/REVIEW: ([^|\n]*)/g, 'Reviewed, so $1');
    writeFileSync(join(folder, name), described.replace(/## Samples\s*$/, sample));
  }
}

/** Saves a page as a person gets it, and reads it into the tables. */
function importPage(name: string, text: string): void {
  const page = join(repository.root, '..', `${process.pid}-${name}`);
  writeFileSync(page, text);
  try {
    codegen('import', page, '--write');
  } finally {
    rmSync(page);
  }
}

/** Lines that a change of the tables takes away and adds, without the context. */
const changedLines = (): string[] =>
  repository
    .git('diff', '--unified=0', 'spec/tables')
    .split('\n')
    .filter((line) => /^[-+](?![-+])/.test(line));

const changes = (): string[] =>
  (JSON.parse(codegen('diff', 'main', '--json')) as DiffReport).changes.map(
    ({ severity, kind, subject }) => `${severity}: ${kind} ${subject}`,
  );

const render = (layout: string, page: ModelPage): string => {
  const layoutOf = layouts[layout];
  if (!layoutOf) throw new Error(`no layout ${layout}`);
  return layoutOf(page);
};

describe('from a changed page to a changeset and the packages', () => {
  test('of a made-up vendor, whose second page stands in another layout', () => {
    importPage('first.html', render('HTML tables', kiosk));
    repository.commit('a draft');
    importPage('again.txt', render('pipe tables', kiosk));
    expect(changedLines()).toEqual([]);

    const body = kiosk.request.body.map((field) => (field.name === 'basketId' ? { ...field, length: 16 } : field));
    const functional = kiosk.functional.map((code) => ({ ...code, status: 'F' as const }));
    const next: ModelPage = { ...kiosk, request: { ...kiosk.request, body }, functional };
    importPage('second.txt', render('stacked, with #', next));
    expect(changedLines()).toEqual([
      '-| basketId | string | 32 | required | REVIEW: describe it in your own words. | `b-1` |',
      '+| basketId | string | 16 | required | REVIEW: describe it in your own words. | `b-1` |',
      '-| 12000002 | QUEUE_UNKNOWN | U | REVIEW: say what a caller may do. | REVIEW: describe it in your own words. |',
      '+| 12000002 | QUEUE_UNKNOWN | F | REVIEW: say what a caller may do. | REVIEW: describe it in your own words. |',
    ]);
    expect(changes()).toEqual([
      'breaking: length-shortened order.requestBody.basketId',
      'dangerous: result-code-u-to-f order.resultCodes.QUEUE_UNKNOWN',
    ]);

    expect(start('diff', 'main', '--changeset').stderr).toContain('so no changeset was written. Review them first.');
    const { status, stderr } = start('generate');
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/: unreviewed-draft: .*\n\d+ problems; nothing was written\.\n$/),
    ]);
    expect(stderr).toContain('nobody has reviewed this draft: say what a caller may do.');
    review();
    const { releases, summary } = parseChangesetFile(repository.read(codegen('diff', 'main', '--changeset')));
    expect(releases.map(({ name }) => name)).toContain('@intl-acquiring/types');
    expect(summary).toMatch(/⚠️ .*`order\.requestBody\.basketId`/);
    codegen('generate');
    codegen('generate', '--check');
    expect(repository.read('packages/types/src/generated/validators/order.ts')).toContain(
      "basketId: { required: true, kind: 'string', maxLength: 16 },",
    );
  });

  test.skipIf(captures === undefined)('of the captured pages: our descriptions stay, the change alone is seen', () => {
    const page = readFileSync(join(captures ?? '', 'offline.preCreate.stacked.txt'), 'utf8');
    importPage('same.txt', page);
    expect(changedLines()).toEqual([]);

    const notifyUrl = /(\n +notifyUrl\s+)String\(256\)/;
    expect(page).toMatch(notifyUrl);
    importPage('changed.txt', page.replace(notifyUrl, '$1String(512) Required'));
    const [before, after, ...more] = changedLines();
    expect(more).toEqual([]);
    expect(after).toBe(
      before?.replace('-| notifyUrl | string | 256 | optional |', '+| notifyUrl | string | 512 | required |'),
    );
    expect(changes()).toEqual([
      'breaking: optional-field-became-required preCreate.requestBody.notifyUrl',
      'safe: length-lengthened preCreate.requestBody.notifyUrl',
    ]);
    expect(codegen('diff', 'main', '--changeset')).toMatch(/^\.changeset\/spec-.*\.md$/);
    codegen('generate');
    codegen('generate', '--check');
  });
});
