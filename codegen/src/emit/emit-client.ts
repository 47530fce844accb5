import type { ApiSpec, Environment, Field, Operation, ResultCode } from '../spec/model.ts';
import { pascal } from '../spec/names.ts';
import type { Render } from '../templates/load.ts';
import { describeEnvironment } from './docs.ts';
import { banner, quote } from './names.ts';
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

/** The methods of the client and their types, what may be done after the basic result codes, and the environments. */
export function clientOfAll({ operations, shared }: ApiSpec, render: Render): [string, string][] {
  const outbound = operations.filter(({ direction }) => direction === 'outbound').map(methodValues);
  const methods = { banner: banner('spec/tables'), operations: outbound };
  const basic = { banner: banner('spec/tables/result-codes.md'), nextSteps: nextSteps(shared.resultCodes, '  ') };
  const environments = shared.api.environments.map(environmentValues);
  return [
    [`${root}/operations.ts`, render('client-operations.ts', methods)],
    [`${root}/operation-types.ts`, render('client-operation-types.ts', methods)],
    [`${root}/basic-next-steps.ts`, render('client-basic-next-steps.ts', basic)],
    [
      `${root}/environments.ts`,
      render('client-environments.ts', { banner: banner('spec/tables/api.md'), environments }),
    ],
  ];
}

function operationValues(operation: Operation) {
  return {
    ...methodValues(operation),
    banner: banner(`spec/tables/${tableFile(operation)}`),
    requestHead: operation.request.head.map(({ name }) => quote(name)).join(', '),
    withoutMerchant: !operation.request.body.some(({ name }) => name === 'merchantId'),
    ...keyValues(operation),
    statusField: operation.statusField && quote(operation.statusField),
    nextSteps: nextSteps(operation.resultCodes, '    '),
  };
}

/** The idempotency key; else the fields of which each stands in for the others, so that one at least has to be there. */
function keyValues({ idempotencyKey, request }: Operation) {
  const alternatives = request.body.filter((field) => standsInForAnother(field, request.body));
  const names = idempotencyKey ? [idempotencyKey] : alternatives.map(({ name }) => name);
  const isChoice = names.length > 1;
  return { keys: names.map(quote).join(', '), oneOf: isChoice ? `, ${names.map(quote).join(' | ')}` : '' };
}

const isWithout = (field: Field, other: Field): boolean => field.condition === `${other.name} is absent`;

function standsInForAnother(field: Field, fields: readonly Field[]): boolean {
  return fields.some((other) => isWithout(field, other) && isWithout(other, field));
}

const environmentValues = (found: Environment) => ({
  name: found.name,
  baseUrl: quote(found.baseUrl),
  description: commentSafe(describeEnvironment(found)),
});

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
