import type { KeyErrorCode } from '../errors.ts';
import { fromBase64, toBytes } from '../signature/base64.ts';
import { type Half, refuse } from './half.ts';
import { wrapPkcs1 } from './pkcs1.ts';

/** PEM lines, and what a paste or an env file leaves in a key: blanks, quotes, line breaks that are spelt out. */
const LITTER = /-+(BEGIN|END)[A-Z0-9 ]+-+|\\+[nrt]|[\s"'`]/g;

/**
 * How RSA keys from about 1024 bits up begin in base64: a sequence with a length of two bytes; in private ones the version
 * (first group); then the algorithm, or in PKCS#1 the modulus (second group).
 */
const RSA = /^MII.{3}(IBA)?(?:D?ANBgkqhkiG9w0BAQEF|(A?K))/;

/** How others look, as given and, after a line break, as bare base64. */
const OTHERS: readonly (readonly [pattern: RegExp, code: KeyErrorCode])[] = [
  [/\n$/, 'empty'],
  [/OPENSSH|^ssh-/, 'openssh'],
  [/\nMII.{3}C/, 'certificate'],
  [/ENCRYPTED|w0B[BD]/, 'encrypted'],
  [/KoZIz|qGSM4|CAQEE|AgEBB|K2Vw/, 'not-rsa'],
  [/\nMIG/, 'too-short'],
];

/** The bytes of a pasted key as WebCrypto reads it. They tell what it is, since a PEM label may lie or be lost. */
export function readKey(key: string, half: Half): Uint8Array<ArrayBuffer> {
  const text = key.replace(LITTER, '');
  const [start, isPrivate, isPkcs1] = RSA.exec(text) ?? [];
  if (!start) for (const [pattern, code] of OTHERS) if (pattern.test(`${key}\n${text}`)) refuse(half, code);
  const binary = fromBase64(text) || refuse(half, 'not-base64');
  const missing = binary.charCodeAt(2) * 256 + binary.charCodeAt(3) + 4 - binary.length;
  if (!start || missing < 0) refuse(half, 'malformed');
  if (missing) refuse(half, 'truncated');
  const seen = isPrivate ? 'private' : 'public';
  if (seen !== half.name) refuse(half, 'wrong-half', `a ${seen} key`);
  const der = toBytes(binary);
  return isPkcs1 ? wrapPkcs1(der, half) : der;
}
