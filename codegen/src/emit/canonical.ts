import type { Operation, Shared } from '../spec/model.ts';
import { jsonText } from './json.ts';
import { tableFile } from './types/interfaces.ts';

const root = 'spec/canonical';
const withSchema = (value: object): string => jsonText({ $schema: './schema.json', ...value });

/** One function in the canonical spec. */
export function canonicalOfOperation(operation: Operation): [string, string][] {
  return [[`${root}/${tableFile(operation).replace(/\.md$/, '.json')}`, withSchema(operation)]];
}

/** What functions share in the canonical spec, and its JSON Schema, which is published too. */
export function canonicalOfAll(shared: Shared, schema: string): [string, string][] {
  return [
    [`${root}/shared.json`, withSchema(shared)],
    [`${root}/schema.json`, schema],
    ['packages/openapi/src/generated/canonical.schema.json', schema],
  ];
}
