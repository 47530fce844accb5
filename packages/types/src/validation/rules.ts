/** The rules of one structure, as the tables state them. */
export interface ObjectRules {
  /** `Money`, or `pay.request.body` for a part of a message. */
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldRule>>;
}

export type FieldRule = ValueRule & { readonly required?: true };

export type ValueRule = ScalarRule | ObjectRule | ListRule;

export interface ScalarRule {
  readonly kind: 'string' | 'number' | 'boolean' | 'dateTime' | 'date';
  /** Unicode characters. */
  readonly maxLength?: number;
  readonly pattern?: RegExp;
  /** A second JSON type that is taken and turned into `kind`. */
  readonly accepts?: 'number' | 'string';
}

export interface ObjectRule {
  readonly kind: 'object';
  /** A function, because structures may refer to one another in a circle. */
  readonly of: () => ObjectRules;
}

export interface ListRule {
  readonly kind: 'list';
  readonly of: ValueRule;
}
