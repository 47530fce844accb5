import type { Field, Operation, Structure } from '../../spec/model.ts';
import { commentSafe, describeField, describeLimits } from '../docs.ts';
import { pascal } from '../names.ts';
import type { InterfaceDeclarationStructure, PropertySignatureStructure } from '../typescript.ts';
import { StructureKind } from '../typescript.ts';
import { typeText } from './type-text.ts';

/** `interface Money { … }` with the table's facts as docstrings. */
export function structureInterface(structure: Structure): InterfaceDeclarationStructure {
  const unconfirmed = structure.confidence ? '\n\nUnconfirmed: no page that could be read defines this structure.' : '';
  return interfaceOf(
    structure.name,
    `${structure.description}${unconfirmed}\n\nTable: \`${structure.origin.file}\`, ${structure.name}`,
    structure.fields,
  );
}

/** The four parts of a function and the two messages that hold them. */
export function operationInterfaces(operation: Operation): InterfaceDeclarationStructure[] {
  const name = pascal(operation.name);
  const file = `spec/tables/${tableFile(operation)}`;
  const parts = (['request', 'response'] as const).flatMap((member) => [
    ...(['head', 'body'] as const).map((part) => {
      const title = `${pascal(member)}${pascal(part)}`;
      return interfaceOf(
        `${name}${title}`,
        `${pascal(part)} of the ${member} of \`${operation.function}\`.\n\nTable: \`${file}\`, ${pascal(member)} ${part}`,
        operation[member][part],
      );
    }),
    messageInterface(operation, member),
  ]);
  return parts;
}

/** `offline.pay.md` */
export function tableFile(operation: Operation): string {
  const origin = operation.request.head[0]?.origin ?? operation.request.body[0]?.origin;
  return origin?.file.slice(origin.file.lastIndexOf('/') + 1) ?? `${operation.function}.md`;
}

function messageInterface(operation: Operation, member: 'request' | 'response'): InterfaceDeclarationStructure {
  const name = `${pascal(operation.name)}${pascal(member)}`;
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name,
    docs: [docs(`The signed \`${member}\` of \`${operation.function}\`: ${operation.summary}`)],
    properties: [
      { name: 'head', type: `${name}Head` },
      { name: 'body', type: `${name}Body` },
    ],
  };
}

function interfaceOf(name: string, description: string, fields: readonly Field[]): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name,
    docs: [docs(description)],
    properties: fields.map(property),
  };
}

function property(field: Field): PropertySignatureStructure {
  const sentences = [...describeField(field), ...describeLimits(field)].join(' ');
  const example = field.sample === undefined ? '' : `\n@example ${exampleOf(field.sample)}`;
  return {
    kind: StructureKind.PropertySignature,
    name: field.name,
    type: typeText(field.type),
    hasQuestionToken: field.presence !== 'required',
    docs: [docs(`${sentences}${example}`)],
  };
}

/** A sample beginning with `@` would read as a tag of its own. */
const exampleOf = (sample: string): string => `\`${sample}\``;

const docs = (text: string): { description: string } => ({
  description: `${text.includes('\n') ? '\n' : ''}${commentSafe(text)}`,
});
