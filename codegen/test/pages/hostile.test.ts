import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/cli/page-files.ts';
import { limits } from '../../src/read/pages/limits.ts';
import { factsOf } from '../support/read-facts.ts';

const title = 'alipay.intl.acquiring.kiosk.order\n';
const head = 'Request body\n| Parameter | Type | Length | Required |\n';
const row = '| name | string | 8 | M |\n';
const stacked = '#Request body\nParameterDescription\n';
const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values);

interface Hostile {
  readonly name: string;
  readonly given: () => string | Uint8Array;
  readonly file?: string;
  readonly code: string;
  readonly at?: string;
  readonly says: string;
}

// biome-ignore format: a table
const pages: readonly Hostile[] = [
  { name: 'nothing', given: () => '', code: 'page-empty', says: 'the file is empty' },
  { name: 'blanks', given: () => '\uFEFF \n\t\n', code: 'page-empty', says: 'the file is empty' },
  { name: 'a PDF', given: () => '%PDF-1.7\n', code: 'page-not-text', says: 'a PDF document' },
  { name: 'an archive', given: () => bytes(0x50, 0x4b, 3, 4, 20), code: 'page-not-text', says: 'a ZIP archive' },
  { name: 'a page and its pictures in one file', given: () => 'From: <Saved by Blink>\nMIME-Version: 1.0\n', code: 'page-not-text', says: 'a web archive (MHTML)' },
  { name: 'UTF-16', given: () => bytes(0xff, 0xfe, 0x41, 0), code: 'page-not-text', says: 'UTF-16' },
  { name: 'binary', given: () => bytes(0x41, 0x0a, 0x41, 0x42, 0, 0x43), code: 'page-not-text', at: '2:3', says: 'zero byte' },
  { name: 'invalid UTF-8', given: () => bytes(0x41, 0x0a, 0xc3, 0xa9, 0x42, 0xc3, 0x28), code: 'page-not-text', at: '2:3', says: 'not UTF-8 from here on' },
  { name: 'a page that asks to sign in', given: () => '<!doctype html><form><table><tr><td>Name<td><input></tr></table><input type=password></form>', code: 'not-a-reference-page', says: 'It asks to sign in' },
  { name: 'one that was copied', given: () => 'Welcome\nSign in\nPassword\nForgot password\n', code: 'not-a-reference-page', says: 'It asks to sign in' },
  { name: 'a page of another kind', given: () => '<!doctype html><h1>Kites</h1><p>All about kites.</p><table><tr><td>Red<td>12</tr></table>', code: 'not-a-reference-page', says: 'no table of parameters or result codes' },
  { name: 'a page without a function', given: () => head + row, code: 'page-without-function', says: 'names a function' },
  { name: 'HTML 100,000 deep', given: () => `<!doctype html>${'<div>'.repeat(1e5)}`, code: 'page-too-deep', at: '1:2566', says: 'more than 512 inside each other' },
  { name: 'tables in tables', given: () => `<!doctype html>${'<table><tr><td>'.repeat(1e4)}`, code: 'page-too-deep', says: 'inside each other' },
  { name: 'formatting that is never closed', given: () => `<!doctype html>${Array.from({ length: 1e4 }, (_, id) => `<p><b id=${id}>`).join('')}`, code: 'page-too-deep', says: 'inside each other' },
  { name: 'a million elements', given: () => `<!doctype html>${'<br>'.repeat(limits.nodes + 1)}`, code: 'page-too-large', says: 'more than 1,000,000 elements' },
  { name: 'a million rows', given: () => title + head + row.repeat(1e6), code: 'page-too-large', at: '500001:1', says: 'more than 500,000 lines' },
  { name: 'rows above the limit in HTML', given: () => `<!doctype html><table>${'<tr><td>'.repeat(limits.rows + 1)}`, code: 'page-too-large', says: 'more than 100,000 table rows' },
  { name: 'rows above the limit in text', given: () => title + head + row.repeat(limits.rows + 1), code: 'page-too-large', says: 'more than 100,000 table rows' },
  { name: 'a row of a million cells', given: () => `${title}${head}${'|'.repeat(limits.cell - 1)}`, code: 'page-too-large', says: 'more than 1,000 cells' },
  { name: 'one endless line', given: () => `${title}${'word '.repeat(3e5)}`, code: 'page-too-large', at: '2:1', says: '1,500,000 characters' },
  { name: 'Markdown beyond its limit', given: () => `# ${title}\n## Request body\n${'words\n\n'.repeat(1e5)}`, code: 'page-too-large', says: '512 kB of Markdown' },
  { name: 'lists in lists', given: () => `# ${title}\n## Request body\n\n${'- '.repeat(1e5)}`, code: 'page-too-deep', at: '5:1', says: 'more than 32 inside each other' },
  { name: 'quotes in quotes', given: () => `# ${title}\n## Request body\n\n${'>'.repeat(1e5)}`, code: 'page-too-deep', at: '5:1', says: 'more than 32 inside each other' },
  { name: 'a paragraph of brackets', given: () => `# ${title}\n## Request body\n\n${'[a]('.repeat(2e4)}`, code: 'page-too-large', at: '5:1', says: '20,000 brackets' },
];

