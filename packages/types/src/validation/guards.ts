/** What the generated guards are made of: each tells whether a value is right as it stands, and nothing more. */
import { characters } from './characters.ts';
import { isDay, isMoment } from './date-time.ts';

/** An object whose fields nobody has looked at. */
export type Unchecked<Type> = { readonly [Field in keyof Type]?: unknown };

export function isObjectOf<Type>(value: unknown): value is Unchecked<Type> {
  return typeof value === 'object' && value !== null;
}

/**
 * Whether an object's fields are its own, as those of literals and of JSON are; lists and instances of classes are left
 * to the walk. It takes the value of a field so that one has been read before: by then the engine knows the object's
 * shape, and asking for its prototype costs nothing.
 */
export function isPlainObject(value: object, _field: unknown): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || isObjectPrototype(prototype);
}

/** Whether it is the `Object.prototype` of another realm, such as a frame's, or that of tests which run in a context. */
function isObjectPrototype(prototype: unknown): boolean {
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(Object(prototype), 'isPrototypeOf');
}

/** Says no to a structure that may hold itself: the walk, which bounds the depth, has the say. */
export function isLeftToWalk(_value: unknown): boolean {
  return false;
}

export function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  for (const item of value) if (!isItem(item)) return false;
  return true;
}

/** Whether a text has so many characters at most, though it has more UTF-16 units; one with twice as many has not. */
export function fits(text: string, longest: number): boolean {
  return text.length <= 2 * longest && characters(text) <= longest;
}

/** Whether a value is a text of characters from one range of ASCII, such as `09`. */
export function isRunOf(value: unknown, range: string, shortest: number, longest: number): boolean {
  if (typeof value !== 'string' || value.length < shortest || value.length > longest) return false;
  const [first, last] = [range.charCodeAt(0), range.charCodeAt(1)];
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index);
    if (unit < first || unit > last) return false;
  }
  return true;
}

export function isDateTimeText(value: unknown): value is string {
  return typeof value === 'string' && isMoment(value);
}

export function isDateText(value: unknown): value is string {
  return typeof value === 'string' && isDay(value);
}
