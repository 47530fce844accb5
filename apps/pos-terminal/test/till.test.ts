import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createClient } from '@intl-acquiring/client';
import { createMock, type Mock } from '@intl-acquiring/mock';
import { startServer } from '@intl-acquiring/mock/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receipt } from '../src/receipt.ts';
import { charge, looksLikePaymentCode } from '../src/sale.ts';

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const sale = { amount: '2.39', currency: 'USD', code: '28763443825664394', title: 'Coffee' };
let mock: Mock;

beforeAll(async () => {
  mock = await createMock({ clients: [{ clientId: 'till-1', publicKey: keys.publicKey }] });
});
afterAll(() => mock.close());

const ring = async (id: string) => {
  const client = createClient({
    clientId: 'till-1',
    merchantId: 'merchant-1',
    privateKey: keys.privateKey,
    gatewayPublicKey: mock.gatewayPublicKey,
    baseUrl: 'https://gateway.test',
    fetch: mock.fetch,
  });
  return receipt(sale, id, await charge(client, sale, id)).join('\n');
};

describe('the cashier reads', () => {
  test('that the buyer has paid, and how to find the payment again', async () => {
    const text = await ring('sale-1');
    expect(text).toMatch(/^PAID\n {2}USD 2\.39 {2}Coffee\n {2}transaction sale-1\n {2}acquirement \d+/);
  });

  test('that the buyer has not paid, and what to do', async () => {
    mock.answerNext('pay', 'USER_BALANCE_NOT_ENOUGH');
    const text = await ring('sale-2');
    expect(text).toMatch(/^NOT PAID: USER_BALANCE_NOT_ENOUGH\n/);
    expect(text).toContain('next: ask the buyer for another code or another way to pay');
  });

  test('that nobody knows, which never reads like a failure', async () => {
    mock.answerNext('pay', 'PAYMENT_IN_PROCESS');
    const text = await ring('sale-3');
    expect(text).toMatch(/^NOT KNOWN YET: the buyer may have been charged\./);
    expect(text).not.toMatch(/NOT PAID|failed|declined/i);
    expect(text).toContain('next: look the payment up; or cancel the payment');
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
    const options = { env: { PATH: process.env['PATH'], ...environment } };
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [main, ...args], options);
      return { code: 0, stdout, stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, stdout, stderr };
    }
  };

  test('charges over HTTP and says by its exit code how it went', async () => {
    const server = await startServer({ mock });
    const environment = {
      ACQUIRING_BASE_URL: server.url,
      ACQUIRING_CLIENT_ID: 'till-1',
      ACQUIRING_MERCHANT_ID: 'merchant-1',
      ACQUIRING_PRIVATE_KEY: keys.privateKey.replaceAll('\n', '\\n'),
      ACQUIRING_GATEWAY_PUBLIC_KEY: mock.gatewayPublicKey,
    };
    const args = ['--amount', '500', '--currency', 'JPY', '--code', sale.code];
    try {
      const paid = await run(args, environment);
      expect(paid).toMatchObject({ code: 0, stdout: expect.stringMatching(/^PAID\n/) });
      mock.answerNext('pay', 'PAYMENT_IN_PROCESS');
      const unknown = await run([...args, '--json'], environment);
      expect(unknown.code).toBe(3);
      expect(JSON.parse(unknown.stdout)).toMatchObject({ outcome: 'unknown', reason: 'in-process' });
      expect(unknown.stdout).not.toContain('PRIVATE KEY');
      const wrong = await run(['--amount', '5.001', '--currency', 'USD', '--code', sale.code], environment);
      expect(wrong).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^\S.*decimal/) });
    } finally {
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
