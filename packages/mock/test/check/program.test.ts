import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { readCheckArguments } from '../../src/check/arguments.ts';
import { tillRules } from '../../src/check/till/rules.ts';
import { tillScenarios } from '../../src/check/till/scenarios.ts';
import { endpointWith, program, tillWith } from './check.ts';

const bin = fileURLToPath(new URL('../../src/bin.ts', import.meta.url));

async function run(...args: readonly string[]): Promise<{ code: unknown; out: string; err: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [bin, 'check', ...args]);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

test('exit code 0, and a line for each rule, if none is broken', async () => {
  const { code, out, err } = await run(...tillWith('none', '--only', 'pays,declined'));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^ok {8}charged-once {17}One sale charges the buyer once at most\.$/m);
  expect(out).toMatch(/^not seen {2}resumes /m);
  expect(out).toMatch(/\nNo rule is broken: 9 of 14 were seen\.\n$/);
});

test('exit code 1, what was seen and what to do, if one is broken', async () => {
  const { code, out } = await run(...tillWith('doubt-is-failure', '--only', 'answer-lost'));
  expect(code).toBe(1);
  expect(out).toMatch(
    /^FAIL {6}unknown-is-not-failed .*\n {10}answer-lost: It said not paid, and in .*\(charged\)\.\n/m,
  );
  expect(out).toMatch(/^ {10}Why: .*\n {10}Do: Say "unknown" after a timeout/m);
  expect(out).toMatch(/\n2 of 14 rules are broken: queries-after-doubt, unknown-is-not-failed\.\n$/);
});

test('--json tells each finding, then each rule, one object a line', async () => {
  const { code, out } = await run(...endpointWith('any-client', '--only', 'other-client', '--json'));
  expect(code).toBe(1);
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines[0]).toMatchObject({ kind: 'finding', rule: 'only-its-own', scenario: 'other-client', verdict: 'fail' });
  const rules = lines.filter(({ kind }) => kind === 'rule');
  expect(rules).toHaveLength(13);
  expect(rules).toContainEqual(
    expect.objectContaining({ id: 'only-its-own', verdict: 'FAIL', ok: [], fail: ['other-client'] }),
  );
});

test('--list tells scenarios and rules, --help teaches with examples', async () => {
  const { code, out } = await run('--target', 'node till.js', '--list');
  expect(code).toBe(0);
  for (const { id } of [...tillScenarios, ...tillRules]) expect(out).toContain(`\n  ${id} `);
  const help = await run('--help');
  for (const word of ['--target', '--resume', '--order', '--state', '{folder}', 'Examples', 'Exit codes']) {
    expect(help.out).toContain(word);
  }
});

test.each([
  [['--target', 'exit 127'], /^The till sent nothing to the gateway.* exit code 127\. It printed nothing\.\n$/],
  // What it has left behind holds its output open.
  [['--target', 'sleep 60 & exit 9'], /^The till sent nothing .* exit code 9\. It printed nothing\.\n$/],
  // In minor units, as a message has it.
  [['--target', 'echo {value} >&2; exit 9', '--amount', '0.05'], /It printed:\n {2}5\n$/],
  [['--target', 'echo no key >&2; exit 9'], /exit code 9\. It printed:\n {2}no key\n$/],
  [
    ['--target', 'http://127.0.0.1:9/notify'],
    /^Nobody listens at http:\/\/127\.0\.0\.1:9\/notify\. Start the endpoint/,
  ],
  [['--target', 'http://127.0.0.1:{port}/', '--start', 'exit 3'], /^--start ended with exit code 3\./],
  [
    ['--target', 'till', '--only', 'killed-when-charged'],
    /^--only: none of these scenarios can be run without --resume/,
  ],
  [['--target', 'http://127.0.0.1:9/', '--client', 'shop=none.pem'], /^The file none\.pem can't be read/],
  [['--target', 'till', '--only', 'answer-lots'], /no scenario "answer-lots" of a till; .* "answer-lost"/],
])("%j can't be run: exit code 2, and a sentence", async (args, want) => {
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(want);
});

test("an endpoint whose orders can't be made", async () => {
  const args = endpointWith('none', '--only', 'paid');
  args[args.indexOf('--order') + 1] = 'echo no database >&2; exit 1';
  expect(await run(...args)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^--order made no order: .*no database/),
  });
});

