import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseChangesetFile } from '@changesets/parse';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DiffOptions } from '../src/cli/diff.ts';
import { diff } from '../src/cli/diff.ts';
import type { TestRepository } from './support/repository.ts';
import { makeRepository, run } from './support/repository.ts';

const preCreate = 'spec/tables/offline.preCreate.md';
const pay = 'spec/tables/offline.pay.md';
let repository: TestRepository;
let root: string;

beforeEach(() => {
  repository = makeRepository();
  root = repository.root;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const compare = (sides: readonly string[], options: DiffOptions = {}) => run((io) => diff(root, sides, options, io));
const lengthen = (): void => repository.edit(preCreate, '| notifyUrl | string | 256 |', '| notifyUrl | string | 512 |');
const shorten = (): void => repository.edit(preCreate, '| notifyUrl | string | 256 |', '| notifyUrl | string | 64 |');
const changesets = (): string[] => readdirSync(join(root, '.changeset')).toSorted();

describe('a changeset', () => {
  test('says what a changelog should, with the bumps of the packages', async () => {
    shorten();
    repository.edit(preCreate, 'Address to which Alipay posts', 'URL to which Alipay posts');
    const { code, out, err } = await compare(['main'], { changeset: true });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^\.changeset\/spec-pre-create-request-body-notify-url-[0-9a-f]{6}\.md$/);
    expect(parseChangesetFile(repository.read(out))).toMatchInlineSnapshot(`
      {
        "releases": [
          {
            "name": "@intl-acquiring/types",
            "type": "minor",
          },
          {
            "name": "@intl-acquiring/client",
            "type": "minor",
          },
          {
            "name": "@intl-acquiring/mock",
            "type": "minor",
          },
          {
            "name": "@intl-acquiring/openapi",
            "type": "minor",
          },
        ],
        "summary": "The provider's tables bring 2 changes for callers: 1 breaking, 1 safe.

      - ⚠️ Shorten \`preCreate.requestBody.notifyUrl\` from 256 to 64 characters. A value that was short enough may be refused, and no compiler notices.
      - Describe \`preCreate.requestBody.notifyUrl\` in other words or with other samples.",
      }
    `);
  });

  test('the same changes have the same name', async () => {
    shorten();
    const first = (await compare(['main'], { changeset: true })).out;
    const again = await compare(['main'], { changeset: true });
    expect([again.out, again.err]).toEqual([first, '']);
    expect(changesets()).toHaveLength(1);
  });

  test('an earlier one is pointed at', async () => {
    shorten();
    const first = (await compare(['main'], { changeset: true })).out;
    repository.edit(preCreate, '| notifyUrl | string | 64 |', '| notifyUrl | string | 32 |');
    const { err } = await compare(['main'], { changeset: true });
    expect(err).toBe(`${first} is there too; remove it if the new one replaces it.`);
  });

  test('one change is one line', async () => {
    lengthen();
    const { out } = await compare(['main'], { changeset: true });
    expect(parseChangesetFile(repository.read(out)).summary).toBe(
      'Lengthen `preCreate.requestBody.notifyUrl` from 256 to 512 characters.',
    );
  });

  test.each([
    { version: '0.3.0', bump: 'minor' },
    { version: '1.0.0', bump: 'major' },
  ])('a breaking change of $version is $bump', async ({ version, bump }) => {
    for (const name of ['types', 'client', 'mock', 'openapi']) {
      repository.edit(`packages/${name}/package.json`, '"version": "0.0.0"', `"version": "${version}"`);
    }
    shorten();
    const { out } = await compare(['main'], { changeset: true });
    const { releases } = parseChangesetFile(repository.read(out));
    expect(releases.map(({ type }) => type)).toEqual([bump, bump, bump, bump]);
  });

  test('nothing to say, nothing written', async () => {
    const { code, out, err } = await compare(['main'], { changeset: true });
    expect([code, out]).toEqual([0, '']);
    expect(err).toBe('main → working tree: no package needs a release, so no changeset was written.');
    expect(readdirSync(root)).not.toContain('.changeset');
  });

  test('a repository without packages has nothing to release', async () => {
    shorten();
    rmSync(join(root, 'packages'), { recursive: true });
    expect((await compare(['main'], { changeset: true })).err).toContain('no changeset was written');
  });

  test('says nothing of the steps after a code before somebody has written them', async () => {
    repository.edit(
      pay,
      '| USER_BALANCE_NOT_ENOUGH | F | askBuyer |',
      '| USER_BALANCE_NOT_ENOUGH | F | REVIEW: say. |',
    );
    const { code, out, err } = await compare(['main'], { changeset: true });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('so no changeset was written. Review them first.');
  });

  test('prints no draft: the text waits for its review', async () => {
    repository.edit(
      pay,
      '| reserve | string | 256 | optional |',
      '| reserve | string | 256 | conditional: REVIEW: say when |',
    );
    const { code, out, err } = await compare(['main'], { changeset: true });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      /unreviewed-draft: .* this draft: say when\.\nA changelog would print drafts, so no changeset was/,
    );
    expect(readdirSync(root)).not.toContain('.changeset');
    expect((await compare(['main'])).code).toBe(0);
  });
});
