import { execFile, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Client, createClient } from '@intl-acquiring/client';
import { createMock, type Mock } from '@intl-acquiring/mock';
import { startServer } from '@intl-acquiring/mock/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openLedger } from '../src/ledger.ts';
import { receipt } from '../src/receipt.ts';
import { charge, looksLikePaymentCode, resume } from '../src/sale.ts';

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const sale = { amount: '2.39', currency: 'USD', code: '28763443825664394', title: 'Coffee' };
const fast = { firstQueryAfter: 5, queryEvery: 5, queryFor: 50, cancelEvery: 5 };
const folder = mkdtempSync(join(tmpdir(), 'till-'));
let mock: Mock;
let files = 0;
const newFile = (): string => join(folder, `ledger-${files++}.jsonl`);

beforeAll(async () => {
  mock = await createMock({ clients: [{ clientId: 'till-1', publicKey: keys.publicKey }] });
});
afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true });
});

const newClient = () =>
  createClient({
    clientId: 'till-1',
    merchantId: 'merchant-1',
    privateKey: keys.privateKey,
    gatewayPublicKey: mock.gatewayPublicKey,
    baseUrl: 'https://gateway.test',
    fetch: mock.fetch,
  });

const ring = async (merchantTransId: string) => {
  const end = await charge(newClient(), openLedger(newFile()), sale, merchantTransId, fast);
  return receipt({ ...sale, merchantTransId }, end).join('\n');
};

const orderOf = async (id: string) => (await mock.orders()).find(({ merchantTransId }) => merchantTransId === id);

describe('the cashier reads', () => {
  test('that the buyer has paid, and how to find the payment again', async () => {
    const text = await ring('sale-1');
    expect(text).toMatch(/^PAID\n {2}USD 2\.39 {2}Coffee\n {2}transaction sale-1\n {2}acquirement \d+$/);
  });

  test('that the buyer has not paid, and what to do', async () => {
    mock.answerNext('pay', 'USER_BALANCE_NOT_ENOUGH');
    const text = await ring('sale-2');
    expect(text).toMatch(/^NOT PAID: USER_BALANCE_NOT_ENOUGH\n/);
    expect(text).toContain('next: ask the buyer for another code or another way to pay');
  });

  test('that the buyer has paid, though the answer said that nobody knows', async () => {
    mock.answerNext('pay', 'UNKNOWN_EXCEPTION');
    expect(await ring('sale-3')).toMatch(/^PAID\n/);
  });

  test('that the payment is cancelled, if the buyer does not confirm it', async () => {
    mock.answerNext('pay', 'PAYMENT_IN_PROCESS');
    expect(await ring('sale-4')).toMatch(/^NOT PAID: cancelled, and the buyer is not charged\n/);
    expect(await orderOf('sale-4')).toMatchObject({ status: 'CLOSED' });
  });

  test('that nobody knows, which never reads like "not paid"', async () => {
    mock.answerNext('pay', 'PAYMENT_IN_PROCESS');
    mock.answerNext('payCancel', 'UNKNOWN_EXCEPTION', { times: 100 });
    const end = await charge(newClient(), openLedger(newFile()), sale, 'sale-5', { ...fast, whenTimeIsUp: 'leave' });
    const text = receipt({ ...sale, merchantTransId: 'sale-5' }, end).join('\n');
    expect(text).toMatch(/^NOT KNOWN YET: the buyer may have been charged\./);
    expect(text).not.toMatch(/NOT PAID|failed|declined/i);
    expect(text).toContain('next: run the till with --resume');
    mock.removeRule();
  });
});

describe('the ledger', () => {
  test('holds the sale before anything is sent, and never the payment code', async () => {
    const file = newFile();
    let seen = '';
    const pay = () => {
      seen = readFileSync(file, 'utf8');
      return Promise.reject(new Error('nothing was sent'));
    };
    const pending = charge({ ...newClient(), pay }, openLedger(file), sale, 'sale-6');
    await expect(pending).rejects.toThrow('nothing was sent');
    expect(openLedger(file).open()).toEqual([]);
    expect(seen).toContain('"merchantTransId":"sale-6"');
    expect(seen).not.toContain(sale.code);
  });

  test('tells what is open, over half a line that a crash has left', async () => {
    const file = newFile();
    const ledger = openLedger(file);
    await charge(newClient(), ledger, sale, 'sale-7', fast);
    const { code: _, ...entry } = sale;
    ledger.begin({ ...entry, merchantTransId: 'sale-8' });
    appendFileSync(file, '\n{"event":"begun","sa');
    ledger.begin({ ...entry, merchantTransId: 'sale-9' });
    expect(
      openLedger(file)
        .open()
        .map(({ merchantTransId }) => merchantTransId),
    ).toEqual(['sale-8', 'sale-9']);
  });

  test('remembers that a cancel may be on its way', () => {
    const ledger = openLedger(newFile());
    ledger.begin({ ...sale, merchantTransId: 'sale-10' });
    const resumeFrom = { merchantTransId: 'sale-10', cancelSent: true } as const;
    const facts = { outcome: 'unknown', reason: 'undecided', message: '', ids: {}, durationMs: 1 } as const;
    ledger.end('sale-10', { ...facts, resume: resumeFrom });
    expect(ledger.open()).toMatchObject([{ merchantTransId: 'sale-10', cancelSent: true }]);
  });

  test('knows of a cancel before it leaves, for the till may break down while it is on its way', async () => {
    const ledger = openLedger(newFile());
    mock.answerNext('pay', 'PAYMENT_IN_PROCESS');
    const client = newClient();
    let known: unknown;
    const payCancel: Client['payCancel'] = (input, options) => {
      known = ledger.open();
      return client.payCancel(input, options);
    };
    expect(await charge({ ...client, payCancel }, ledger, sale, 'sale-13', fast)).toMatchObject({
      outcome: 'cancelled',
    });
    expect(known).toMatchObject([{ merchantTransId: 'sale-13', cancelSent: true }]);
    expect(ledger.open()).toEqual([]);
  });

  test('is what a till goes on from after a crash', async () => {
    const file = newFile();
    const { code: _, ...entry } = sale;
    for (const merchantTransId of ['sale-11', 'sale-12']) openLedger(file).begin({ ...entry, merchantTransId });
    // The first was charged before the crash, the second was never sent.
    await charge(newClient(), openLedger(newFile()), sale, 'sale-11', fast);
    const ledger = openLedger(file);
    const ends = [];
    for (const open of ledger.open()) ends.push((await resume(newClient(), ledger, open, fast)).outcome);
    expect(ends).toEqual(['paid', 'cancelled']);
    expect(ledger.open()).toEqual([]);
  });
});

