import type { ApiSpec, Operation, Structure } from '../../spec/model.ts';
import { commentSafe } from '../docs.ts';
import type { EmittedFiles } from '../emitted.ts';
import { banner, camel, pascal, quote } from '../names.ts';
import type { TypeScriptPrinter } from '../typescript.ts';
import { enumStatements } from './enums.ts';
import { operationInterfaces, structureInterface, tableFile } from './interfaces.ts';
import { basicResultCodes, operationResultCodes } from './result-codes.ts';
import { dependencyOrder, referredNames } from './type-text.ts';
import { operationValidators, structureValidator } from './validators.ts';

const root = 'packages/types/src/generated';
const structuresFile = 'spec/tables/structures.md';

/** The types package: interfaces, open enums, result codes, operation facts, validators. */
export function emitTypes(spec: ApiSpec, printer: TypeScriptPrinter): EmittedFiles {
  const { structures, enums, resultCodes } = spec.shared;
  const files = new Map<string, string>();
  const add = (path: string, source: string, statements: Parameters<TypeScriptPrinter['print']>[2]): void => {
    files.set(`${root}/${path}`, printer.print(`${root}/${path}`, banner(source), statements));
  };

  add('enums.ts', 'spec/tables/enums.md', enumStatements(spec));
  add('structures.ts', structuresFile, [
    ...importTypes(
      referredNames(
        structures.flatMap(({ fields }) => fields),
        'enum',
      ),
      './enums.ts',
    ),
    ...structures.map(structureInterface),
  ]);
  add('result-codes.ts', 'spec/tables/result-codes.md', [
    `import type { ResultCodeEntry } from '../result-code.ts';`,
    basicResultCodes(resultCodes),
  ]);
  add('validators/structures.ts', structuresFile, structureValidators(structures));
  for (const operation of spec.operations) {
    const source = `spec/tables/${tableFile(operation)}`;
    add(`operations/${operation.name}.ts`, source, operationModule(operation, spec));
    add(`validators/${operation.name}.ts`, source, validatorModule(operation));
  }
  const names = spec.operations.map(({ name }) => name);
  add('operations.ts', 'spec/tables', operationsModule(spec));
  add('index.ts', 'spec/tables', [
    ...(enums.length > 0 ? [`export * from './enums.ts';`] : []),
    `export * from './operations.ts';`,
    ...names.map((name) => `export * from './operations/${name}.ts';`),
    `export * from './result-codes.ts';`,
    `export * from './structures.ts';`,
  ]);
  add('validators/index.ts', 'spec/tables', [
    ...names.map((name) => `export * from './${name}.ts';`),
    `export * from './structures.ts';`,
  ]);
  return files;
}

function importTypes(names: readonly string[], from: string): string[] {
  return names.length === 0 ? [] : [`import type { ${names.join(', ')} } from ${quote(from)};`];
}

const allFields = ({ request, response }: Operation) => [
  ...request.head,
  ...request.body,
  ...response.head,
  ...response.body,
];

function operationModule(operation: Operation, spec: ApiSpec): Parameters<TypeScriptPrinter['print']>[2] {
  const fields = allFields(operation);
  const key = operation.idempotencyKey ? `\n  idempotencyKey: ${quote(operation.idempotencyKey)},` : '';
  return [
    `import type { OperationInfo } from '../../operation.ts';`,
    ...(operation.resultCodes.length === 0 ? [] : [`import type { ResultCodeEntry } from '../../result-code.ts';`]),
    `import { withBasic } from '../../with-basic.ts';`,
    ...importTypes(referredNames(fields, 'enum'), '../enums.ts'),
    `import type { BasicResultCodes } from '../result-codes.ts';`,
    ...importTypes(referredNames(fields, 'structure'), '../structures.ts'),
    `
/** What the tables say of \`${operation.function}\` as a whole: ${commentSafe(operation.summary)} */
export const ${operation.name}Operation: OperationInfo<${quote(operation.name)}> = {
  name: ${quote(operation.name)},
  function: ${quote(operation.function)},
  version: ${quote(operation.version)},
  path: ${quote(operation.path)},
  direction: ${quote(operation.direction)},${key}
  confidence: ${quote(operation.confidence)},
};`,
    ...operationInterfaces(operation),
    operationResultCodes(operation, spec),
  ];
}

function operationsModule({ operations }: ApiSpec): string[] {
  const imports = operations.flatMap(({ name }) => [
    `import type { ${pascal(name)}Request, ${pascal(name)}Response, ${pascal(name)}ResultCodes } from './operations/${name}.ts';`,
    `import { ${name}Operation } from './operations/${name}.ts';`,
  ]);
  const entries = operations.map(
    ({ name }) =>
      `  ${name}: { request: ${pascal(name)}Request; response: ${pascal(name)}Response; resultCodes: ${pascal(name)}ResultCodes };`,
  );
  return [
    `import type { OperationInfo } from '../operation.ts';`,
    ...imports,
    `
/** The messages and result codes of every function, by short name. */
export interface Operations {
${entries.join('\n')}
}

/** Short name of a function: the key of {@link Operations}. */
export type OperationName = keyof Operations;

/** Every function of the API, by short name. */
export const operations: { readonly [Name in OperationName]: OperationInfo<Name> } = {
${operations.map(({ name }) => `  ${name}: ${name}Operation,`).join('\n')}
};`,
  ];
}

function structureValidators(structures: readonly Structure[]): string[] {
  return [
    `import type { Validator } from '../../validation/validator.ts';`,
    `import { defineValidator } from '../../validation/validator.ts';`,
    ...importTypes(structures.map(({ name }) => name).toSorted(), '../structures.ts'),
    ...dependencyOrder(structures).map(structureValidator),
  ];
}

function validatorModule(operation: Operation): string[] {
  const name = pascal(operation.name);
  const used = referredNames(allFields(operation), 'structure').map(camel);
  return [
    `import type { Validator } from '../../validation/validator.ts';`,
    `import { defineValidator } from '../../validation/validator.ts';`,
    ...importTypes(
      ['RequestBody', 'RequestHead', 'ResponseBody', 'ResponseHead'].map((part) => `${name}${part}`),
      `../operations/${operation.name}.ts`,
    ),
    ...(used.length === 0 ? [] : [`import { ${used.join(', ')} } from './structures.ts';`]),
    ...operationValidators(operation),
  ];
}
