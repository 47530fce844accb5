import { readBytes } from '../doors/read-bytes.ts';
import { MockError } from '../mock-error.ts';
import { isObject, type JsonObject } from '../record.ts';
import { findStranger } from '../stranger.ts';

const MAX_BYTES = 65_536;

/**
 * The fields of a JSON object that was posted; none if nothing was.
 *
 * @param known those that the route takes. @default any: whoever reads them looks
 * @throws {MockError} `bad-input`
 */
export async function readInput(request: Request, known?: readonly string[]): Promise<JsonObject> {
  const input = await readJson(request);
  if (known) requireOnly(input, known, 'the body');
  return input;
}

/** @throws {MockError} `bad-input`, for a field that there is not: mostly another one was meant */
export function requireOnly(input: JsonObject, known: readonly string[], what: string): void {
  const fault = findStranger(input, known, what);
  if (fault !== undefined) throw new MockError('bad-input', fault);
}

async function readJson(request: Request): Promise<JsonObject> {
  const text = new TextDecoder().decode(await readBytes(request, MAX_BYTES));
  try {
    const value: unknown = text.trim() === '' ? {} : JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    throw new MockError('bad-input', 'The body is not JSON.');
  }
  throw new MockError('bad-input', 'The body must be a JSON object.');
}

/** A field that must be text, under one of some names: of those that are there the last counts. */
export function requireText(input: JsonObject, ...names: readonly string[]): string {
  const name = names.findLast((one) => Object.hasOwn(input, one));
  const value = name === undefined ? undefined : input[name];
  if (typeof value === 'string') return value;
  const wanted = name === undefined ? names.map((one) => `"${one}"`).join(' or ') : `"${name}"`;
  throw new MockError('bad-input', `${wanted} is required and must be a string.`);
}

/** A field that must be a number. */
export function readNumber(input: JsonObject, name: string): number {
  const value = Object.hasOwn(input, name) ? input[name] : undefined;
  if (typeof value === 'number') return value;
  throw new MockError('bad-input', `"${name}" must be a number.`);
}

/** A whole number of a query, if it is there. */
export function readCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new MockError('bad-input', `${JSON.stringify(text)} is no whole number.`);
}
