import { crc32 } from 'node:zlib';

/** Which files were generated, and a fingerprint of what was written: it tells an edited file from an outdated one. */
export type Manifest = ReadonlyMap<string, string>;

export const manifestPath: string = 'spec/canonical/manifest.json';

/** CRC-32 of the file's bytes: enough to notice an edit, and it costs a tenth of a SHA-256. */
export const fingerprint = (content: string | Uint8Array): string => crc32(content).toString(16).padStart(8, '0');

/** @returns undefined where there is no manifest, or none that can be read (a merge left its marks in it) */
export function parseManifest(text: string | undefined): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return new Map(Object.entries(value as Record<string, string>));
  } catch {
    return undefined;
  }
}

/** One line a file, in order of path, so that a change of one table changes few lines. */
export function manifestText(manifest: Manifest): string {
  const paths = [...manifest.keys()].toSorted();
  return `{\n${paths.map((path) => `  ${JSON.stringify(path)}: "${manifest.get(path)}"`).join(',\n')}\n}\n`;
}
