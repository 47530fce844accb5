import type { Issue } from './walk.ts';

/** A value breaks the rules of its table; `issues` holds every one. */
export class ValidationError extends Error {
  override readonly name = 'ValidationError';
  readonly issues: readonly Issue[];

  constructor(subject: string, issues: readonly Issue[]) {
    super(`${subject} breaks the rules of its table:\n${issues.map(({ message }) => `- ${message}`).join('\n')}`);
    this.issues = issues;
  }
}
