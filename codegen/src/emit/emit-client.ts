import type { ApiSpec, Operation, ResultCode } from '../spec/model.ts';
import type { Render } from '../templates/load.ts';
import { commentSafe } from './docs.ts';
import type { EmittedFiles } from './emitted.ts';
import { banner, pascal, quote } from './names.ts';
import { tableFile } from './types/interfaces.ts';
import type { TypeScriptPrinter } from './typescript.ts';

const root = 'packages/client/src/generated';

/** The client package: one definition and one method per function that a merchant calls, one definition per inbound one. */
export function emitClient(spec: ApiSpec, printer: TypeScriptPrinter, render: Render): EmittedFiles {
  const files = new Map<string, string>();
  const add = (path: string, text: string, exported: readonly string[]): void => {
    files.set(`${root}/${path}`, printer.check(`${root}/${path}`, text, exported));
  };
  for (const operation of spec.operations) {
    const context = operationContext(operation);
    if (operation.direction === 'outbound') {
      const names = [`${context.pascal}Input`, `${context.pascal}Outcome`, operation.name];
      add(`operations/${operation.name}.ts`, render('client-operation.ts', context), names);
    } else add(`inbound/${operation.name}.ts`, render('client-inbound.ts', context), [operation.name]);
  }
  const outbound = spec.operations.filter(({ direction }) => direction === 'outbound').map(operationContext);
  const methods = render('client-operations.ts', { banner: banner('spec/tables'), operations: outbound });
  add('operations.ts', methods, ['OperationMethods', 'bindOperations']);
  const basic = { banner: banner('spec/tables/result-codes.md'), nextSteps: nextSteps(spec.shared.resultCodes) };
  add('basic-next-steps.ts', render('client-basic-next-steps.ts', basic), ['basicNextSteps']);
  return files;
}

function operationContext(operation: Operation) {
  return {
    banner: banner(`spec/tables/${tableFile(operation)}`),
    name: operation.name,
    pascal: pascal(operation.name),
    summary: commentSafe(operation.summary),
    table: `spec/tables/${tableFile(operation)}`,
    idempotencyKey: operation.idempotencyKey ?? '',
    requestHead: operation.request.head.map(({ name }) => quote(name)).join(', '),
    nextSteps: nextSteps(operation.resultCodes),
  };
}

function nextSteps(codes: readonly ResultCode[]): { code: string; steps: string }[] {
  return codes.map(({ code, next }) => ({ code, steps: next.map(quote).join(', ') }));
}
