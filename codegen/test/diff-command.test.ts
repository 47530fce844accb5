import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DiffOptions } from '../src/cli/diff.ts';
import { diff } from '../src/cli/diff.ts';
import { generate } from '../src/cli/generate.ts';
import { UsageError } from '../src/cli/usage-error.ts';
import type { DiffReport } from '../src/diff/report/report.ts';
import type { Operation } from '../src/spec/model.ts';
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
const reportOf = async (...sides: string[]) => JSON.parse((await compare(sides, { json: true })).out) as DiffReport;
const subjectsOf = ({ changes }: DiffReport) => changes.map(({ kind, subject }) => `${kind} ${subject}`);

const lengthen = (): void => repository.edit(preCreate, '| notifyUrl | string | 256 |', '| notifyUrl | string | 512 |');
const shorten = (): void => repository.edit(preCreate, '| notifyUrl | string | 256 |', '| notifyUrl | string | 64 |');
const lengthened = ['length-lengthened preCreate.requestBody.notifyUrl'];
const moveBelow = (folder: string): void => {
  mkdirSync(join(root, folder));
  renameSync(join(root, pay), join(root, folder, 'offline.pay.md'));
};

describe('what is compared', () => {
  test('a revision with the working tree', async () => {
    lengthen();
    expect(subjectsOf(await reportOf('main'))).toEqual(lengthened);
  });

  test('a revision with another', async () => {
    lengthen();
    repository.commit('second');
    repository.git('tag', 'v2');
    expect(subjectsOf(await reportOf('main~1', 'v2'))).toEqual(lengthened);
    expect(subjectsOf(await reportOf('v2', 'HEAD^'))).toEqual(['length-shortened preCreate.requestBody.notifyUrl']);
  });

  test.each(['', 'spec', 'spec/tables'])('a folder: %j of a copy', async (folder) => {
    const copy = join(root, 'copy');
    mkdirSync(copy);
    cpSync(join(root, 'spec'), join(copy, 'spec'), { recursive: true });
    lengthen();
    expect(subjectsOf(await reportOf(join(copy, folder)))).toEqual(lengthened);
  });

  test('a folder of canonical JSON, or its shared.json, as the whole spec', async () => {
    lengthen();
    for (const name of ['', 'shared.json']) {
      expect(subjectsOf(await reportOf(join(root, 'spec/canonical', name)))).toEqual(lengthened);
    }
  });

  test('the canonical JSON of one function, with that function alone', async () => {
    lengthen();
    repository.edit(pay, '| reqMsgId | string | 64 |', '| reqMsgId | string | 32 |');
    const file = join(root, 'spec/canonical/offline.preCreate.json');
    expect(subjectsOf(await reportOf(file))).toEqual(lengthened);
  });

  test('a type that the function uses no more, while others do', async () => {
    const notify = 'spec/canonical/offline.notify.pay.json';
    cpSync(join(root, 'spec/canonical'), join(root, 'old'), { recursive: true });
    const { request, ...rest } = JSON.parse(repository.read(notify)) as Operation;
    const body = request.body.filter(({ name }) => name !== 'conversionRate');
    writeFileSync(join(root, notify), JSON.stringify({ ...rest, request: { ...request, body } }));
    expect(subjectsOf(await reportOf(join(root, 'old/offline.notify.pay.json'), join(root, notify)))).toEqual([
      'conditional-field-removed notifyPay.requestBody.conversionRate',
    ]);
  });

  test('two functions, of which one is gone and the other is new', async () => {
    const files = ['pay', 'preCreate'].map((name) => join(root, `spec/canonical/offline.${name}.json`));
    expect(subjectsOf(await reportOf(...files))).toEqual(['function-removed pay', 'function-added preCreate']);
  });

  test('a folder without tables, with its canonical JSON, and that is told', async () => {
    const copy = join(root, 'copy');
    cpSync(join(root, 'spec/canonical'), join(copy, 'canonical'), { recursive: true });
    lengthen();
    const { out, err } = await compare([copy], { json: true });
    expect(subjectsOf(JSON.parse(out))).toEqual(lengthened);
    expect(err).toBe(`${copy} has no tables; ${copy}/canonical is compared instead.`);
  });

  test('tables that do not compile by today’s rules give way to the canonical JSON of their revision', async () => {
    repository.edit(pay, '## Request head', '## Head of the request');
    repository.commit('by other rules');
    repository.edit(pay, '## Head of the request', '## Request head');
    lengthen();
    const { out, err } = await compare(['HEAD'], { json: true });
    expect(subjectsOf(JSON.parse(out))).toEqual(lengthened);
    expect(err).toBe("The tables of HEAD do not compile by today's rules; its spec/canonical is compared instead.");
  });
});