describe('a page that nobody can read is told in a sentence', () => {
  test.each(pages)('$name', ({ given, file = 'page.txt', code, at, says }) => {
    const facts = factsOf(given(), file);
    const [found] = facts.diagnostics.filter((told) => told.code === code);
    expect(facts.diagnostics.map((told) => `${told.code}: ${told.message}`)).toContainEqual(
      expect.stringContaining(says),
    );
    expect(found?.severity).toBe('error');
    if (at) expect(`${found?.line}:${found?.column}`).toBe(at);
  });
});

// biome-ignore format: a table
const bounded: readonly { name: string; given: () => string; file?: string }[] = [
  { name: 'a JSON text that never ends', given: () => `${title}Request sample\n${'{\n'.repeat(2e5)}` },
  { name: 'samples that are all cut', given: () => title + 'Request sample\n{"a":\n'.repeat(5e4) },
  { name: 'examples that are all cut', given: () => `${title}${stacked}a\nString\n${'Example:{\n'.repeat(5e4)}` },
  { name: 'column words without rows', given: () => title + 'Name\n'.repeat(1e5) },
  { name: 'cells without end', given: () => `${title}Request\nBody\nNo\nName\nType\nRequired\n${'word\n'.repeat(5e4)}` },
  { name: 'headings without tables', given: () => title + '#Some heading\n'.repeat(1e5) },
  { name: 'prose', given: () => title + 'Words of prose, and more of them.\n'.repeat(1e5) },
  { name: 'problems without end', given: () => title + head + '| name | strng | 8 | M |\n'.repeat(2e4) },
  { name: 'entities', given: () => `<!doctype html><h1>${title}</h1><p>${'&amp;&quot;'.repeat(5e4)}</p>`, file: 'page.html' },
  { name: 'a sample nested 100,000 deep', given: () => `${title}Request sample\n${'['.repeat(1e5)}{}${']'.repeat(1e5)}` },
  { name: 'a sample in a row nested 50,000 deep', given: () => `${title}Request body\n| Parameter | Type | Sample |\n| name | List<String> | ${'['.repeat(5e4)}${']'.repeat(5e4)} |\n` },
  { name: 'parameters as headings', given: () => `<!doctype html><h1>${title}</h1><h2>Request body</h2>${'<h3>name (String)</h3>'.repeat(5e4)}`, file: 'page.html' },
  { name: 'rows without flags', given: () => `${title}Request body\n| Parameter | Type |\n${Array.from({ length: 3e4 }, (_, id) => `| name${id} | string |\n`).join('')}` },
  { name: 'tables of one structure', given: () => `${title}Request body\n| Parameter | Type |\n| a | Ware |\nSub-parameters\n${Array.from({ length: 2e4 }, (_, id) => `Ware\n| Parameter | Type |\n| name${id} | string |\n`).join('')}` },
  { name: 'a table and a sample that have nothing in common', given: () => `${title}Request body\n| Parameter | Type |\n${Array.from({ length: 5000 }, (_, id) => `| name${id} | string |\n`).join('')}Request sample\n{"request":{"body":{${Array.from({ length: 5000 }, (_, id) => `"nane${id}":1`).join()}}},"signature":"s"}\n` },
  { name: 'brackets in Markdown', given: () => `# ${title}\n## x\n\n${`${'[a]('.repeat(2000)}\n\n`.repeat(5)}`, file: 'page.md' },
];

/** Some of them took minutes once; the time that a test may take is the limit. */
describe('a page that only takes long is read or refused', () => {
  test.each(bounded)('$name', ({ given, file = 'page.txt' }) => {
    const { diagnostics } = factsOf(given(), file);
    expect(diagnostics.length).toBeLessThanOrEqual(1001);
  });
});

describe('a file above the limit', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pages-'));
    writeFileSync(join(folder, 'large.html'), '');
    truncateSync(join(folder, 'large.html'), limits.bytes + 1);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is refused before it is read', async () => {
    const found = await bytesOf({ shown: 'large.html', path: join(folder, 'large.html'), size: limits.bytes + 1 });
    expect('problem' in found && found.problem).toMatchObject({
      code: 'page-too-large',
      message: expect.stringContaining('at most 64 MB are read'),
    });
  });
});
