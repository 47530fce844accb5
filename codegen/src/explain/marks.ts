import type { Enum, EnumValue, Field, Operation, ResultCode } from '../spec/model.ts';
import { camel, pascal } from '../spec/names.ts';
import type { MessageName, PartName } from '../spec/subjects.ts';
import type { Mark } from './entry.ts';

/** How the emitters name what the tables define: a test holds it against what they emit. */
export const sharedFile = 'spec/canonical/shared.json';

/** `spec/canonical/offline.pay.json` of `spec/tables/offline.pay.md` */
export const canonicalFile = (table: string): string =>
  `spec/canonical/${table.slice(table.lastIndexOf('/') + 1).replace(/\.md$/, '.json')}`;

const around = (word: string, places: readonly (readonly string[])[]): Mark[] =>
  places.map((within) => ({ word, within }));

export function operationMarks({ name, function: full, path }: Operation): Mark[] {
  const parts = ['Request', 'Response'].flatMap((part) => [part, `${part}Head`, `${part}Body`, `${part}Envelope`]);
  const guards = parts.filter((part) => /Head|Body/.test(part)).map((part) => `is${pascal(name)}${part}`);
  const types = [...parts, 'ResultCodes', 'ResultCode', 'Input', 'Outcome'].map((end) => `${pascal(name)}${end}`);
  const values = ['', 'Operation', 'ResultCodes', 'Route'].map((end) => `${name}${end}`);
  return [...types, ...guards, ...values, full, path].map((word) => ({ word }));
}

/** A field of an interface, its guard, its validator and its schema; all go by the name of their owner. */
function ownedField(name: string, owner: string): Mark[] {
  return around(name, [[owner], [`is${owner}`], [camel(owner), 'fields'], [owner, 'properties'], [owner, 'required']]);
}

/** A field in a part of a function's message, in samples too. */
export function partFieldMarks({ name }: Field, operation: Operation, message: MessageName, part: PartName): Mark[] {
  const file = canonicalFile(operation.request.head[0]?.origin.file ?? '');
  const owner = `${pascal(operation.name)}${pascal(message)}${pascal(part)}`;
  const isKey = message === 'request' && part === 'body';
  const isStatus = message === 'response' && part === 'body';
  const keys = [[`${operation.name}Operation`, 'idempotencyKey'], ...endpoints(operation, 'x-idempotency-key')];
  const envelope = [message, part];
  return [
    ...ownedField(name, owner),
    { word: name, within: [...envelope, name, 'name'], file },
    { word: name, within: envelope, file },
    ...around(name, endpoints(operation, '*', 'value', ...envelope)),
    ...around(name, message === 'request' && part === 'head' ? [[operation.name, 'requestHead']] : []),
    ...(isKey ? [...around(name, keys), { word: name, within: ['idempotencyKey'], file }] : []),
    ...(isStatus
      ? [...around(name, [[operation.name, 'statusField']]), { word: name, within: ['statusField'], file }]
      : []),
  ];
}

/** Where an OpenAPI document has a function: below its path, or, of an inbound one, below its name. */
const endpoints = ({ path, name, direction }: Operation, ...rest: readonly string[]): string[][] => {
  return [[direction === 'outbound' ? path : name, 'post', ...rest]];
};

export const structureFieldMarks = ({ name }: Field, structure: string): Mark[] => [
  ...ownedField(name, structure),
  { word: name, within: ['structures', structure, 'fields', name, 'name'], file: sharedFile },
];

export const structureMarks = (name: string): Mark[] => [
  { word: name },
  { word: `#/components/schemas/${name}` },
  { word: camel(name), within: ['of'] },
  { word: camel(name), within: [], file: 'packages/types/src/generated/validators/structures.ts' },
  { word: `is${name}` },
];

export const enumMarks = ({ name }: Enum): Mark[] =>
  [name, `Known${name}`, `isKnown${name}`, `${camel(name)}Values`, `#/components/schemas/${name}`].map((word) => {
    return { word };
  });

export const enumValueMarks = ({ value }: EnumValue, { name }: Enum): Mark[] => [
  ...around(value, [[name], [`Known${name}`], [`${camel(name)}Values`], [name, 'anyOf', 'enum']]),
  { word: value, within: ['enums', name, 'values', value, 'value'], file: sharedFile },
];

/** A code of one function, or a basic one in the functions that answer with it. */
export function codeMarks({ code }: ResultCode, operations: readonly Operation[], file: string): Mark[] {
  const inFunctions = operations.flatMap((operation) => [
    [`${pascal(operation.name)}ResultCodes`],
    [`${operation.name}ResultCodes`],
    [operation.name, 'nextSteps'],
    ...endpoints(operation, 'x-result-codes', code, 'code'),
  ]);
  const basic = ['BasicResultCodes', 'basicResultCodes', 'basicNextSteps'].map((name) => [name]);
  return [
    ...around(code, [...inFunctions, ...(file === sharedFile ? basic : [])]),
    { word: code, within: ['resultCodes', code, 'code'], file },
  ];
}