test.each([
  ['28763443825664394', true],
  ['25'.padEnd(16, '0'), true],
  ['30'.padEnd(24, '0'), true],
  ['24'.padEnd(16, '0'), false],
  ['31'.padEnd(16, '0'), false],
  ['28'.padEnd(25, '0'), false],
  ['2876344382566439x', false],
])('%s looks like a payment code: %s', (code, want) => {
  expect(looksLikePaymentCode(code)).toBe(want);
});

describe('the program', () => {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const run = async (args: readonly string[], environment: Record<string, string> = {}) => {
    const options = { env: { PATH: process.env['PATH'], ...environment }, cwd: folder };
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [main, ...args], options);
      return { code: 0, stdout, stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, stdout, stderr };
    }
  };
  const environmentFor = (url: string) => ({
    ACQUIRING_BASE_URL: url,
    ACQUIRING_CLIENT_ID: 'till-1',
    ACQUIRING_MERCHANT_ID: 'merchant-1',
    ACQUIRING_PRIVATE_KEY: keys.privateKey.replaceAll('\n', '\\n'),
    ACQUIRING_GATEWAY_PUBLIC_KEY: mock.gatewayPublicKey,
  });
  const args = ['--amount', '500', '--currency', 'JPY', '--code', sale.code];

  test('charges over HTTP and says by its exit code how it ended', async () => {
    const server = await startServer({ mock });
    const environment = environmentFor(server.url);
    try {
      const paid = await run(args, environment);
      expect(paid).toMatchObject({ code: 0, stdout: expect.stringMatching(/^PAID\n/) });
      mock.answerNext('pay', 'PAYMENT_IN_PROCESS');
      const cancelled = await run([...args, '--json', '--query-after', '0', '--query-for', '0'], environment);
      expect(cancelled.code).toBe(1);
      expect(JSON.parse(cancelled.stdout)).toMatchObject({ outcome: 'cancelled', by: 'cancel' });
      expect(cancelled.stdout + cancelled.stderr).not.toMatch(/PRIVATE KEY|28763443825664394/);
      const wrong = await run(['--amount', '5.001', '--currency', 'USD', '--code', sale.code], environment);
      expect(wrong).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^\S.*decimal/) });
    } finally {
      await server.close();
    }
  });

  test('that is killed while the buyer is charged finishes the sale when it is run again', async () => {
    const server = await startServer({ mock });
    const environment = environmentFor(server.url);
    const file = newFile();
    mock.answerNext('pay', 'PAYMENT_IN_PROCESS');
    const before = (await mock.orders()).length;
    const options = { env: { PATH: process.env['PATH'], ...environment } };
    const till = spawn(process.execPath, [main, ...args, '--ledger', file], { ...options, stdio: 'ignore' });
    try {
      await vi.waitFor(async () => expect(await mock.orders()).toHaveLength(before + 1), { timeout: 20_000 });
      till.kill('SIGKILL');
      const left = (await mock.orders()).at(-1);
      await mock.wallet.pay(left?.acquirementId ?? '');
      const resumed = await run(['--resume', '--ledger', file], environment);
      expect(resumed).toMatchObject({ code: 0, stdout: expect.stringMatching(/^PAID\n {2}JPY 500/) });
      expect(await run(['--resume', '--ledger', file], environment)).toMatchObject({ code: 0, stdout: '' });
    } finally {
      till.kill('SIGKILL');
      await server.close();
    }
  });

  test('says what it needs', async () => {
    const { code, stderr } = await run([]);
    expect(code).toBe(2);
    expect(stderr).toContain('ACQUIRING_PRIVATE_KEY');
    expect((await run(['--help'])).stdout).toContain('Exit codes: 0 paid');
  });
});
