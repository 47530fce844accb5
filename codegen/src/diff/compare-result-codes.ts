import type { ApiSpec, Operation, ResultCode } from '../spec/model.ts';
import type { Finding, Place, Use } from './change.ts';
import { codeFacts, compareResultCode } from './compare-result-code.ts';
import { compareText, finding } from './compare-value.ts';
import type { Pairs } from './pairs.ts';
import { nameOf, pair } from './pairs.ts';
import { useOf } from './uses.ts';

/** A code as one function answers with it, and the table that lists it. */
interface Listed {
  readonly code: ResultCode;
  readonly owner: string;
}

/** The codes of a function that both specs have. */
interface FunctionCodes extends Pairs<Listed> {
  readonly use: Use;
}

const basic = 'resultCodes';

/**
 * Result codes as functions answer with them: a code that moves between a function's table and the basic ones stays,
 * and a basic code is told once, unless its list of functions changes. `renamed` leads from old names to new ones.
 */
export function compareResultCodes(base: ApiSpec, head: ApiSpec, renamed: ReadonlyMap<string, string>): Finding[] {
  const codeOf = ({ code }: ResultCode): string => renamed.get(code) ?? code;
  const functions = pair(base.operations, head.operations, nameOf).kept.map(([before, after]) => ({
    use: useOf(before, 'response'),
    ...pair(listedBy(before, base), listedBy(after, head), ({ code }) => codeOf(code)),
  }));
  const { added, removed, kept } = pair(base.shared.resultCodes, head.shared.resultCodes, codeOf);
  const [knownBefore, knownAfter] = [knownTo(functions, 'removed', codeOf), knownTo(functions, 'added', codeOf)];
  const told: Pairs<ResultCode> = {
    added: added.filter((code) => !knownBefore.has(codeOf(code))),
    removed: removed.filter((code) => !knownAfter.has(codeOf(code))),
    kept,
  };
  return [...compareBasic(told, functions), ...functions.flatMap((found) => compareListed(found, told))];
}

function listedBy(operation: Operation, { shared }: ApiSpec): Listed[] {
  const lists = ({ functions }: ResultCode): boolean => !functions || functions.includes(operation.name);
  return [
    ...operation.resultCodes.map((code) => ({ code, owner: `${operation.name}.${basic}` })),
    ...shared.resultCodes.filter(lists).map((code) => ({ code, owner: basic })),
  ];
}

/** The codes that any function answers with on one side. */
function knownTo(
  functions: readonly FunctionCodes[],
  side: 'added' | 'removed',
  codeOf: (code: ResultCode) => string,
): ReadonlySet<string> {
  const listed = functions.flatMap((found) => [...found[side], ...found.kept.map(([was]) => was)]);
  return new Set(listed.map(({ code }) => codeOf(code)));
}

/** Basic codes that stay, and those that no function knows on the other side. */
function compareBasic({ added, removed, kept }: Pairs<ResultCode>, functions: readonly FunctionCodes[]): Finding[] {
  const place = (code: ResultCode, side: keyof Pairs<Listed>): Place => {
    const uses = functions.filter((found) => listed(found, side).some((item) => item.code === code));
    return { subject: `${basic}.${code.code}`, uses: uses.map(({ use }) => use), origin: code.origin };
  };
  return [
    ...removed.map((code) => finding('result-code-removed', place(code, 'removed'), codeFacts(code))),
    ...added.map((code) => finding('result-code-added', place(code, 'added'), undefined, codeFacts(code))),
    ...kept.flatMap(([was, is]) => compareResultCode(was, is, place(is, 'kept'))),
  ];
}

const listed = (found: FunctionCodes, side: keyof Pairs<Listed>): readonly Listed[] =>
  side === 'kept' ? found.kept.map(([, now]) => now) : found[side];

/** The codes of one function, but for basic ones that are told with the basic codes. */
function compareListed({ use, added, removed, kept }: FunctionCodes, told: Pairs<ResultCode>): Finding[] {
  const place = ({ code }: Listed): Place => {
    return { subject: `${use.operation}.${basic}.${code.code}`, uses: [use], origin: code.origin };
  };
  const untold = (found: readonly Listed[], elsewhere: readonly ResultCode[]): Listed[] =>
    found.filter(({ code }) => !elsewhere.includes(code));
  return [
    ...untold(removed, told.removed).map((gone) => finding('result-code-removed', place(gone), codeFacts(gone.code))),
    ...untold(added, told.added).map((come) =>
      finding('result-code-added', place(come), undefined, codeFacts(come.code)),
    ),
    ...kept.flatMap(([was, is]) => [
      ...(was.owner === basic && is.owner === basic ? [] : compareResultCode(was.code, is.code, place(is))),
      ...compareText(was.owner, is.owner, 'result-code-moved', place(is)),
    ]),
  ];
}
