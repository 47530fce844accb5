import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseChangesetFile } from '@changesets/parse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DiffReport } from '../src/diff/report/report.ts';
import type { TestRepository } from './support/repository.ts';
import { makeRepository } from './support/repository.ts';

const workspace = new URL('../..', import.meta.url).pathname;
const preCreate = 'spec/tables/offline.preCreate.md';
let repository: TestRepository;

/** The program as a person starts it. */
function codegen(...args: readonly string[]): {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
} {
  const main = join(workspace, 'codegen/src/bin.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args, '--root', repository.root], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout.trim(), err: stderr.trim() };
}

beforeAll(() => {
  repository = makeRepository();
  expect(codegen('generate').code).toBe(0);
  repository.commit('generated');
});
afterAll(() => rmSync(repository.root, { recursive: true, force: true }));

test('from a changed table to a changeset, the packages and a changelog', () => {
  // The vendor asks for notifyUrl, allows longer ones, and no longer knows whether one code's payments went through.
  repository.edit(preCreate, '| notifyUrl | string | 256 | optional |', '| notifyUrl | string | 512 | required |');
  repository.edit('spec/tables/offline.pay.md', '| USER_NOT_EXIST | F | askBuyer |', '| USER_NOT_EXIST | U | query |');

  const stale = codegen('generate', '--check');
  expect(stale.code).toBe(1);
  expect(stale.err).toContain('packages/types/src/generated/validators/preCreate.ts');

  const seen = JSON.parse(codegen('diff', 'main', '--json').out) as DiffReport;
  expect(seen.changes.map(({ kind, severity, subject }) => `${severity}: ${kind} ${subject}`)).toEqual([
    'breaking: result-code-f-to-u pay.resultCodes.USER_NOT_EXIST',
    'breaking: optional-field-became-required preCreate.requestBody.notifyUrl',
    'dangerous: next-steps-changed pay.resultCodes.USER_NOT_EXIST',
    'safe: length-lengthened preCreate.requestBody.notifyUrl',
  ]);
  expect(codegen('diff', 'main', '--fail-on', 'breaking').code).toBe(1);

  const written = codegen('diff', 'main', '--changeset').out;
  const { releases, summary } = parseChangesetFile(repository.read(written));
  expect(releases.map(({ name, type }) => `${name} ${type}`)).toEqual(
    ['types', 'client', 'mock', 'openapi'].map((name) => `@intl-acquiring/${name} minor`),
  );
  expect(summary).toContain('- ⚠️ Make optional field `preCreate.requestBody.notifyUrl` required. A message');

  expect(codegen('generate').code).toBe(0);
  expect(codegen('generate', '--check').code).toBe(0);
  expect(repository.read('packages/types/src/generated/validators/preCreate.ts')).toContain(
    "notifyUrl: { required: true, kind: 'string', maxLength: 512 },",
  );
  expect(repository.read('packages/client/src/generated/operations/pay.ts')).toContain("USER_NOT_EXIST: ['query'],");
  expect(codegen('explain', 'preCreate.notifyUrl').out).toContain('string, 512 characters, required');

  release();
  const changelog = repository.read('packages/types/CHANGELOG.md');
  expect(changelog).toMatch(/^## 0\.1\.0$/m);
  expect(changelog).toContain('- ⚠️ Move result code `pay.resultCodes.USER_NOT_EXIST` from F to U. What was a refusal');
  expect(readdirSync(join(repository.root, 'packages/envelope'))).not.toContain('CHANGELOG.md');
}, 60_000);

/** `changeset version`, with the settings of a workspace. */
function release(): void {
  const put = (path: string, text: string): void => writeFileSync(join(repository.root, path), text);
  put('package.json', '{ "name": "test", "version": "0.0.0", "private": true }\n');
  put('pnpm-workspace.yaml', 'packages:\n  - packages/*\n');
  put(
    '.changeset/config.json',
    '{ "baseBranch": "main", "changelog": "@changesets/cli/changelog", "format": false }\n',
  );
  rmSync(join(repository.root, 'node_modules'), { recursive: true, force: true });
  symlinkSync(join(workspace, 'node_modules'), join(repository.root, 'node_modules'));
  const cli = join(workspace, 'node_modules/.bin/changeset');
  const { status, stderr } = spawnSync(cli, ['version'], { cwd: repository.root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}