test.each([
  // Nobody has made this order: the gateway has refused it, and the shop tells an id all the same.
  {
    flaw: 'no-store',
    want: /^--order made no order: the gateway answered preCreate with PARAM_ILLEGAL: .*seller\.storeId.*\. Exit code 0\. order-1\n$/,
  },
  {
    flaw: 'no-head',
    want: /^--order made no order: the gateway answered preCreate with "The message can't be read\. /,
  },
])('an order that the gateway refuses: $flaw', async ({ flaw, want }) => {
  const args = endpointWith('none', '--only', 'paid');
  args[args.indexOf('--order') + 1] = `${program('order')} order-1 ${flaw}`;
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(want);
});

// It may read as paid already, and the forged notification would be blamed.
test.each([`${program('order')} order-1`, 'echo order-1'])('an order that was there before: %s', async (order) => {
  const args = endpointWith('none', '--only', 'paid,unsigned');
  args[args.indexOf('--order') + 1] = order;
  expect(await run(...args)).toMatchObject({
    code: 2,
    err: expect.stringMatching(
      /^--order made no new order: order-1 was there before\. Each run has to make one of its own\./,
    ),
  });
});

/** A server that answers each message with the statuses, in turn. */
const answering = (...statuses: readonly number[]): string =>
  `"${process.execPath}" -e "let n = 0; require('http').createServer((request, response) => ` +
  `request.resume().on('end', () => response.writeHead(request.method === 'GET' ? 200 : [${statuses}][n++ % ${statuses.length}]).end()))` +
  `.listen({port}, '127.0.0.1')"`;

const atNotify = ['--target', 'http://127.0.0.1:{port}/notify'];

test.each([
  { statuses: [404], more: [], told: 'HTTP 404' },
  { statuses: [405, 501], more: [], told: 'HTTP 405, HTTP 501' },
  { statuses: [308], more: [], told: 'HTTP 308' },
  { statuses: [501], more: ['--order', 'echo order-$$', '--only', 'unsigned,paid'], told: 'HTTP 501' },
])('answers of $statuses alone are no endpoint, $more: exit code 2', async ({ statuses, more, told }) => {
  const { code, out, err } = await run(...atNotify, '--start', answering(...statuses), ...more);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(
    /^Nothing shows that there is a notification endpoint at http:\/\/127\.0\.0\.1:\d+\/notify: the answers /,
  );
  expect(err).toContain(`: the answers were ${told}. `);
  expect(err.includes('--order')).toBe(more.length === 0);
});

test('without --order the last line says that nothing true was sent', async () => {
  const { code, out } = await run(...atNotify, '--start', answering(404, 401));
  expect(code).toBe(0);
  expect(out).toMatch(
    /\nNo rule is broken: 2 of 13 were seen\. Without --order only forged notifications were sent, and no true one: .*\n$/,
  );
});

test('one that answers nothing to a true notification is judged', async () => {
  const start =
    `"${process.execPath}" -e "require('http').createServer((request, response) => ` +
    `request.method === 'GET' ? response.end() : request.socket.destroy()).listen({port}, '127.0.0.1')"`;
  const forged = await run(...atNotify, '--start', start);
  expect(forged).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('the answers were the connection broke'),
  });
  const { code, out } = await run(...atNotify, '--start', start, '--order', 'echo order-$$', '--only', 'paid');
  expect(code).toBe(1);
  expect(out).toMatch(/^FAIL {6}acknowledges .*\n {10}paid: paid: the connection broke/m);
});

