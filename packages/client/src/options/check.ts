import { OptionsError } from '../errors.ts';

/** What an option must be. */
export interface Rule {
  /** Ends the sentence "expected: …". */
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
  readonly required?: true;
  /** Its value is not shown. */
  readonly secret?: true;
}

function describe(value: unknown, secret: true | undefined): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string')
    return secret ? `a string of ${value.length} characters` : JSON.stringify(value.slice(0, 80));
  return value === null || typeof value !== 'object' ? String(value) : 'an object of another kind';
}

/** @throws {OptionsError} that names every option that is missing, malformed or unknown */
export function checkOptions(subject: string, options: object, rules: Readonly<Record<string, Rule>>): void {
  const given = new Map<string, unknown>(Object.entries(options ?? {}));
  const problems = [...given.keys()].filter((name) => !rules[name]).map((name) => `There is no option ${name}.`);
  for (const [name, { expected, fits, required, secret }] of Object.entries(rules)) {
    const value = given.get(name);
    if (value === undefined ? required : !fits(value)) {
      problems.push(`${name} is ${describe(value, secret)}; expected: ${expected}.`);
    }
  }
  if (problems.length > 0) throw new OptionsError(subject, problems);
}
