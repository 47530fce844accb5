import type { Field, FieldType } from '../../spec/model.ts';
import { camel, pascal } from '../../spec/names.ts';
import { quote } from '../names.ts';

/** What a guard is about: an interface, its fields, and which structures have a guard that it may call. */
export interface Guarded {
  readonly type: string;
  readonly fields: readonly Field[];
  readonly hasGuard: (structure: string) => boolean;
}

/** `export function isMoney(given: unknown): given is Money { … }`, after the formats that it tests. */
export function guardText({ type, fields, hasGuard }: Guarded): string {
  const checks = fields.map((field) => ` &&\n    ${fieldCheck(field, type, hasGuard)}`);
  const first = fields[0] ? `given.${fields[0].name}` : 'undefined';
  return `${formatsOf(type, fields)}/** Whether a value is a {@link ${type}} as it stands. */
export function is${type}(given: unknown): given is ${type} {
  return (
    isObjectOf<${type}>(given) &&
    isPlainObject(given, ${first})${checks.join('')}
  );
}`;
}

/** `/^[0-9]{1,16}$/u` */
export const regExpText = (pattern: string): string => `/${new RegExp(pattern, 'u').source}/u`;

/** The formats that no helper checks faster. */
function formatsOf(type: string, fields: readonly Field[]): string {
  const lines = fields.map(({ name, pattern }) =>
    pattern === undefined || runOf(pattern) ? '' : `const ${formatName(type, name)} = ${regExpText(pattern)};\n`,
  );
  return lines.join('');
}

/** No other name has an underscore. */
const formatName = (type: string, field: string): string => `${camel(type)}_${field}`;

function fieldCheck(field: Field, type: string, hasGuard: Guarded['hasGuard']): string {
  const at = `given.${field.name}`;
  const isText = field.type.kind === 'string' || field.type.kind === 'enum';
  const check = isText ? textCheck(field, type, at) : valueCheck(field.type, at, hasGuard);
  return field.presence === 'required' ? check : `(${at} === undefined || ${check})`;
}

/** Written out for each text: what the engine learns of one is then not mixed up with what it learns of another. */
function textCheck({ name, maxLength, pattern }: Field, type: string, at: string): string {
  const run = pattern === undefined ? undefined : runOf(pattern);
  if (run) {
    const longest = Math.min(run.longest, maxLength ?? run.longest);
    return `isRunOf(${at}, ${quote(run.range)}, ${run.shortest}, ${longest})`;
  }
  const length = maxLength === undefined ? '' : ` && (${at}.length <= ${maxLength} || fits(${at}, ${maxLength}))`;
  const format = pattern === undefined ? '' : ` && ${formatName(type, name)}.test(${at})`;
  return `typeof ${at} === 'string'${length}${format}`;
}

function valueCheck(type: FieldType, at: string, hasGuard: Guarded['hasGuard']): string {
  if (type.kind === 'list') return `isListOf(${at}, ${itemGuard(type.of, hasGuard)})`;
  const guard = guardOf(type, hasGuard);
  return guard ? `${guard}(${at})` : `typeof ${at} === '${type.kind === 'boolean' ? 'boolean' : 'string'}'`;
}

/** The guard of a type that has one by name, or else a function that checks the type. */
function itemGuard(type: FieldType, hasGuard: Guarded['hasGuard']): string {
  return guardOf(type, hasGuard) ?? `(item) => ${valueCheck(type, 'item', hasGuard)}`;
}

/** A structure inside itself has no guard yet and is left to the walk, which bounds the depth. */
function guardOf(type: FieldType, hasGuard: Guarded['hasGuard']): string | undefined {
  switch (type.kind) {
    case 'structure':
      return hasGuard(type.name) ? `is${type.name}` : 'isLeftToWalk';
    case 'number':
      return 'Number.isFinite';
    case 'date':
    case 'dateTime':
      return `is${pascal(type.kind)}Text`;
    default:
      return undefined;
  }
}

interface Run {
  readonly range: string;
  readonly shortest: number;
  readonly longest: number;
}

/** A format such as `^[0-9]{1,16}$`, which a loop checks faster than a regular expression. */
function runOf(pattern: string): Run | undefined {
  const [, first = '', last = '', shortest, longest = shortest] =
    /^\^\[([A-Za-z0-9])-([A-Za-z0-9])\]\{(\d+)(?:,(\d+))?\}\$$/.exec(pattern) ?? [];
  if (shortest === undefined) return undefined;
  return { range: first + last, shortest: Number(shortest), longest: Number(longest) };
}

const helpers = /(?<!\.)\b(?:fits|is(?:DateText|DateTimeText|LeftToWalk|ListOf|ObjectOf|PlainObject|RunOf))\b/g;

/** The helpers that guards call, for an import. */
export function helpersOf(guards: readonly string[]): string[] {
  return [...new Set(guards.flatMap((guard) => guard.match(helpers) ?? []))].toSorted();
}
