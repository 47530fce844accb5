import type { ApiSpec, Enum, Environment, Field, Operation, ResultCode, Structure } from '../../src/spec/model.ts';

const origin = { file: 'spec/tables/shop.md', line: 1, column: 3 };

/** A field of text that is optional, but for what is given. */
export const field = (facts: Partial<Field> = {}): Field => ({
  name: 'thing',
  type: { kind: 'string' },
  presence: 'optional',
  description: 'A thing.',
  origin,
  ...facts,
});

export const code = (facts: Partial<ResultCode> = {}): ResultCode => ({
  id: '12005124',
  code: 'TROUBLE',
  status: 'F',
  next: [],
  description: 'Trouble.',
  origin,
  ...facts,
});

export const structure = (name: string, fields: readonly Field[], facts: Partial<Structure> = {}): Structure => ({
  name,
  description: 'Some fields.',
  fields,
  origin,
  ...facts,
});

export const enumOf = (name: string, values: readonly string[], facts: Partial<Enum> = {}): Enum => ({
  name,
  description: 'Some values.',
  values: values.map((value) => ({ value, description: `What ${value} means.` })),
  origin,
  ...facts,
});

export const environment = (facts: Partial<Environment> = {}): Environment => ({
  name: 'asia',
  baseUrl: 'https://asia.test',
  confidence: 'documented',
  description: 'Production.',
  ...facts,
});

export const operation = (name: string, facts: Partial<Operation> = {}): Operation => ({
  name,
  group: 'shop',
  function: `example.shop.${name}`,
  version: '1.0',
  path: `/shop/${name}.htm`,
  direction: 'outbound',
  summary: `Does ${name}.`,
  inDoubt: 'query',
  confidence: 'documented',
  request: { head: [], body: [] },
  response: { head: [], body: [] },
  resultCodes: [],
  samples: [],
  ...facts,
});

export interface ShopFacts {
  readonly operations?: readonly Operation[];
  readonly structures?: readonly Structure[];
  readonly enums?: readonly Enum[];
  readonly codes?: readonly ResultCode[];
  readonly environments?: readonly Environment[];
  readonly title?: string;
  readonly version?: string;
}

/** A spec that holds what is given and nothing else. */
export const shop = (facts: ShopFacts = {}): ApiSpec => ({
  operations: facts.operations ?? [],
  shared: {
    api: {
      title: facts.title ?? 'Shop',
      version: facts.version ?? '1.0',
      summary: 'A shop.',
      description: 'Nothing more.',
      environments: facts.environments ?? [],
    },
    structures: facts.structures ?? [],
    enums: facts.enums ?? [],
    resultCodes: facts.codes ?? [],
  },
});

/** Where a field may stand, and what the merchant does with it there. */
export const positions = [
  { merchant: 'sends', direction: 'request', way: 'outbound', part: 'body', owner: 'buy.requestBody' },
  { merchant: 'receives', direction: 'response', way: 'outbound', part: 'body', owner: 'buy.responseBody' },
  { merchant: 'receives', direction: 'request', way: 'inbound', part: 'body', owner: 'buy.requestBody' },
  { merchant: 'sends', direction: 'response', way: 'inbound', part: 'head', owner: 'buy.responseHead' },
] as const;

export type Position = (typeof positions)[number];

/** The function `buy` with these fields in one place. */
export function buyWith(fields: readonly Field[], { direction, way, part }: Position): Operation {
  const message = { head: [], body: [], [part]: fields };
  return operation('buy', { direction: way, [direction]: message });
}
