import type { ListRule, ObjectRules, ValueRule } from './rules.ts';
import { checkScalar, nameOf } from './scalar.ts';

/** One thing that is wrong, and where. */
export interface Issue {
  /** A sentence that names the place: `order.orderTitle must have at most 256 characters, not 300 (Order.orderTitle)`. */
  readonly message: string;
  readonly path: readonly (string | number)[];
  /** The table's row: structure or message part, and field. */
  readonly rule: string;
}

/** What a walk makes of a value, and what it has to tell of it. */
export interface Walked {
  readonly output: unknown;
  readonly issues: readonly Issue[];
}

/** Where a walk stands, and what it has found. */
interface Walk {
  readonly path: (string | number)[];
  readonly issues: Issue[];
}

/** Nesting that no message of the API comes near; it bounds the recursion on hostile input. */
const maxDepth = 64;

/** More issues than anybody reads; after them a walk goes into no object any more. */
const maxIssues = 1000;

/**
 * Checks an object against its rules and collects the issues. Its output is the object itself, or, where a field came
 * as its second JSON type, a copy with that field turned. Fields that no rule names are kept.
 */
export function walk(rules: ObjectRules, value: unknown): Walked {
  const issues: Issue[] = [];
  return { output: walkObject(rules, value, { path: [], issues }), issues };
}

function walkObject(rules: ObjectRules, value: unknown, at: Walk): unknown {
  // Nobody reads on, and an object that holds itself twice would take two to the power of the depth.
  if (at.issues.length >= maxIssues) return value;
  if (!isObject(value)) return tell(at, rules.name, `must be an object, not ${nameOf(value)}`, value);
  if (at.path.length > maxDepth) return tell(at, rules.name, `is nested deeper than ${maxDepth} levels`, value);
  let turned: Record<string, unknown> | undefined;
  for (const [name, rule] of Object.entries(rules.fields)) {
    const item = Object.hasOwn(value, name) ? value[name] : undefined;
    if (item === undefined && !rule.required) continue;
    at.path.push(name);
    const row = `${rules.name}.${name}`;
    const walked = item === undefined ? tell(at, row, 'is required and missing', item) : walkValue(rule, item, at, row);
    at.path.pop();
    if (walked !== item) {
      turned ??= { ...value };
      turned[name] = walked;
    }
  }
  return turned ?? value;
}

function walkValue(rule: ValueRule, value: unknown, at: Walk, row: string): unknown {
  if (rule.kind === 'object') return walkObject(rule.of(), value, at);
  if (rule.kind === 'list') return walkList(rule, value, at, row);
  const result = checkScalar(rule, value);
  return result.problem === undefined ? result.value : tell(at, row, result.problem, value);
}

function walkList({ of }: ListRule, value: unknown, at: Walk, row: string): unknown {
  if (!Array.isArray(value)) return tell(at, row, `must be a list, not ${nameOf(value)}`, value);
  const given: readonly unknown[] = value;
  const walked: unknown[] = [];
  for (const [index, item] of given.entries()) {
    at.path.push(index);
    walked.push(walkValue(of, item, at, row));
    at.path.pop();
  }
  return walked.some((item, index) => item !== given[index]) ? walked : given;
}

/** Adds an issue, and gives back the value that has it. */
function tell({ path, issues }: Walk, rule: string, problem: string, value: unknown): unknown {
  if (issues.length < maxIssues) {
    const place = path.length === 0 ? 'The value' : path.join('.');
    issues.push({ message: `${place} ${problem} (${rule})`, path: [...path], rule });
  }
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
