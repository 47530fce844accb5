import { readBytes } from '../gateway/read-bytes.ts';
import { MockError } from '../mock-error.ts';

const MAX_BYTES = 65_536;

/**
 * The fields of a JSON object that was posted; none if nothing was.
 *
 * @throws {MockError} `bad-input`
 */
export async function readInput(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const text = new TextDecoder().decode(await readBytes(request, MAX_BYTES));
  try {
    const value: unknown = text.trim() === '' ? {} : JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    throw new MockError('bad-input', 'The body is not JSON.');
  }
  throw new MockError('bad-input', 'The body must be a JSON object.');
}

/** A field that must be text. */
export function requireText(input: Readonly<Record<string, unknown>>, name: string): string {
  const value = Object.hasOwn(input, name) ? input[name] : undefined;
  if (typeof value === 'string') return value;
  throw new MockError('bad-input', `"${name}" is required and must be a string.`);
}
