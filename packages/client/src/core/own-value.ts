/** What a record of data has under a name that came from outside: nothing that every object inherits. */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, name: unknown): Value | undefined {
  return typeof name === 'string' && Object.hasOwn(record, name) ? record[name] : undefined;
}
