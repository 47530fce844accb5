import type { Field, Operation, Structure } from '../../spec/model.ts';
import { pascal } from '../../spec/names.ts';
import { describeWithLimits } from '../docs.ts';
import { docBlock } from '../text.ts';
import { typeText } from './type-text.ts';

/** `export interface Money { … }` with the table's facts as docstrings. */
export function structureInterface({ name, description, confidence, fields, origin }: Structure): string {
  const unconfirmed = confidence ? '\n\nUnconfirmed: no page that could be read defines this structure.' : '';
  return interfaceText(
    name,
    `${description}${unconfirmed}\n\nTable: \`${origin.file}\`, ${name}`,
    fields.map(fieldText),
  );
}

/** The four parts of a function and the two messages that hold them. */
export function operationInterfaces(operation: Operation): string[] {
  return (['request', 'response'] as const).flatMap((member) => {
    const name = `${pascal(operation.name)}${pascal(member)}`;
    return [
      partInterface(operation, member, 'head'),
      partInterface(operation, member, 'body'),
      interfaceText(name, `The signed \`${member}\` of \`${operation.function}\`: ${operation.summary}`, [
        `  head: ${name}Head;\n`,
        `  body: ${name}Body;\n`,
      ]),
    ];
  });
}

function partInterface(operation: Operation, member: 'request' | 'response', part: 'head' | 'body'): string {
  const title = `${pascal(part)} of the ${member} of \`${operation.function}\`.`;
  const table = `Table: \`spec/tables/${tableFile(operation)}\`, ${pascal(member)} ${part}`;
  const name = `${pascal(operation.name)}${pascal(member)}${pascal(part)}`;
  return interfaceText(name, `${title}\n\n${table}`, operation[member][part].map(fieldText));
}

/** `offline.pay.md` */
export function tableFile(operation: Operation): string {
  const origin = operation.request.head[0]?.origin ?? operation.request.body[0]?.origin;
  return origin?.file.slice(origin.file.lastIndexOf('/') + 1) ?? `${operation.function}.md`;
}

function interfaceText(name: string, description: string, members: readonly string[]): string {
  return `${docBlock(description)}export interface ${name} {\n${members.join('')}}`;
}

function fieldText(field: Field): string {
  const sentences = describeWithLimits(field);
  const doc = field.sample === undefined ? sentences : `${sentences}\n@example \`${field.sample}\``;
  const optional = field.presence === 'required' ? '' : '?';
  return `${docBlock(doc, '  ')}  ${field.name}${optional}: ${typeText(field.type)};\n`;
}
