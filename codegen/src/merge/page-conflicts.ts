import type { HeldOn } from '../compile/page/page-decisions.ts';
import type { Statement, Statements } from '../compile/page/statements.ts';
import { differences } from '../compile/page/statements.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';

/** Holds what a page sets against what the pages before it have set. */
export type ConflictsOf = (statements: Statements, heldOn: HeldOn) => Diagnostic[];

/** For the pages of one import: a fact that two of them set otherwise would be lost, whichever is merged last. */
export function createConflicts(): ConflictsOf {
  const before = new Map<string, Statement[]>();
  return (statements, heldOn) =>
    [...statements].flatMap(([key, statement]) => {
      const set = withoutUnset(statement, heldOn(statement.subject));
      const others = before.get(key) ?? [];
      before.set(key, [...others, set]);
      return others.map((other) => conflict(set, other)).find((found) => found !== undefined) ?? [];
    });
}

/** What decisions hold does not reach the tables, and a sample is only an example. */
const withoutUnset = ({ facts, ...statement }: Statement, held: ReadonlySet<string>): Statement => ({
  ...statement,
  facts: new Map([...facts].filter(([fact]) => fact !== 'sample' && !held.has(fact))),
});

function conflict(here: Statement, there: Statement): Diagnostic | undefined {
  const found = differences(here, there);
  if (found.length === 0) return undefined;
  const { file, line, column } = there.origin;
  const facts = found.map(({ fact, here: one, there: other }) => `${fact} (here: ${one}; there: ${other})`).join(', ');
  const message = `${here.subject} differs from ${file}:${line}:${column} in ${facts}.`;
  return diagnostic('conflicting-pages', here.origin, message);
}
