import { DFA, isDisjointWith, JS, NFA } from 'refa';

/** How the values that two regular expressions match relate; `unclear` when that cannot be worked out. */
export type PatternRelation = 'same' | 'tightened' | 'loosened' | 'unclear';

/** States of an automaton beyond which the answer is `unclear`: enough for lengths in hundreds, and bounded in time. */
const mostNodes = 2_000;

export function relatePatterns(before: string, after: string): PatternRelation {
  try {
    const [was, is] = [automatonOf(before), automatonOf(after)];
    const [tighter, looser] = [isWithin(is, was), isWithin(was, is)];
    if (tighter) return looser ? 'same' : 'tightened';
    return looser ? 'loosened' : 'unclear';
  } catch {
    // Lookaround, backreferences, or too many states.
    return 'unclear';
  }
}

function automatonOf(pattern: string): DFA {
  const parser = JS.Parser.fromLiteral({ source: withoutAnchors(pattern), flags: 'u' });
  const { expression, maxCharacter } = parser.parse({ assertions: 'throw', backreferences: 'throw' });
  const nfa = NFA.fromRegex(
    expression,
    { maxCharacter },
    { assertions: 'throw' },
    new NFA.LimitedNodeFactory(mostNodes),
  );
  return DFA.fromFA(nfa, new DFA.LimitedNodeFactory(mostNodes));
}

/** `^a$` → `a`; an expression such as `^a|b$`, whose anchors hold for one branch each, is refused. */
function withoutAnchors(pattern: string): string {
  const { alternatives } = JS.Parser.fromLiteral({ source: pattern, flags: 'u' }).ast.pattern;
  const [elements] = alternatives.map((alternative) => alternative.elements);
  const [first, last] = [elements?.at(0), elements?.at(-1)];
  const isAnchored =
    first?.type === 'Assertion' && first.kind === 'start' && last?.type === 'Assertion' && last.kind === 'end';
  if (alternatives.length !== 1 || !isAnchored) throw new RangeError(`${pattern} is not anchored as a whole.`);
  return pattern.slice(1, -1);
}

function isWithin(inner: DFA, outer: DFA): boolean {
  const others = outer.copy(new DFA.LimitedNodeFactory(mostNodes));
  others.complement(new DFA.LimitedNodeFactory(mostNodes));
  return isDisjointWith(inner, others, mostNodes * 10);
}
