import type { ApiSpec, Operation, ResultCode } from '../spec/model.ts';
import type { Render } from '../templates/load.ts';
import { banner, pascal, quote } from './names.ts';
import { commentSafe } from './text.ts';
import { tableFile } from './types/interfaces.ts';

const root = 'packages/client/src/generated';

/** One function in the client package: a definition, with its input and outcome if a merchant calls it. */
export function clientOfOperation(operation: Operation, render: Render): [string, string][] {
  const values = operationValues(operation);
  return operation.direction === 'outbound'
    ? [[`${root}/operations/${operation.name}.ts`, render('client-operation.ts', values)]]
    : [[`${root}/inbound/${operation.name}.ts`, render('client-inbound.ts', values)]];
}

/** The methods of the client, and what may be done after the basic result codes. */
export function clientOfAll({ operations, shared }: ApiSpec, render: Render): [string, string][] {
  const outbound = operations.filter(({ direction }) => direction === 'outbound').map(methodValues);
  const basic = { banner: banner('spec/tables/result-codes.md'), nextSteps: nextSteps(shared.resultCodes, '  ') };
  return [
    [`${root}/operations.ts`, render('client-operations.ts', { banner: banner('spec/tables'), operations: outbound })],
    [`${root}/basic-next-steps.ts`, render('client-basic-next-steps.ts', basic)],
  ];
}

function operationValues(operation: Operation) {
  return {
    ...methodValues(operation),
    banner: banner(`spec/tables/${tableFile(operation)}`),
    requestHead: operation.request.head.map(({ name }) => quote(name)).join(', '),
    nextSteps: nextSteps(operation.resultCodes, '    '),
  };
}

function methodValues(operation: Operation) {
  return {
    name: operation.name,
    pascal: pascal(operation.name),
    summary: commentSafe(operation.summary),
    table: `spec/tables/${tableFile(operation)}`,
    repeats: repeatsText(operation),
  };
}

function repeatsText({ idempotencyKey, inDoubt }: Operation): string {
  if (idempotencyKey) return `A repeat under the same \`${idempotencyKey}\` does nothing twice.`;
  return inDoubt === 'repeat' ? 'A repeat does nothing twice.' : 'Nothing marks a repeat: query before you send again.';
}

/** One line a code; a loop in the template would take four times as long. */
function nextSteps(codes: readonly ResultCode[], indent: string): string {
  return codes.map(({ code, next }) => `${indent}${code}: [${next.map(quote).join(', ')}],`).join('\n');
}
