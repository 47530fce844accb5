import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffLines } from 'diff';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importPages } from '../src/cli/import.ts';
import type { PageFacts } from '../src/spec/page-facts.ts';
import { readFolders } from '../src/write/files.ts';

/**
 * The vendor's own pages are not in the repository, because their sentences are not ours to publish. Where they are at
 * hand, `CAPTURES_DIR=… pnpm test` reads them; elsewhere these tests are told as skipped.
 */
const captures = process.env['CAPTURES_DIR'];
const repository = new URL('../..', import.meta.url).pathname;
const [pay, preCreate] = ['offline.pay.pipe.txt', 'offline.preCreate.stacked.txt'];

describe.skipIf(captures === undefined)('the captured pages', () => {
  const folder = captures ?? '';
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'captures-'));
    cpSync(join(repository, 'spec'), join(root, 'spec'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  async function factsOf(path: string, options: { write?: boolean } = {}): Promise<{ facts: PageFacts; code: number }> {
    const out: string[] = [];
    const io = { say: (line: string) => void out.push(line), fail: () => {} };
    const code = await importPages(root, [path], { json: true, write: false, ...options }, io);
    return { facts: JSON.parse(out.join('\n')) as PageFacts, code };
  }

  const counts = ({ request, response, resultCodes }: PageFacts): number[] => [
    request.head.length,
    request.body.length,
    response.head.length,
    response.body.length,
    resultCodes.filter(({ group }) => group === 'functional').length,
    resultCodes.filter(({ group }) => group === 'basic').length,
  ];

  test.each([
    { page: pay, version: '2.0.0', want: [6, 9, 6, 11, 19, 14], samples: ['request', 'succeeded'] },
    { page: preCreate, version: '2.0.4', want: [7, 11, 6, 11, 10, 15], samples: ['request', 'succeeded', 'failed'] },
  ])('$page gives every fact', async ({ page = '', version, want, samples }) => {
    const { facts, code } = await factsOf(join(folder, page));
    expect(code).toBe(0);
    expect(facts.version).toBe(version);
    expect(counts(facts)).toEqual(want);
    expect(facts.samples.map(({ name }) => name)).toEqual(samples);
    expect([facts.coverage.rows.left, facts.coverage.headings.left]).toEqual([0, 0]);
  });

  test('preCreate lists the structures and enums', async () => {
    const { facts } = await factsOf(join(folder, preCreate ?? ''));
    expect(Object.fromEntries(facts.structures.map(({ name, fields }) => [name, fields.length]))).toEqual({
      Order: 4,
      Seller: 10,
      RiskInfo: 4,
      DeviceInfo: 23,
      UserInfo: 3,
      OrderInfo: 4,
      Money: 2,
      ResultInfo: 4,
      ExchangeRate: 3,
      TradeInformation: 10,
    });
    expect(Object.fromEntries(facts.enums.map(({ name, values }) => [name, values.length]))).toEqual({
      TerminalType: 5,
      SiteEnum: 4,
    });
    const money = facts.structures.find(({ name }) => name === 'Money');
    expect(money?.fields[1]).toMatchObject({
      name: 'value',
      type: { kind: 'number' },
      maxLength: 16,
      presence: 'required',
    });
  });

  test.each([pay, preCreate])('whatever is odd about %s is decided', async (page = '') => {
    const { facts } = await factsOf(join(folder, page));
    expect(facts.diagnostics.length).toBeGreaterThan(40);
    expect(
      facts.diagnostics.filter(
        ({ decisions, code }) => !decisions && code !== 'renamed-structure' && code !== 'unused-structure',
      ),
    ).toEqual([]);
  });

  test('one page in three layouts says one thing', async () => {
    const all = await Promise.all(
      ['cell-per-line.txt', 'table.html', 'table.md'].map((name) => factsOf(join(folder, 'layouts', name))),
    );
    for (const { facts } of all) expect(counts(facts)).toEqual([6, 4, 6, 2, 2, 0]);
    const essence = all.map(({ facts }) =>
      facts.request.body.map(({ name, type, maxLength, presence, sample }) => ({
        name,
        type,
        maxLength,
        presence,
        sample,
      })),
    );
    expect(essence[1]).toEqual(essence[0]);
    expect(essence[2]).toEqual(essence[0]);
  });

  test('importing them onto the reviewed tables changes nothing', async () => {
    const before = await readFolders(root, ['spec'], () => true);
    for (const page of [pay, preCreate])
      expect((await factsOf(join(folder, page ?? ''), { write: true })).code).toBe(0);
    expect(await readFolders(root, ['spec'], () => true)).toEqual(before);
  });

  test('a page with one change leaves one changed line, and a decided row with one is a blocker', async () => {
    const text = readFileSync(join(folder, preCreate ?? ''), 'utf8');
    const changed = join(root, 'changed.txt');
    writeFileSync(changed, text.replace('String(512)', 'String(600)'));
    const before = await readFolders(root, ['spec'], () => true);
    expect((await factsOf(changed, { write: true })).code).toBe(0);
    const after = await readFolders(root, ['spec'], () => true);
    const lines = [...after].flatMap(([path, now]) =>
      diffLines(before.get(path) ?? '', now).filter(({ added, removed }) => added || removed),
    );
    expect(lines.map(({ count, added = false }) => [count, added])).toEqual([
      [1, false],
      [1, true],
    ]);
    writeFileSync(changed, text.replace('Number(16)', 'Number(18)'));
    const { facts, code } = await factsOf(changed, { write: true });
    expect(code).toBe(1);
    expect(facts.diagnostics.filter(({ severity }) => severity === 'error').map(({ code: told }) => told)).toEqual([
      'stale-decision',
    ]);
    expect(await readFolders(root, ['spec'], () => true)).toEqual(after);
  });

  test('pages in one import do not contradict each other', async () => {
    const err: string[] = [];
    const io = { say: () => {}, fail: (line: string) => void err.push(line) };
    const paths = [pay, preCreate].map((page = '') => join(folder, page));
    expect(await importPages(root, paths, { json: false, write: true }, io)).toBe(0);
    expect(err.filter((line) => !line.includes(': info: '))).toEqual([]);
  });
});
