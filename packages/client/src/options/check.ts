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
  if (value && typeof value === 'object') return 'an object of another kind';
  return value && secret ? `a ${typeof value}` : String(value);
}

/** Options of which at most one may be given, or exactly one. */
export interface Choice {
  readonly of: readonly [string, string];
  readonly required?: true;
}

function checkChoice(given: Readonly<Record<string, unknown>>, { of, required }: Choice): string[] {
  const count = of.filter((name) => given[name] !== undefined).length;
  const fits = count === 1 || (count === 0 && !required);
  return fits ? [] : [`Give ${required ? 'either' : 'at most one of'} ${of.join(required ? ' or ' : ' and ')}.`];
}

/** @throws {OptionsError} that names every option that is missing, malformed or unknown */
export function checkOptions(
  subject: string,
  options: object,
  rules: Readonly<Record<string, Rule>>,
  choices: readonly Choice[] = [],
): void {
  const given: Readonly<Record<string, unknown>> = { ...options };
  const problems = Object.keys(given)
    .filter((name) => !rules[name])
    .map((name) => `There is no option ${name}.`);
  for (const [name, { expected, fits, required, secret }] of Object.entries(rules)) {
    const value = given[name];
    if (value === undefined ? required : !fits(value)) {
      problems.push(`${name} is ${describe(value, secret)}; expected: ${expected}.`);
    }
  }
  problems.push(...choices.flatMap((choice) => checkChoice(given, choice)));
  if (problems.length > 0) throw new OptionsError(subject, problems);
}
