import type { FieldType, Operation } from './model.ts';

export type MessageName = 'request' | 'response';
export type PartName = 'head' | 'body';

/** `pay.requestBody`: how decisions, changes and explanations call a part of a message. */
export function partSubject(operation: string, message: MessageName, part: PartName): string {
  return `${operation}.${message}${part === 'head' ? 'Head' : 'Body'}`;
}

/** `offline.notify.pay`: how decisions call the page of a function. */
export const pageName = ({ function: full, group }: Pick<Operation, 'function' | 'group'>): string =>
  full.slice(full.lastIndexOf(`.${group}.`) + 1);

/** A type as the tables write it: `string`, `Money`, `enum<SiteEnum>`, `list<OrderInfo>`. */
export function typeName(type: FieldType): string {
  if (type.kind === 'list') return `list<${typeName(type.of)}>`;
  if (type.kind === 'enum') return `enum<${type.name}>`;
  return type.kind === 'structure' ? type.name : type.kind;
}

/** The structure or enum that a type names, inside lists too. */
export function namedType(type: FieldType): { readonly kind: 'structure' | 'enum'; readonly name: string } | undefined {
  if (type.kind === 'list') return namedType(type.of);
  return type.kind === 'structure' || type.kind === 'enum' ? type : undefined;
}
