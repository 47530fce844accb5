import type { ApiSpec, Field, Operation, ResultCode, Shared, Structure } from '../../spec/model.ts';
import { camel, pascal } from '../../spec/names.ts';
import { banner, quote } from '../names.ts';
import { docBlock, moduleText } from '../text.ts';
import { enumStatements } from './enums.ts';
import { helpersOf } from './guards.ts';
import { operationInterfaces, structureInterface, tableFile } from './interfaces.ts';
import { basicResultCodes, operationResultCodes } from './result-codes.ts';
import { dependencyOrder, referredNames } from './type-text.ts';
import { type Checks, operationChecks, structureChecks } from './validators.ts';

const root = 'packages/types/src/generated';
const structuresBanner = banner('spec/tables/structures.md');

/** One function in the types package: its interfaces and result codes, and its validators. */
export function typesOfOperation(operation: Operation, shared: Shared): [string, string][] {
  return [
    [`${root}/operations/${operation.name}.ts`, operationModule(operation, shared)],
    [`${root}/validators/${operation.name}.ts`, validatorModule(operation)],
  ];
}

/** What functions share in the types package, and the modules that list them. */
export function typesOfAll({ operations, shared }: ApiSpec): [string, string][] {
  const names = operations.map(({ name }) => name);
  const exportAll = (paths: readonly string[]): string =>
    moduleText(
      banner('spec/tables'),
      paths.map((path) => `export * from './${path}.ts';`),
      [],
    );
  const codes = moduleText(
    banner('spec/tables/result-codes.md'),
    resultCodeImport(shared.resultCodes, '../result-code.ts'),
    basicResultCodes(shared.resultCodes),
  );
  const lists = [
    ...(shared.enums.length > 0 ? ['enums'] : []),
    'operations',
    ...names.map((name) => `operations/${name}`),
    'result-codes',
    'structures',
  ];
  return [
    [`${root}/enums.ts`, moduleText(banner('spec/tables/enums.md'), [], enumStatements(shared.enums))],
    [`${root}/structures.ts`, structuresModule(shared.structures)],
    [`${root}/result-codes.ts`, codes],
    [`${root}/validators/structures.ts`, structureValidators(shared.structures)],
    [`${root}/operations.ts`, operationsModule(operations)],
    [`${root}/index.ts`, exportAll(lists)],
    [`${root}/validators/index.ts`, exportAll([...names, 'structures'])],
  ];
}

function importTypes(names: readonly string[], from: string): string[] {
  return names.length === 0 ? [] : [`import type { ${names.join(', ')} } from ${quote(from)};`];
}

const resultCodeImport = (codes: readonly ResultCode[], from: string): string[] =>
  importTypes(codes.length === 0 ? [] : ['ResultCodeEntry'], from);

const allFields = ({ request, response }: Operation): Field[] => [
  ...request.head,
  ...request.body,
  ...response.head,
  ...response.body,
];

function structuresModule(structures: readonly Structure[]): string {
  const enums = referredNames(
    structures.flatMap(({ fields }) => fields),
    'enum',
  );
  return moduleText(structuresBanner, importTypes(enums, './enums.ts'), structures.map(structureInterface));
}

function operationModule(operation: Operation, shared: Shared): string {
  const fields = allFields(operation);
  const imports = [
    `import type { OperationInfo } from '../../operation.ts';`,
    ...resultCodeImport(operation.resultCodes, '../../result-code.ts'),
    `import { withBasic } from '../../with-basic.ts';`,
    ...importTypes(referredNames(fields, 'enum'), '../enums.ts'),
    `import type { BasicResultCodes } from '../result-codes.ts';`,
    ...importTypes(referredNames(fields, 'structure'), '../structures.ts'),
  ];
  return moduleText(banner(`spec/tables/${tableFile(operation)}`), imports, [
    operationInfo(operation),
    ...operationInterfaces(operation),
    ...operationResultCodes(operation, shared),
  ]);
}

function operationInfo(operation: Operation): string {
  const facts = [
    'name',
    'function',
    'version',
    'path',
    'direction',
    'idempotencyKey',
    'inDoubt',
    'confidence',
  ] as const;
  const lines = facts.flatMap((fact) =>
    operation[fact] === undefined ? [] : [`  ${fact}: ${quote(operation[fact])},\n`],
  );
  const doc = docBlock(`What the tables say of \`${operation.function}\` as a whole: ${operation.summary}`);
  return `${doc}export const ${operation.name}Operation: OperationInfo<${quote(operation.name)}> = {\n${lines.join('')}};`;
}

function operationsModule(operations: readonly Operation[]): string {
  const imports = operations.flatMap(({ name }) => [
    `import type { ${pascal(name)}Request, ${pascal(name)}Response, ${pascal(name)}ResultCodes } from './operations/${name}.ts';`,
    `import { ${name}Operation } from './operations/${name}.ts';`,
  ]);
  const entries = operations.map(
    ({ name }) =>
      `  ${name}: { request: ${pascal(name)}Request; response: ${pascal(name)}Response; resultCodes: ${pascal(name)}ResultCodes };`,
  );
  return moduleText(
    banner('spec/tables'),
    [`import type { OperationInfo } from '../operation.ts';`, ...imports],
    [
      `/** The messages and result codes of every function, by short name. */
export interface Operations {
${entries.join('\n')}
}`,
      `/** Short name of a function: the key of {@link Operations}. */
export type OperationName = keyof Operations;`,
      `/** Every function of the API, by short name. */
export const operations: { readonly [Name in OperationName]: OperationInfo<Name> } = {
${operations.map(({ name }) => `  ${name}: ${name}Operation,`).join('\n')}
};`,
    ],
  );
}

function checksModule(bannerText: string, imports: readonly string[], checks: readonly Checks[]): string {
  if (checks.length === 0) return moduleText(bannerText, [], []);
  const guards = checks.map(({ guard }) => guard);
  const helpers = helpersOf(guards);
  return moduleText(
    bannerText,
    [
      ...(helpers.length === 0 ? [] : [`import { ${helpers.join(', ')} } from '../../validation/guards.ts';`]),
      `import type { Validator } from '../../validation/validator.ts';`,
      `import { defineValidator } from '../../validation/validator.ts';`,
      ...imports,
    ],
    checks.flatMap(({ guard, validator }) => [guard, validator]),
  );
}

function structureValidators(structures: readonly Structure[]): string {
  const names = structures.map(({ name }) => name).toSorted();
  const checks = structureChecks(dependencyOrder(structures));
  return checksModule(structuresBanner, importTypes(names, '../structures.ts'), checks);
}

function validatorModule(operation: Operation): string {
  const name = pascal(operation.name);
  const parts = ['RequestBody', 'RequestHead', 'ResponseBody', 'ResponseHead'].map((part) => `${name}${part}`);
  const used = referredNames(allFields(operation), 'structure').flatMap((type) => [camel(type), `is${type}`]);
  const imports = [
    ...importTypes(parts, `../operations/${operation.name}.ts`),
    ...(used.length === 0 ? [] : [`import { ${used.toSorted().join(', ')} } from './structures.ts';`]),
  ];
  return checksModule(banner(`spec/tables/${tableFile(operation)}`), imports, operationChecks(operation));
}
