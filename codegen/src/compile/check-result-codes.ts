import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/reporter.ts';
import type { ApiSpec, ResultCode } from '../spec/model.ts';

/**
 * A code has one id and one status wherever it stands, an id one code, and every function named by a code exists: it has
 * a file, if not one that compiles.
 */
export function checkResultCodes({ shared, operations }: ApiSpec, names: readonly string[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const firsts: Firsts = { byCode: new Map(), byId: new Map() };
  for (const code of shared.resultCodes) checkConflict(code, firsts, found);
  const basic = new Map(firsts.byCode);
  for (const { resultCodes } of operations) {
    for (const code of resultCodes) {
      checkConflict(code, firsts, found);
      checkShadowing(code, basic.get(code.code), found);
    }
  }
  return [...found, ...checkFunctions(shared.resultCodes, new Set(names))];
}

/** Whoever is told to query has to learn how the payment stands, or in the end cancels one that is paid. */
export function checkQueries({ shared, operations }: ApiSpec): Diagnostic[] {
  if (operations.some(({ statusField }) => statusField !== undefined)) return [];
  const codes = [...shared.resultCodes, ...operations.flatMap(({ resultCodes }) => resultCodes)];
  const asking = codes.find(({ next }) => next.includes('query'));
  if (!asking) return [];
  const message = `${asking.code} says "query" under Next, and no function tells how a payment stands; name the field that does as "statusField" in the front matter of its function.`;
  return [diagnostic('bad-status-field', asking.origin, message)];
}

/** Where each code and each id stands first. */
interface Firsts {
  readonly byCode: Map<string, ResultCode>;
  readonly byId: Map<string, ResultCode>;
}

function checkConflict(code: ResultCode, { byCode, byId }: Firsts, found: Diagnostic[]): void {
  const report = (message: string): void =>
    void found.push(diagnostic('conflicting-result-code', code.origin, message));
  const first = byCode.get(code.code);
  if (!first) byCode.set(code.code, code);
  else if (first.id !== code.id || first.status !== code.status) {
    report(`${code.code} is ${identity(code)} here and ${identity(first)} at ${placeOf(first)}.`);
  }
  const sameId = code.id === undefined ? code : byId.get(code.id);
  if (!sameId) byId.set(code.id ?? '', code);
  else if (sameId.code !== code.code) {
    report(`the id ${code.id} is ${code.code} here and ${sameId.code} at ${placeOf(sameId)}.`);
  }
  if ((code.id === '00000000') !== (code.status === 'S')) {
    report(`the id 00000000 and the status S go together; ${code.code} is ${identity(code)}.`);
  }
}

function checkShadowing(code: ResultCode, basic: ResultCode | undefined, found: Diagnostic[]): void {
  if (!basic) return;
  found.push(diagnostic('duplicate-name', code.origin, `${code.code} is a basic code already, at ${placeOf(basic)}.`));
}

const placeOf = ({ origin }: ResultCode): string => `${origin.file}:${origin.line}`;
const identity = ({ id, status }: ResultCode): string => `${id ?? 'without id'}/${status}`;

function checkFunctions(basic: readonly ResultCode[], names: ReadonlySet<string>): Diagnostic[] {
  const unknown = basic.flatMap((code) =>
    (code.functions ?? []).filter((name) => !names.has(name)).map((name) => ({ code, name })),
  );
  return unknown.map(({ code, name }) =>
    diagnostic(
      'unknown-function',
      code.origin,
      `${code.code} names the function ${JSON.stringify(name)}, which no file defines; known are ${[...names].join(', ')}.${didYouMean(name, names)}`,
    ),
  );
}
