import { fieldFacts } from '../diff/compare-field.ts';
import { typeKey, usesByType } from '../diff/uses.ts';
import type { ApiSpec, Enum, EnumValue, Field, Operation, ResultCode, Structure } from '../spec/model.ts';
import { pageName, partSubject } from '../spec/subjects.ts';
import type { Entry } from './entry.ts';
import {
  canonicalFile,
  codeMarks,
  enumMarks,
  enumValueMarks,
  operationMarks,
  partFieldMarks,
  sharedFile,
  structureFieldMarks,
  structureMarks,
} from './marks.ts';

/** Everything that the tables define. */
export function listEntries(spec: ApiSpec): Entry[] {
  const { structures, enums, resultCodes } = spec.shared;
  const uses = usesByType(spec);
  const users = (kind: 'structure' | 'enum', name: string): string[] => [
    ...new Set(uses.get(typeKey({ kind, name }))?.map(({ operation }) => operation)),
  ];
  return [
    ...spec.operations.flatMap(operationEntries),
    ...structures.flatMap((found) => structureEntries(found, users('structure', found.name))),
    ...enums.flatMap((found) => enumEntries(found, users('enum', found.name))),
    ...resultCodes.map((code) => basicCodeEntry(code, spec.operations)),
    ...environmentEntries(spec),
  ];
}

const confidenceText = ({ confidence }: { readonly confidence?: string | undefined }): string =>
  confidence === 'unconfirmed' ? ', unconfirmed' : '';

const aboutText = (found: { readonly confidence?: string | undefined; readonly description: string }): string =>
  `${confidenceText(found)}: ${found.description}`;

function operationEntries(operation: Operation): Entry[] {
  const { name, function: full, version, path, direction, summary } = operation;
  const [first] = [operation.request.head, operation.request.body].flat();
  const file = first?.origin.file ?? `spec/tables/${full}.md`;
  const own: Entry = {
    subject: name,
    kind: 'function',
    names: [pageName(operation), full, path],
    facts: `${full} ${version}, ${direction}, ${path}${confidenceText(operation)}: ${summary}`,
    origin: { file, line: 1, column: 1 },
    line: 'function:',
    operations: [name],
    decided: [name],
    marks: operationMarks(operation),
  };
  return [own, ...fieldEntries(operation), ...operation.resultCodes.map((code) => ownCodeEntry(code, operation, file))];
}

function fieldEntries(operation: Operation): Entry[] {
  const { name: short } = operation;
  return (['request', 'response'] as const).flatMap((message) =>
    (['head', 'body'] as const).flatMap((part) =>
      operation[message][part].map((field): Entry => {
        const subject = `${partSubject(short, message, part)}.${field.name}`;
        const names = [`${short}.${field.name}`, field.name];
        const marks = partFieldMarks(field, operation, message, part);
        return { ...fieldEntry(field), subject, names, operations: [short], decided: [subject], marks };
      }),
    ),
  );
}

const fieldEntry = (field: Field): Pick<Entry, 'kind' | 'facts' | 'origin'> => {
  return { kind: 'field', facts: `${fieldFacts(field)}${aboutText(field)}`, origin: field.origin };
};

function structureEntries(found: Structure, operations: readonly string[]): Entry[] {
  const { name, fields, origin } = found;
  const facts = `${fields.map((field) => field.name).join(', ')}${aboutText(found)}`;
  const decided = [name, `${name}.`];
  const own: Entry = {
    subject: name,
    kind: 'structure',
    names: [],
    facts,
    origin,
    operations,
    decided,
    marks: structureMarks(name),
  };
  const members = fields.map((field): Entry => {
    const subject = `${name}.${field.name}`;
    const marks = structureFieldMarks(field, name);
    return { ...fieldEntry(field), subject, names: [field.name], operations, decided: [subject], marks };
  });
  return [own, ...members];
}

function enumEntries(found: Enum, operations: readonly string[]): Entry[] {
  const { name, values, origin } = found;
  const facts = `${values.map(({ value }) => value).join(', ')}${aboutText(found)}`;
  const decided = [name, `${name}.`];
  const own: Entry = {
    subject: name,
    kind: 'enum',
    names: [],
    facts,
    origin,
    operations,
    decided,
    marks: enumMarks(found),
  };
  return [own, ...values.map((value) => enumValueEntry(value, found, operations))];
}

function enumValueEntry(value: EnumValue, found: Enum, operations: readonly string[]): Entry {
  const subject = `${found.name}.${value.value}`;
  return {
    subject,
    kind: 'enum value',
    names: [value.value],
    facts: value.description,
    origin: found.origin,
    line: `| ${value.value} |`,
    operations,
    decided: [subject],
    marks: enumValueMarks(value, found),
  };
}

function ownCodeEntry(code: ResultCode, operation: Operation, table: string): Entry {
  const subject = `${operation.name}.resultCodes.${code.code}`;
  return {
    ...codeEntry(code),
    subject,
    names: [...codeNames(code), `${operation.name}.${code.code}`],
    operations: [operation.name],
    decided: [subject],
    marks: codeMarks(code, [operation], canonicalFile(table)),
  };
}

/** Decisions name a basic code by itself or by a function. */
function basicCodeEntry(code: ResultCode, operations: readonly Operation[]): Entry {
  const users = operations.filter(({ name }) => !code.functions || code.functions.includes(name));
  const subject = `resultCodes.${code.code}`;
  const inFunctions = operations.map(({ name }) => `${name}.${subject}`);
  return {
    ...codeEntry(code),
    subject,
    names: [...codeNames(code), ...inFunctions, ...users.map(({ name }) => `${name}.${code.code}`)],
    operations: users.map(({ name }) => name),
    decided: [subject, ...inFunctions],
    marks: codeMarks(code, users, sharedFile),
  };
}

const codeNames = ({ code, id }: ResultCode): string[] => [code, ...(id === undefined ? [] : [id])];

function codeEntry({ id, status, next, description, origin }: ResultCode): Pick<Entry, 'kind' | 'facts' | 'origin'> {
  const steps = next.length === 0 ? '' : `, next ${next.join(', ')}`;
  return { kind: 'result code', facts: `${id ?? 'without id'}, ${status}${steps}: ${description}`, origin };
}

function environmentEntries({ shared }: ApiSpec): Entry[] {
  const [known] = [...shared.structures, ...shared.enums, ...shared.resultCodes];
  const file = (known?.origin.file ?? 'spec/tables/').replace(/[^/]*$/, 'api.md');
  return shared.api.environments.map((found) => ({
    subject: `environments.${found.name}`,
    kind: 'environment',
    names: [found.name, found.baseUrl],
    facts: `${found.baseUrl}${confidenceText(found)}: ${found.description}`,
    origin: { file, line: 1, column: 1 },
    line: `| ${found.name} |`,
    operations: [],
    decided: [`environments.${found.name}`],
    marks: [{ word: found.baseUrl }],
  }));
}
