import type { Enum, Field, FieldType, Operation, Shared, Structure } from '../../spec/model.ts';
import { pascal } from '../../spec/names.ts';
import { describeField } from '../docs.ts';
import { Rows } from '../json.ts';

export type JsonObject = Record<string, unknown>;

export const schemaRef = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** The schemas of what functions share: structures, then enums. */
export function sharedSchemas({ structures, enums }: Shared): [string, JsonObject][] {
  return [
    ...structures.map((structure): [string, JsonObject] => [structure.name, structureSchema(structure)]),
    ...enums.map((found): [string, JsonObject] => [found.name, enumSchema(found)]),
  ];
}

/** The schemas of a function: its envelopes, its messages and their parts. */
export function operationSchemas(operation: Operation): [string, JsonObject][] {
  return (['request', 'response'] as const).flatMap((member): [string, JsonObject][] => {
    const name = `${pascal(operation.name)}${pascal(member)}`;
    const { head, body } = operation[member];
    return [
      [
        `${name}Envelope`,
        objectSchema(`A signed ${member} of ${operation.function}.`, {
          [member]: schemaRef(name),
          signature: { type: 'string', description: `Base64 of the signature over the exact text of \`${member}\`.` },
        }),
      ],
      [
        name,
        objectSchema(`The signed ${member} of ${operation.function}.`, {
          head: schemaRef(`${name}Head`),
          body: schemaRef(`${name}Body`),
        }),
      ],
      [`${name}Head`, fieldsSchema(`Head of the ${member} of ${operation.function}.`, head)],
      [`${name}Body`, fieldsSchema(`Body of the ${member} of ${operation.function}.`, body)],
    ];
  });
}

const structureSchema = ({ description, confidence, fields }: Structure): JsonObject =>
  fieldsSchema(confidence ? `${description} Unconfirmed: no page that could be read defines it.` : description, fields);

/** Open: the listed values are known, and any other string is valid. */
function enumSchema({ description, confidence, values }: Enum): JsonObject {
  const meanings = values.map(({ value, description: text }) => `- \`${value}\`: ${text}`).join('\n');
  const doubt = confidence ? ' Unconfirmed: no page that could be read lists these values.' : '';
  return {
    description: `${description}${doubt}\n\n${meanings}\n\nThe provider may add values.`,
    anyOf: [{ type: 'string', enum: values.map(({ value }) => value) }, { type: 'string' }],
  };
}

function objectSchema(description: string, properties: JsonObject): JsonObject {
  return {
    type: 'object',
    description,
    required: Object.keys(properties),
    properties: new Rows(Object.entries(properties)),
  };
}

function fieldsSchema(description: string, fields: readonly Field[]): JsonObject {
  const required = fields.filter(({ presence }) => presence === 'required').map(({ name }) => name);
  return {
    type: 'object',
    description,
    ...(required.length > 0 && { required }),
    properties: new Rows(fields.map((field) => [field.name, fieldSchema(field)])),
  };
}

// A member that is undefined is left out of JSON: schemas of one shape are put together and written faster.

function fieldSchema(field: Field): JsonObject {
  const { $ref, type, items, format, maxLength, pattern } = valueSchema(field.type, field);
  const examples = field.sample === undefined ? undefined : examplesOf(field.type, field.sample);
  return { description: describeField(field), $ref, type, items, format, maxLength, pattern, examples };
}

/** The sample of a row as JSON; those of structures and lists stand in the examples of whole messages. */
function examplesOf({ kind }: FieldType, sample: string): unknown[] | undefined {
  if (kind === 'string' || kind === 'enum' || kind === 'dateTime' || kind === 'date') return [sample];
  if (kind === 'boolean') return sample === 'true' || sample === 'false' ? [sample === 'true'] : undefined;
  return kind === 'number' && /^-?\d+(?:\.\d+)?$/.test(sample) ? [Number(sample)] : undefined;
}

function valueSchema(type: FieldType, field: Field): JsonObject {
  switch (type.kind) {
    case 'structure':
      return schemaRef(type.name);
    case 'enum':
      // Some validators ask for the type beside a limit, although what is referred to has it.
      return { ...schemaRef(type.name), ...(field.maxLength && { type: 'string', maxLength: field.maxLength }) };
    case 'list':
      return { type: 'array', items: valueSchema(type.of, field) };
    case 'dateTime':
      return { type: 'string', format: 'date-time' };
    case 'date':
      return { type: 'string', format: 'date' };
    default:
      return { type: type.kind, maxLength: field.maxLength, pattern: field.pattern };
  }
}
