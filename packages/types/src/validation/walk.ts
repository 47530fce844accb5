import type { FieldRule, ObjectRules, ValueRule } from './rules.ts';
import { checkScalar, nameOf } from './scalar.ts';

/** One thing that is wrong, and where. */
export interface Issue {
  /** A sentence that names the place: `order.orderTitle must have at most 256 characters, not 300 (Order.orderTitle)`. */
  readonly message: string;
  readonly path: readonly (string | number)[];
  /** The table's row: structure or message part, and field. */
  readonly rule: string;
}

/** Nesting that no message of the API comes near; it bounds the recursion on hostile input. */
const maxDepth = 64;

/**
 * Checks an object against its rules and collects every issue. Returns the object itself, or, where a field came as its
 * second JSON type, a copy with that field turned. Fields that no rule names are kept.
 */
export function walkObject(rules: ObjectRules, value: unknown, path: Issue['path'], issues: Issue[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    issues.push(issue(path, rules.name, `must be an object, not ${nameOf(value)}`));
    return value;
  }
  if (path.length > maxDepth) {
    issues.push(issue(path, rules.name, `is nested deeper than ${maxDepth} levels`));
    return value;
  }
  const given = value as Record<string, unknown>;
  let result = given;
  for (const [name, rule] of Object.entries(rules.fields)) {
    const item = Object.hasOwn(given, name) ? given[name] : undefined;
    const walked = walkField(rule, item, [...path, name], `${rules.name}.${name}`, issues);
    if (walked !== item) result = { ...result, [name]: walked };
  }
  return result;
}

function walkField(rule: FieldRule, value: unknown, path: Issue['path'], row: string, issues: Issue[]): unknown {
  if (value !== undefined) return walkValue(rule, value, path, row, issues);
  if (rule.required) issues.push(issue(path, row, 'is required and missing'));
  return value;
}

function walkValue(rule: ValueRule, value: unknown, path: Issue['path'], row: string, issues: Issue[]): unknown {
  if (rule.kind === 'object') return walkObject(rule.of(), value, path, issues);
  if (rule.kind === 'list') {
    if (!Array.isArray(value)) {
      issues.push(issue(path, row, `must be a list, not ${nameOf(value)}`));
      return value;
    }
    const items = value.map((item: unknown, index) => walkValue(rule.of, item, [...path, index], row, issues));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const result = checkScalar(rule, value);
  if (result.problem === undefined) return result.value;
  issues.push(issue(path, row, result.problem));
  return value;
}

function issue(path: Issue['path'], rule: string, problem: string): Issue {
  return { message: `${path.length === 0 ? 'The value' : path.join('.')} ${problem} (${rule})`, path, rule };
}
