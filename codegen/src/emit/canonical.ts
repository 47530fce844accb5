import type { Operation, Shared } from '../spec/model.ts';
import { canonicalFolder } from '../spec/places.ts';
import { jsonText } from './json.ts';
import { tableFile } from './types/interfaces.ts';

const withSchema = (value: object): string => jsonText({ $schema: './schema.json', ...value });

/** One function in the canonical spec. */
export function canonicalOfOperation(operation: Operation): [string, string][] {
  return [[`${canonicalFolder}/${tableFile(operation).replace(/\.md$/, '.json')}`, withSchema(operation)]];
}

/** What functions share in the canonical spec, and its JSON Schema, which is published too. */
export function canonicalOfAll(shared: Shared, schema: string): [string, string][] {
  return [
    [`${canonicalFolder}/shared.json`, withSchema(shared)],
    [`${canonicalFolder}/schema.json`, schema],
    ['packages/openapi/src/generated/canonical.schema.json', schema],
  ];
}
