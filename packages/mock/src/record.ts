/** What JSON calls an object. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path with dots, or at the names between them, or nothing. */
export function valueAt(value: unknown, path: string | readonly string[]): unknown {
  let found = value;
  for (const name of typeof path === 'string' ? path.split('.') : path) {
    if (!isObject(found) || !Object.hasOwn(found, name)) return undefined;
    found = found[name];
  }
  return found;
}
