import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { SpecSources } from '../src/compile/compile.ts';
import { compileSpec } from '../src/compile/compile.ts';
import { createEmit } from '../src/emit/emit.ts';
import type { ApiSpec, Field } from '../src/spec/model.ts';
import { pascal } from '../src/spec/names.ts';
import { loadTemplates } from '../src/templates/load.ts';
import { verifyTypeScript } from '../src/verify/verify-typescript.ts';
import { files, miniSpec } from './support/mini-spec.ts';
import { enumOf, environment, field, operation, shop, structure } from './support/shop-spec.ts';

const repository = new URL('../..', import.meta.url).pathname;

function emit(sources: SpecSources): ReadonlyMap<string, string> {
  const { spec, diagnostics } = compileSpec(sources);
  expect(diagnostics).toEqual([]);
  return emitSpec(spec);
}

const emitSpec = (spec: ApiSpec): ReadonlyMap<string, string> => createEmit('{}', loadTemplates())(spec);

/** Compiles what is emitted for a package, over its hand-written files, under the package's own strict options. */
function typeErrors(emitted: ReadonlyMap<string, string>, name: string, files: readonly string[]): string[] {
  const folder = join(repository, 'packages', name);
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  config.compilerOptions.paths = { '@intl-acquiring/types': ['../types/src/index.ts'] };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  const inMemory = (path: string): string | undefined => emitted.get(path.replace(repository, ''));
  const isGenerated = (path: string): boolean => path.includes('/src/generated/');
  host.readFile = (path) => inMemory(path) ?? (isGenerated(path) ? undefined : readFile(path));
  host.fileExists = (path) => inMemory(path) !== undefined || (!isGenerated(path) && fileExists(path));
  host.getSourceFile = (path, version) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, version);
  };
  const roots = files.map((file) => join(folder, 'src', file));
  const program = ts.createProgram(roots, options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

const typesErrors = (emitted: ReadonlyMap<string, string>): string[] =>
  typeErrors(emitted, 'types', ['index.ts', 'validators.ts']);

const tricky = `Ends a comment */ and has 'quotes', "double ones", \`ticks\`, \${braces}, a back\\\\slash, {{curls}} and <b>é 支付</b>.`;

describe('what is emitted compiles under the strictest options', () => {
  test.each([
    ['the small spec', undefined],
    ['text that would end a comment or a string', { in: 'buy', find: 'How many.', put: tricky }],
    ['such text in a result code', { in: 'buy', find: 'None left.', put: tricky }],
    ['such text in an enum', { in: 'enums', find: 'Like blood.', put: tricky }],
    ['a value that would end a comment', { in: 'enums', find: '| RED |', put: '| `*/*` |' }],
    ['a field that is named as a helper is', { in: 'buy', find: '| gift |', put: '| isRunOf |' }],
    ['such text in a summary', { in: 'buy', find: 'Buys things.', put: tricky }],
    [
      'structures in a circle',
      {
        in: 'structures',
        find: '| price | Money | - | optional | What it costs. | - |',
        put: '| price | Money | - | optional | What it costs. | - |\n| parts | `list<Item>` | - | optional | Parts. | - |',
      },
    ],
    [
      'a structure that needs itself',
      {
        in: 'structures',
        find: '| price | Money | - | optional | What it costs. | - |',
        put: `| price | Money | - | optional | What it costs. | - |
| knot | Knot | - | optional | How it is tied. | - |

## Knot

Without an end.

| Field | Type | Length | Presence | Description | Sample |
| --- | --- | --- | --- | --- | --- |
| knot | Knot | - | required | Another one. | - |
| text | string | 8 | required | What it says. | - |
`,
      },
    ],
    [
      'a format that takes a regular expression',
      { in: 'structures', find: '`^[0-9]{1,16}$`', put: '`^(0\\|[1-9]/?[0-9]*)$`' },
    ],
    ['a list of numbers', { in: 'buy', find: '| count | number |', put: '| count | `list<number>` |' }],
    [
      'no enum at all',
      {
        in: 'enums',
        find: '## Colour\n\nColours of things.\n\n| Value | Description |\n| --- | --- |\n| RED | Like blood. |\n| BLUE | Like the sky. |\n',
        put: '',
      },
    ],
  ] as const)('%s', (name, change) => {
    const sources = miniSpec(change);
    const tables = sources.tables.map(({ file, text }) => ({
      file,
      text: name === 'no enum at all' ? text.replace('`enum<Colour>`', 'string') : text,
    }));
    expect(typesErrors(emit({ tables }))).toEqual([]);
  });
});

describe('a structure of any name', () => {
  const types = join(repository, 'packages/types/src');
  const read = (file: string): string => readFileSync(join(types, file), 'utf8');
  /** What the package exports beside what is generated; it would hide a structure of the name, without a word. */
  const ofThePackage = [...read('index.ts').matchAll(/^export type \{(.*)\}/gm)].flatMap(([, list = '']) =>
    list.split(',').map((name) => name.trim()),
  );
  const generated = globSync('generated/**/*.ts', { cwd: types }).map(read).join('\n');
  /** A structure `Thing` has a validator `thing` and a guard `isThing`. */
  const inGenerated = (generated.match(/\b[A-Za-z]\w*\b/g) ?? []).map((word) =>
    pascal(word.replace(/^is(?=[A-Z])/, '')),
  );
  const globals = ['Array', 'Date', 'Error', 'Map', 'Math', 'Object', 'Partial', 'Promise', 'Record', 'Set', 'String'];
  const names = [...new Set([...ofThePackage, ...inGenerated, ...globals])];

  const called = (list: readonly string[]): SpecSources => {
    const sections = list.map(
      (name) => `## ${name}

A thing.

| Field | Type | Length | Presence | Description | Sample |
| --- | --- | --- | --- | --- | --- |
| self | ${name} | - | optional | Another. | - |
| parts | \`list<${name}>\` | - | optional | Parts. | - |
| count | number | - | optional | How many. | - |

`,
    );
    const rows = list.map((name, index) => `| field${index} | ${name} | - | optional | Another. | - |\n`);
    const { tables } = miniSpec({ in: 'structures', find: '## Money', put: `${sections.join('')}## Money` });
    return {
      tables: tables.map(({ file, text }) => ({ file, text: text.replace('| gift |', `${rows.join('')}| gift |`) })),
    };
  };
  const isRefused = (name: string): boolean =>
    compileSpec(called([name])).diagnostics.some(({ severity }) => severity === 'error');

  test('is refused, or compiles beside all else that generated code names', () => {
    expect(ofThePackage.filter((name) => !isRefused(name))).toEqual([]);
    const taken = names.filter((name) => !isRefused(name));
    expect(taken).toEqual(expect.arrayContaining(['Order', 'Promise']));
    expect(typesErrors(emit(called(taken)))).toEqual([]);
  });
});

describe('a spec may lack anything', () => {
  const bare = operation('buy');
  test.each<[string, ApiSpec]>([
    ['fields, structures and result codes', shop({ operations: [bare] })],
    ['fields of a structure', shop({ operations: [bare], structures: [structure('Money', [])] })],
    ['functions that a merchant calls', shop({ operations: [operation('tell', { direction: 'inbound' })] })],
    ['functions', shop({ structures: [structure('Money', [field()])] })],
  ])('%s', (_, spec) => {
    const emitted = emitSpec(spec);
    expect(typesErrors(emitted)).toEqual([]);
    expect(verifyTypeScript(spec, emitted)).toEqual([]);
    const document: { components: { schemas: Record<string, object> } } = JSON.parse(
      emitted.get('packages/openapi/src/generated/openapi.json') ?? '',
    );
    for (const schema of Object.values(document.components.schemas)) expect(schema).toHaveProperty('properties');
  });

  test('a client without a method uses no call', () => {
    const text = emitSpec(shop()).get('packages/client/src/generated/operations.ts');
    expect(text).toContain("import type { Call } from '../core/definition.ts';");
    expect(text).toContain('bindOperations(_call: Call)');
  });
});

describe('a method of the client', () => {
  const file = 'packages/client/src/generated/operations/buy.ts';
  const buyer = field({ name: 'merchantId', presence: 'required' });
  const emitBuy = (body: readonly Field[]): ReadonlyMap<string, string> =>
    emitSpec(shop({ operations: [operation('buy', { request: { head: [], body } })] }));

  test.each([
    ['without a merchant', [field()]],
    ['with a merchant', [buyer, field()]],
    ['whose merchant is optional', [field({ name: 'merchantId' })]],
    ['of an empty body', []],
  ])('%s compiles', (_, body) => {
    expect(typeErrors(emitBuy(body), 'client', ['generated/operations/buy.ts'])).toEqual([]);
  });

  test('fills in the merchant where the table has one', () => {
    expect(emitBuy([buyer]).get(file)).not.toContain('withoutMerchant');
    expect(emitBuy([buyer]).get(file)).toContain('`merchantId` comes from the client unless it is given.');
    expect(emitBuy([field()]).get(file)).toContain('\n  withoutMerchant: true,\n');
    expect(emitBuy([field()]).get(file)).not.toContain('`merchantId` comes');
  });
});

test('an open enum takes any string and knows its own', () => {
  const text = emit(miniSpec()).get('packages/types/src/generated/enums.ts');
  expect(text).toContain("export type KnownColour = 'RED' | 'BLUE';");
  expect(text).toContain('export type Colour = KnownColour | (string & {});');
  expect(text).toContain('export function isKnownColour(value: unknown): value is KnownColour {');
});

test('a basic code that a page does not list is left out of its function', () => {
  const sell = files.buy.replaceAll('shop.buy', 'shop.sell').replaceAll('/buy.htm', '/sell.htm');
  const emitted = emit(miniSpec(undefined, [{ file: 'spec/tables/shop.sell.md', text: sell }]));
  const textOf = (name: string) => emitted.get(`packages/types/src/generated/operations/${name}.ts`) ?? '';
  expect(textOf('buy')).toContain('export interface BuyResultCodes extends BasicResultCodes {');
  expect(textOf('buy')).toMatch(/withBasic\([\s\S]*\n {2}\[\],\n\)/);
  expect(textOf('sell')).toContain(
    "export interface SellResultCodes extends Omit<BasicResultCodes, 'UNKNOWN_EXCEPTION'> {",
  );
  expect(textOf('sell')).toMatch(/withBasic\([\s\S]*\n {2}\['UNKNOWN_EXCEPTION'\],\n\)/);
});

test('the OpenAPI document says who answers', () => {
  const spec = shop({ operations: [operation('buy'), operation('tell', { direction: 'inbound' })] });
  type Items = Record<string, { post: { description: string } }>;
  const document: { paths: Items; webhooks: Items } = JSON.parse(
    emitSpec(spec).get('packages/openapi/src/generated/openapi.json') ?? '',
  );
  expect(document.paths['/shop/buy.htm']?.post.description).toContain('The basic result codes may come too.');
  expect(document.webhooks['tell']?.post.description).toContain('The merchant answers, and may use');
});

test('the OpenAPI document names servers whose path takes the place of another', () => {
  const environments = [
    environment(),
    environment({ name: 'moon', baseUrl: 'https://moon.test/gw', description: 'Far.' }),
  ];
  const document: { info: { description: string }; servers: { url: string }[] } = JSON.parse(
    emitSpec(shop({ environments })).get('packages/openapi/src/generated/openapi.json') ?? '',
  );
  expect(document.servers.map(({ url }) => url)).toEqual(['https://asia.test']);
  expect(document.info.description).toContain('\n- `https://moon.test/gw`: Far.\n');
});

test('the OpenAPI document says what nobody could confirm', () => {
  const unconfirmed = { confidence: 'unconfirmed' } as const;
  const spec = shop({
    operations: [operation('buy')],
    structures: [structure('Money', [], unconfirmed)],
    enums: [enumOf('Colour', ['RED'], unconfirmed), enumOf('Size', ['L'])],
    environments: [environment(), environment({ name: 'moon', baseUrl: 'https://moon.test', ...unconfirmed })],
  });
  const document: {
    servers: { description: string }[];
    components: { schemas: Record<string, { description: string }> };
  } = JSON.parse(emitSpec(spec).get('packages/openapi/src/generated/openapi.json') ?? '');
  expect(document.servers.map(({ description }) => description)).toEqual(['Production.', 'Production. Unconfirmed.']);
  const saying = Object.entries(document.components.schemas).filter(([, schema]) =>
    schema.description.includes('Unconf'),
  );
  expect(saying.map(([name]) => name)).toEqual(['Money', 'Colour']);
});

test('the OpenAPI document says what the tables say', () => {
  const text = emit(miniSpec()).get('packages/openapi/src/generated/openapi.json') ?? '';
  const document = JSON.parse(text) as {
    servers: unknown;
    'x-basic-result-codes': unknown;
    paths: Record<string, { post: Record<string, unknown> }>;
    components: { schemas: Record<string, { required?: string[]; properties?: Record<string, unknown> }> };
  };
  expect(document.servers).toEqual([{ url: 'https://gateway.test', description: 'For tests.' }]);
  expect(document.paths['/shop/buy.htm']?.post).toMatchObject({
    operationId: 'buy',
    'x-idempotency-key': 'orderId',
    'x-result-codes': [{ id: '00000011', code: 'SOLD_OUT', status: 'F', next: ['askBuyer'] }],
  });
  expect(document['x-basic-result-codes']).toEqual([
    { id: '00000000', code: 'SUCCESS', status: 'S', next: [] },
    { id: '00000901', code: 'UNKNOWN_EXCEPTION', status: 'U', next: ['retry', 'cancel'] },
  ]);
  const body = document.components.schemas['BuyRequestBody'];
  expect(body?.required).toEqual(['orderId', 'items']);
  expect(body?.properties).toMatchObject({
    orderId: { type: 'string', maxLength: 8, examples: ['o-1'] },
    items: { type: 'array', items: { $ref: '#/components/schemas/Item' } },
    colour: { $ref: '#/components/schemas/Colour' },
    day: { type: 'string', format: 'date' },
  });
  expect(document.components.schemas['Money']?.properties).toMatchObject({
    value: { pattern: '^[0-9]{1,16}$', maxLength: 16 },
  });
});