test('SIGTERM kills the target, leaves nothing behind, and blames nobody', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stop-'));
  const checking = spawn(process.execPath, [bin, 'check', '--target', 'echo $$ {folder} > told; exec sleep 600'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told = await vi.waitFor(
    async () => {
      const [, pid, books] = /^(\d+) (\S+)\n/.exec(await readFile(join(folder, 'told'), 'utf8')) ?? [];
      return { pid: Number(pid ?? expect.fail('not yet')), books: books ?? '' };
    },
    { timeout: 20_000 },
  );
  const printed = Promise.all([text(checking.stdout), text(checking.stderr)]);
  checking.kill('SIGTERM');
  expect(await once(checking, 'close')).toEqual([2, null]);
  expect(await printed).toEqual(['', 'The check was stopped.\n']);
  expect(() => process.kill(told.pid, 0)).toThrow('ESRCH');
  expect(existsSync(told.books)).toBe(false);
  await rm(folder, { recursive: true });
});

test.each([
  [[], '--target is missing: a command that makes a sale, or the address of a notification endpoint.'],
  [['--target', 'till', '--state', 'x'], '--state is for an endpoint, which --target names by its address.'],
  [['--target', 'http://shop/notify', '--resume', 'x'], '--resume is for a till, which --target names by its command.'],
  [
    ['--target', 'till', '--paid', 'PAID'],
    '--paid takes exit codes, such as 0 or 1,4, or a /pattern/ of what is printed, not "PAID".',
  ],
  [['--target', 'till', '--paid', '/(/'], '--paid: Invalid regular expression'],
  [['--target', 'till', '--jobs', '0'], '--jobs takes a whole number from 1 to 64, not "0".'],
  [
    ['--target', 'till', '--amount', '2,39'],
    '--amount takes digits with the 2 decimals of USD, such as 2.39, above zero and with 16 digits at most, not "2,39".',
  ],
  [['--target', 'till', '--amount', '0.00'], 'above zero and with 16 digits at most, not "0.00".'],
  [['--target', 'till', '--amount', '123456789012345.67'], 'not "123456789012345.67".'],
  // The shop would make 5 cents of it, or 500, and be blamed.
  [['--target', 'till', '--amount', '5'], 'the 2 decimals of USD, such as 2.39, above zero and with 16'],
  [
    ['--target', 'till', '--amount', '2.39', '--currency', 'JPY'],
    '--amount takes digits without decimals for JPY, such',
  ],
  [
    ['--target', 'till', '--amount', '1.5', '--currency', 'KWD'],
    '--amount takes digits with the 3 decimals of KWD, such',
  ],
  [['--target', 'till', '--amount', '5', '--currency', 'IDR'], 'the 2 decimals of IDR, such as 2.39,'],
  [['--target', 'till', '--currency', 'usd'], '--currency takes three capitals, such as USD, not "usd".'],
  [
    ['--target', 'http://shop/', '--client', 'shop'],
    '--client takes ID=FILE, such as shop=shop-public.pem, not "shop".',
  ],
  [['--targt', 'till'], "Unknown option '--targt'"],
])('%j is refused', (args, want) => {
  expect(() => readCheckArguments(args)).toThrow(want);
});

test.each([
  { args: [], want: { amount: '2.39', value: '239', currency: 'USD' } },
  { args: ['--currency', 'JPY'], want: { amount: '239', value: '239', currency: 'JPY' } },
  { args: ['--currency', 'KWD'], want: { amount: '2.390', value: '2390', currency: 'KWD' } },
  { args: ['--amount', '0.05'], want: { amount: '0.05', value: '5', currency: 'USD' } },
  { args: ['--amount', '500', '--currency', 'JPY'], want: { amount: '500', value: '500', currency: 'JPY' } },
])('the price of $args is $want.amount $want.currency', ({ args, want }) => {
  expect(readCheckArguments(['--target', 'till', ...args]).price).toEqual(want);
});
