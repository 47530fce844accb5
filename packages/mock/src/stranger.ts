import { didYouMean } from './did-you-mean.ts';
import type { JsonObject } from './record.ts';

/** Why an object can't be taken: a sentence about a name in it that nobody knows, if there is one. */
export function findStranger(value: JsonObject, known: readonly string[], what: string): string | undefined {
  const strange = Object.keys(value).find((name) => !known.includes(name));
  if (strange === undefined) return undefined;
  const names = known.map((name) => JSON.stringify(name)).join(', ');
  const has = names === '' ? 'takes nothing' : `has ${names}`;
  return `${JSON.stringify(strange)} is no part of ${what}, which ${has}.${didYouMean(strange, known)}`;
}
