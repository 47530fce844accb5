import type { ApiSpec } from '../spec/model.ts';
import type { EmittedFiles } from './emitted.ts';
import { jsonText } from './json.ts';
import { tableFile } from './types/interfaces.ts';

/** The canonical spec as files: one per function, and one for what functions share. */
export function emitCanonical(spec: ApiSpec, schema: string): EmittedFiles {
  const files = new Map<string, string>();
  const withSchema = (value: object): string => jsonText({ $schema: './schema.json', ...value });
  for (const operation of spec.operations) {
    files.set(`spec/canonical/${tableFile(operation).replace(/\.md$/, '.json')}`, withSchema(operation));
  }
  files.set('spec/canonical/shared.json', withSchema(spec.shared));
  files.set('spec/canonical/schema.json', schema);
  files.set('packages/openapi/src/generated/canonical.schema.json', schema);
  return files;
}
