import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const names = ['merchant', 'gateway'] as const;
export type KeyOwner = (typeof names)[number];

/** Makes the keys of both sides in a folder of their own, so that no program's time goes into making them. */
export function makeKeys(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-mock-'));
  for (const name of names) {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    writeFileSync(privateKeyFile(folder, name), privateKey);
    writeFileSync(publicKeyFile(folder, name), publicKey);
  }
  return folder;
}

export function privateKeyFile(folder: string, owner: KeyOwner): string {
  return join(folder, `${owner}.pem`);
}

export function publicKeyFile(folder: string, owner: KeyOwner): string {
  return join(folder, `${owner}-public.pem`);
}

export function readPrivateKey(folder: string, owner: KeyOwner): string {
  return readFileSync(privateKeyFile(folder, owner), 'utf8');
}

export function readPublicKey(folder: string, owner: KeyOwner): string {
  return readFileSync(publicKeyFile(folder, owner), 'utf8');
}

export function removeKeys(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
