import { didYouMean } from '../did-you-mean.ts';
import { isObject, type JsonObject } from '../record.ts';

/** A value of a file can't be taken. */
export class ValueError extends Error {
  override readonly name: string = 'ValueError';
}

/**
 * Takes a value of JSON, or throws a {@link ValueError} that names its path.
 *
 * @param path such as `clients[0].clientId`
 */
export type Reader<Value> = (value: unknown, path: string) => Value;

export const text: Reader<string> = (value, path) => {
  if (typeof value === 'string' && value !== '') return value;
  throw wrong(path, 'a text that is not empty', value);
};

export function oneOf<Word extends string>(...words: readonly Word[]): Reader<Word> {
  return (value, path) => {
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    throw wrong(path, words.map((word) => JSON.stringify(word)).join(' or '), value);
  };
}

export function wholeNumber(least: number, most: number = Number.MAX_SAFE_INTEGER): Reader<number> {
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} up` : `from ${least} to ${most}`;
  return (value, path) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return value;
    throw wrong(path, `a whole number ${range}`, value);
  };
}

export function listOf<Value>(read: Reader<Value>): Reader<readonly Value[]> {
  return (value, path) => {
    if (Array.isArray(value)) return value.map((one: unknown, index) => read(one, `${path}[${index}]`));
    throw wrong(path, 'a list', value);
  };
}

/** An object whose names are not known before. @param findFault what is wrong with a name: a sentence */
export function recordOf<Value>(
  read: Reader<Value>,
  findFault: (name: string) => string | undefined,
): Reader<Readonly<Record<string, Value>>> {
  return (value, path) => {
    const entries = Object.entries(object(value, path));
    for (const [name] of entries) {
      const fault = findFault(name);
      if (fault !== undefined) throw new ValueError(`"${path}.${name}": ${fault}`);
    }
    return Object.fromEntries(entries.map(([name, one]) => [name, read(one, `${path}.${name}`)]));
  };
}

/** An object that has no other fields than these. */
export function fields(value: unknown, path: string, known: readonly string[]): JsonObject {
  const given = object(value, path);
  const strange = Object.keys(given).find((name) => !known.includes(name));
  if (strange === undefined) return given;
  throw new ValueError(
    `"${path}" has no ${JSON.stringify(strange)}, but ${known.join(', ')}.${didYouMean(strange, known)}`,
  );
}

function object(value: unknown, path: string): JsonObject {
  if (isObject(value)) return value;
  throw wrong(path, 'an object', value);
}

export function wrong(path: string, wanted: string, value: unknown): ValueError {
  return new ValueError(`"${path}" must be ${wanted}, not ${JSON.stringify(value)}.`);
}
