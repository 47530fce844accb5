import type { Field, FieldType, Operation, Structure } from '../../spec/model.ts';
import { camel, pascal, quote } from '../names.ts';

/** `export const money: Validator<Money> = defineValidator({ … });` */
export function structureValidator({ name, fields }: Structure): string {
  return validator(camel(name), name, name, fields);
}

/** The four validators of a function. */
export function operationValidators(operation: Operation): string[] {
  return (['request', 'response'] as const).flatMap((member) =>
    (['head', 'body'] as const).map((part) => {
      const constant = `${operation.name}${pascal(member)}${pascal(part)}`;
      return validator(constant, pascal(constant), `${operation.name}.${member}.${part}`, operation[member][part]);
    }),
  );
}

function validator(constant: string, type: string, label: string, fields: readonly Field[]): string {
  const rules = fields.map((field) => `    ${field.name}: { ${fieldRule(field)} },`);
  return `/** Checks a {@link ${type}}. */
export const ${constant}: Validator<${type}> = /* @__PURE__ */ defineValidator({
  name: ${quote(label)},
  fields: {
${rules.join('\n')}
  },
});`;
}

function fieldRule(field: Field): string {
  const parts = [...(field.presence === 'required' ? ['required: true'] : []), ...typeRule(field.type, field)];
  return parts.join(', ');
}

function typeRule(type: FieldType, field: Field): string[] {
  if (type.kind === 'structure') return [`kind: 'object'`, `of: () => ${camel(type.name)}.rules`];
  if (type.kind === 'list') return [`kind: 'list'`, `of: { ${typeRule(type.of, field).join(', ')} }`];
  return [
    `kind: '${type.kind === 'enum' ? 'string' : type.kind}'`,
    ...(field.maxLength === undefined ? [] : [`maxLength: ${field.maxLength}`]),
    ...(field.pattern === undefined ? [] : [`pattern: /${new RegExp(field.pattern, 'u').source}/u`]),
    ...(field.accepts ? [`accepts: '${field.accepts}'`] : []),
  ];
}
