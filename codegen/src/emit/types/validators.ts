import type { Field, FieldType, Operation, Structure } from '../../spec/model.ts';
import { camel, pascal } from '../../spec/names.ts';
import { quote } from '../names.ts';
import { guardText, regExpText } from './guards.ts';

/** An interface's guard and its validator. */
export interface Checks {
  readonly guard: string;
  readonly validator: string;
}

/** The checks of structures, each after those of the structures that it refers to. */
export function structureChecks(ordered: readonly Structure[]): Checks[] {
  const guarded = new Set<string>();
  return ordered.map(({ name, fields }) => {
    const guard = guardText({ type: name, fields, hasGuard: (structure) => guarded.has(structure) });
    guarded.add(name);
    return { guard, validator: validatorText(name, name, fields) };
  });
}

/** The checks of a function's four parts. */
export function operationChecks(operation: Operation): Checks[] {
  return (['request', 'response'] as const).flatMap((member) =>
    (['head', 'body'] as const).map((part) => {
      const type = `${pascal(operation.name)}${pascal(member)}${pascal(part)}`;
      const fields = operation[member][part];
      return {
        guard: guardText({ type, fields, hasGuard: () => true }),
        validator: validatorText(type, `${operation.name}.${member}.${part}`, fields),
      };
    }),
  );
}

/** `export const money: Validator<Money> = defineValidator(isMoney, { … });` */
function validatorText(type: string, label: string, fields: readonly Field[]): string {
  const rules = fields.map((field) => `    ${field.name}: { ${fieldRule(field)} },`);
  return `/** Checks a {@link ${type}}. */
export const ${camel(type)}: Validator<${type}> = /* @__PURE__ */ defineValidator(is${type}, {
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
    ...(field.pattern === undefined ? [] : [`pattern: ${regExpText(field.pattern)}`]),
    ...(field.accepts ? [`accepts: '${field.accepts}'`] : []),
  ];
}
