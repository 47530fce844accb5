import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMock } from '@intl-acquiring/mock';
import { startServer } from '@intl-acquiring/mock/server';
import { afterEach, expect, test, vi } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts the shop as a program of its own; resolves to its address. */
async function open(environment: Record<string, string>): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  return { url: line.trim(), child };
}

const look = async (url: string): Promise<{ state: string; qrCode: string; toldBy?: string }> => {
  const reply = await fetch(url, { headers: { accept: 'application/json' } });
  return (await reply.json()) as { state: string; qrCode: string };
};

test('an order that is paid while the shop lies dead is paid when it stands again', { timeout: 60_000 }, async () => {
  const mock = await createMock({ clients: [{ clientId: 'shop', publicKey }] });
  const server = await startServer({ mock });
  const books = mkdtempSync(join(tmpdir(), 'shop-'));
  const environment = {
    ACQUIRING_BASE_URL: server.url,
    ACQUIRING_CLIENT_ID: 'shop',
    ACQUIRING_MERCHANT_ID: '218820000000000000023',
    ACQUIRING_PRIVATE_KEY: privateKey,
    ACQUIRING_GATEWAY_PUBLIC_KEY: mock.gatewayPublicKey,
    SHOP_DATABASE: books,
  };
  try {
    const first = await open(environment);
    const body = new URLSearchParams({ title: 'Dress', amount: '2.39', currency: 'USD' });
    const created = await fetch(`${first.url}/orders`, { method: 'POST', body, redirect: 'manual' });
    const path = created.headers.get('location') ?? '';
    const { qrCode, state } = await look(first.url + path);
    expect(state).toBe('awaiting-payment');
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    await mock.wallet.pay(qrCode);
    const second = await open(environment);
    await vi.waitFor(
      async () => expect(await look(second.url + path)).toMatchObject({ state: 'paid', toldBy: 'query' }),
      { timeout: 30_000, interval: 100 },
    );
  } finally {
    await server.close();
    await mock.close();
    rmSync(books, { recursive: true, force: true });
  }
});
