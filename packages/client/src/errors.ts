/** An option is missing, malformed or unknown. `problems` holds a sentence for each. */
export class OptionsError extends TypeError {
  override readonly name = 'OptionsError';
  readonly problems: readonly string[];

  constructor(subject: string, problems: readonly string[]) {
    super(`${subject}: ${problems.join(' ')}`);
    this.problems = problems;
  }
}

/** One thing that is wrong with a request body. */
export interface RequestIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** A request body breaks its rules, so nothing was sent. `issues` holds every one. */
export class InvalidRequestError extends Error {
  override readonly name = 'InvalidRequestError';
  /** Short name, such as `pay`. */
  readonly operation: string;
  readonly issues: readonly RequestIssue[];

  constructor(operation: string, issues: readonly RequestIssue[]) {
    super(`The body of ${operation} was not sent:\n${issues.map(({ message }) => `- ${message}`).join('\n')}`);
    this.operation = operation;
    this.issues = issues;
  }
}
