import { readFile } from 'node:fs/promises';
import type { ApiSpec, Operation, Shared } from '../spec/model.ts';

/** Files of `spec/canonical`, by path, as one spec; each is checked against the schema that is published with them. */
export async function readCanonical(
  files: readonly (readonly [path: string, text: string])[],
): Promise<{ spec?: ApiSpec; problems: string[] }> {
  const check = await makeCheck();
  const problems: string[] = [];
  const operations: Operation[] = [];
  let shared: Shared | undefined;
  for (const [path, text] of files) {
    const value = parse(path, text, problems);
    if (value === undefined) continue;
    const problem = check(value);
    if (problem !== undefined) problems.push(`${path}: ${problem}`);
    else if (isShared(value)) shared = value;
    else operations.push(value as Operation);
  }
  if (problems.length > 0 || !shared) return { problems };
  return { spec: { operations, shared }, problems };
}

/** Says what is wrong with a value, if anything, by the branch of the schema that is meant. */
async function makeCheck(): Promise<(value: unknown) => string | undefined> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const schema = await readFile(new URL('../spec/canonical.schema.json', import.meta.url), 'utf8');
  const ajv = new Ajv2020({ formats: { regex: isPattern, uri: true } }).addSchema(JSON.parse(schema), 'canonical');
  return (value) => {
    const validate = ajv.getSchema(`canonical#/$defs/${isShared(value) ? 'shared' : 'operation'}`);
    if (!validate || validate(value)) return undefined;
    const { instancePath = '', message = 'does not match' } = validate.errors?.[0] ?? {};
    return `${instancePath || 'the file'} ${message}; see spec/canonical/schema.json.`;
  };
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').unicode;
  } catch {
    return false;
  }
}

function parse(path: string, text: string, problems: string[]): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    problems.push(`${path}: not JSON: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

const isShared = (value: unknown): value is Shared => typeof value === 'object' && value !== null && 'api' in value;
