import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/reporter.ts';
import type { ApiSpec, ResultCode } from '../spec/model.ts';

/** A code has one id and one status wherever it stands, an id one code, and every function named by a code exists. */
export function checkResultCodes(spec: ApiSpec): Diagnostic[] {
  return [...checkConflicts(spec), ...checkFunctions(spec), ...checkShadowing(spec)];
}

function checkConflicts(spec: ApiSpec): Diagnostic[] {
  const found: Diagnostic[] = [];
  const byCode = new Map<string, ResultCode>();
  const byId = new Map<string, ResultCode>();
  for (const code of [spec.shared, ...spec.operations].flatMap(({ resultCodes }) => resultCodes)) {
    const first = byCode.get(code.code) ?? code;
    byCode.set(code.code, first);
    if (first.id !== code.id || first.status !== code.status) {
      found.push(
        diagnostic(
          'conflicting-result-code',
          code.origin,
          `${code.code} is ${identity(code)} here and ${identity(first)} at ${first.origin.file}:${first.origin.line}.`,
        ),
      );
    }
    const sameId = code.id === undefined ? code : (byId.get(code.id) ?? code);
    if (code.id !== undefined) byId.set(code.id, sameId);
    if (sameId.code !== code.code) {
      found.push(
        diagnostic(
          'conflicting-result-code',
          code.origin,
          `the id ${code.id} is ${code.code} here and ${sameId.code} at ${sameId.origin.file}:${sameId.origin.line}.`,
        ),
      );
    }
    if ((code.id === '00000000') !== (code.status === 'S')) {
      found.push(
        diagnostic(
          'conflicting-result-code',
          code.origin,
          `the id 00000000 and the status S go together; ${code.code} is ${identity(code)}.`,
        ),
      );
    }
  }
  return found;
}

const identity = ({ id, status }: ResultCode): string => `${id ?? 'without id'}/${status}`;

function checkFunctions(spec: ApiSpec): Diagnostic[] {
  const names = spec.operations.map(({ name }) => name);
  return spec.shared.resultCodes.flatMap((code) =>
    (code.functions ?? []).flatMap((name) =>
      names.includes(name)
        ? []
        : [
            diagnostic(
              'unknown-function',
              code.origin,
              `${code.code} names the function ${JSON.stringify(name)}, which no file defines; known are ${names.join(', ')}.${didYouMean(name, names)}`,
            ),
          ],
    ),
  );
}

function checkShadowing(spec: ApiSpec): Diagnostic[] {
  const basic = new Map(spec.shared.resultCodes.map((code) => [code.code, code]));
  return spec.operations.flatMap(({ resultCodes }) =>
    resultCodes.flatMap((code) => {
      const first = basic.get(code.code);
      return first
        ? [
            diagnostic(
              'duplicate-name',
              code.origin,
              `${code.code} is a basic code already, at ${first.origin.file}:${first.origin.line}.`,
            ),
          ]
        : [];
    }),
  );
}