describe('what cannot be compared', () => {
  // biome-ignore format: a table
  test.each([
    { sides: [], says: '"diff" compares BASE with HEAD' },
    { sides: ['a', 'b', 'c'], says: '"diff" compares BASE with HEAD' },
    { sides: ['nowhere'], says: '"nowhere" is no folder, no file and no revision' },
    { sides: [''], says: '"" is no folder, no file and no revision' },
    { sides: ['--output=stolen'], says: '"--output=stolen" is no folder, no file and no revision' },
    { sides: ['HEAD; touch stolen'], says: 'is no folder, no file and no revision' },
    { sides: ['$(touch stolen)'], says: 'is no folder, no file and no revision' },
    { sides: ['HEAD\0'], says: 'is no folder, no file and no revision' },
    { sides: ['HEAD:spec'], says: 'is no folder, no file and no revision' },
  ])('wrong usage %#: $says', async ({ sides, says }) => {
    await expect(compare(sides)).rejects.toThrow(says);
    await expect(compare(sides)).rejects.toBeInstanceOf(UsageError);
    expect(readdirSync(root)).not.toContain('stolen');
  });

  test('a revision that this clone lacks: the command of the hint brings it', async () => {
    repository.git('branch', 'release');
    lengthen();
    repository.commit('second');
    const clone = join(root, 'clone');
    repository.git('clone', '--quiet', '--depth=1', '--branch=main', `file://${root}`, clone);
    const ask = (revision: string) => run((io) => diff(clone, [revision], { json: true }, io));
    const follow = async (revision: string, command: string): Promise<void> => {
      await expect(ask(revision)).rejects.toThrow(`"git ${command}" brings`);
      repository.git('-C', clone, ...command.split(' '));
    };

    await follow('release', 'fetch origin release');
    await follow('origin/release', 'fetch origin release');
    expect(subjectsOf(JSON.parse((await ask('FETCH_HEAD')).out))).toEqual(lengthened);
    await follow('HEAD~1', 'fetch --unshallow');
    expect(subjectsOf(JSON.parse((await ask('HEAD~1')).out))).toEqual(lengthened);
  });

  test.each([
    { options: { json: true, markdown: true }, says: 'Choose one of --json and --markdown.' },
    { options: { 'fail-on': 'everything' }, says: '--fail-on takes "breaking" or "dangerous", not "everything".' },
  ])('wrong usage: $says', async ({ options, says }) => {
    await expect(compare(['main'], options)).rejects.toThrow(says);
  });

  test('a folder without a spec, and a file that is no canonical JSON', async () => {
    await expect(compare([join(root, 'packages')])).rejects.toThrow('holds no spec');
    await expect(compare([join(root, 'spec/decisions.yaml')])).rejects.toThrow('is no canonical JSON file');
  });

  test('a revision without a spec', async () => {
    rmSync(join(root, 'spec'), { recursive: true });
    repository.commit('no spec');
    await expect(compare(['main'])).rejects.toThrow('holds neither spec/tables nor spec/canonical');
  });

  test('tables with mistakes: all are told', async () => {
    repository.edit(pay, '| merchantTransId | string |', '| merchantTransId | strng |');
    const { code, out, err } = await compare(['main']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^spec\/tables\/offline\.pay\.md:\d+:\d+: unknown-type: .*Did you mean "string"\?/);
    expect(err).toMatch(/working tree: \d problems?; nothing was compared\.$/);
  });

  // biome-ignore format: a table
  test.each([
    { name: 'without api.md', act: () => rmSync(join(root, 'spec/tables/api.md')), says: 'spec/tables/api.md:1:1: missing-section' },
    { name: 'with Api.md', act: () => renameSync(join(root, 'spec/tables/api.md'), join(root, 'spec/tables/Api.md')), says: 'spec/tables/api.md:1:1: missing-section' },
    { name: 'without tables', act: () => rmSync(join(root, 'spec/tables'), { recursive: true }), says: 'No tables found: spec/tables holds no Markdown file.' },
    { name: 'with a table in a folder', act: () => moveBelow('spec/tables/offline'), says: 'spec/tables/offline/offline.pay.md:1:1: bad-name: the file stands in a folder below the tables; move it to spec/tables/offline.pay.md.' },
  ])('a working tree $name is refused as generate does', async ({ act, says }) => {
    act();
    const { code, out, err } = await compare(['main']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(says);
    expect((await run((io) => generate(root, { check: false, json: false }, io))).code).toBe(1);
  });

  test('a revision with a table in a folder gives way to its canonical JSON', async () => {
    moveBelow('spec/tables/offline');
    repository.commit('below');
    renameSync(join(root, 'spec/tables/offline/offline.pay.md'), join(root, pay));
    const { out, err } = await compare(['HEAD']);
    expect(out).toBe('HEAD → working tree: nothing changes for callers.');
    expect(err).toContain('do not compile');
  });

  // biome-ignore format: a table
  test.each([
    { text: '{', says: 'not JSON' },
    { text: '[]', says: 'the file must be object' },
    { text: '{"name":"pay"}', says: "the file must have required property 'group'" },
  ])('canonical JSON that says $text', async ({ text, says }) => {
    writeFileSync(join(root, 'spec/canonical/offline.pay.json'), text);
    const { code, err } = await compare([join(root, 'spec/canonical')]);
    expect(code).toBe(1);
    expect(err).toContain('/spec/canonical/offline.pay.json: ');
    expect(err).toContain(says);
  });

  test('canonical JSON with a format that is no regular expression', async () => {
    repository.edit('spec/canonical/shared.json', '"pattern":"^', '"pattern":"^(');
    expect((await compare([join(root, 'spec/canonical')])).err).toMatch(/pattern must match format "regex"/);
  });

  test('a revision where there is no repository', async () => {
    rmSync(join(root, '.git'), { recursive: true });
    await expect(compare(['main'])).rejects.toThrow(/no revision of this repository\. fatal: not a git repository/);
  });

  test('a revision of which this clone lacks a file', async () => {
    const id = repository.git('rev-parse', 'HEAD:spec/tables/enums.md').trim();
    rmSync(join(root, '.git/objects', id.slice(0, 2), id.slice(2)));
    await expect(compare(['HEAD'])).rejects.toThrow(`This clone lacks a file of the revision: ${id} missing.`);
  });
});

describe('exit codes', () => {
  test('a breaking change fails only when it is asked to', async () => {
    shorten();
    expect((await compare(['main'])).code).toBe(0);
    expect((await compare(['main'], { 'fail-on': 'breaking' })).code).toBe(1);
    expect((await compare(['main'], { 'fail-on': 'dangerous' })).code).toBe(1);
  });

  test('a safe change never fails', async () => {
    lengthen();
    expect((await compare(['main'], { 'fail-on': 'breaking' })).code).toBe(0);
    expect((await compare(['main'], { 'fail-on': 'dangerous' })).code).toBe(0);
  });
});

describe('what is told', () => {
  test('nothing', async () => {
    expect((await compare(['main'])).out).toBe('main → working tree: nothing changes for callers.');
    expect((await compare(['main'], { markdown: true })).out).toMatch(/^## Spec: nothing changes for callers\n/);
    expect(await reportOf('main')).toMatchObject({ counts: { breaking: 0, dangerous: 0, safe: 0 }, changes: [] });
  });

  test('for a person: the severest first, why, where, and what to release', async () => {
    shorten();
    repository.edit(pay, '| USER_NOT_EXIST | F | askBuyer |', '| USER_NOT_EXIST | U | query |');
    repository.edit('spec/tables/enums.md', '| KAKAOPAY |', '| ALIPAY_MO | Alipay in Macao. |\n| KAKAOPAY |');
    expect((await compare(['main'])).out).toMatchInlineSnapshot(`
      "main → working tree: 4 changes for callers: 2 breaking, 2 dangerous.

      Breaking: code that worked is refused, misread, or does not compile.
        ⚠️ Move result code \`pay.resultCodes.USER_NOT_EXIST\` from F to U
          What was a refusal now leaves the call open: money may have moved, and a new try under a new id can move it twice.
          response, which the merchant receives; pay; spec/tables/offline.pay.md:82:14
        ⚠️ Shorten \`preCreate.requestBody.notifyUrl\` from 256 to 64 characters
          A value that was short enough may be refused, and no compiler notices.
          request, which the merchant sends; preCreate; spec/tables/offline.preCreate.md:44:3

      Dangerous: code still runs and may act differently, so look at each.
        - Add value \`SiteEnum.ALIPAY_MO\`
          A value may come that no code knows; the type is open, so no compiler notices.
          response, which the merchant receives; pay, payQuery; spec/tables/enums.md:17:4
        - Offer other steps after \`pay.resultCodes.USER_NOT_EXIST\`: \`query\`, was \`askBuyer\`
          A step that callers take is no longer a way out, and another one is.
          response, which the merchant receives; pay; spec/tables/offline.pay.md:82:14

      Packages:
        @intl-acquiring/types    0.0.0, minor (breaking, and before 1.0.0)
        @intl-acquiring/client   0.0.0, minor (breaking, and before 1.0.0)
        @intl-acquiring/mock     0.0.0, minor (breaking, and before 1.0.0)
        @intl-acquiring/openapi  0.0.0, minor (breaking, and before 1.0.0)"
    `);
  });

  test('for a pull request', async () => {
    shorten();
    repository.edit(preCreate, 'Address to which Alipay posts', 'URL to which Alipay posts');
    expect((await compare(['main'], { markdown: true })).out).toMatchInlineSnapshot(`
      "## ⚠️ Spec: 2 changes for callers: 1 breaking, 1 safe

      \`main\` → \`working tree\`

      |  | Change | Why | Functions |
      | --- | --- | --- | --- |
      | ⚠️ breaking | Shorten \`preCreate.requestBody.notifyUrl\` from 256 to 64 characters | A value that was short enough may be refused, and no compiler notices. | \`preCreate\` |

      *breaking*: code that worked is refused, misread, or does not compile.

      <details>
      <summary>1 safe</summary>

      |  | Change | Why | Functions |
      | --- | --- | --- | --- |
      | safe | Reword \`preCreate.requestBody.notifyUrl\` | Only words that explain are different. | \`preCreate\` |

      </details>

      <details>
      <summary>Before and after</summary>

      | Subject | Before | After | Messages | Row |
      | --- | --- | --- | --- | --- |
      | \`preCreate.requestBody.notifyUrl\` | 256 | 64 | request, sent | \`spec/tables/offline.preCreate.md:44\` |
      | \`preCreate.requestBody.notifyUrl\` | \`Address to which Alipay posts the payment's result.\` | \`URL to which Alipay posts the payment's result.\` | request, sent | \`spec/tables/offline.preCreate.md:44\` |

      </details>

      | Package | Release |
      | --- | --- |
      | \`@intl-acquiring/types\` | 0.0.0, minor (breaking, and before 1.0.0) |
      | \`@intl-acquiring/client\` | 0.0.0, minor (breaking, and before 1.0.0) |
      | \`@intl-acquiring/mock\` | 0.0.0, minor (breaking, and before 1.0.0) |
      | \`@intl-acquiring/openapi\` | 0.0.0, minor (breaking, and before 1.0.0) |
      "
    `);
  });

  test('a cell of a report never ends early', async () => {
    repository.edit(pay, '| required | Account', '| conditional: a \\| b is `c`, or <!-- d | Account');
    const { out } = await compare(['main'], { markdown: true });
    expect(out).toContain('| ``conditional: a \\| b is `c`, or <!-- d`` |');
  });
});
