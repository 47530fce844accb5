import { describe, expect, test } from 'vitest';
import { compileSpec } from '../src/compile/compile.ts';
import type { Change } from '../src/diff/change.ts';
import { relatePatterns } from '../src/diff/compare-pattern.ts';
import { diffSpecs } from '../src/diff/diff-specs.ts';
import type { ApiSpec, Field } from '../src/spec/model.ts';
import type { MiniFile } from './support/mini-spec.ts';
import { miniSpec } from './support/mini-spec.ts';
import { code, enumOf, field, operation, shop, structure } from './support/shop-spec.ts';

const pick = (changes: readonly Change[], ...keys: (keyof Change)[]) =>
  changes.map((change) => Object.fromEntries(keys.map((key) => [key, change[key]])));

const money = (...fields: Field[]) => structure('Money', fields);
const item = structure('Item', [field({ name: 'price', type: { kind: 'structure', name: 'Money' } })]);
const inMoney: Field = field({ type: { kind: 'structure', name: 'Money' } });
const inItem: Field = field({ type: { kind: 'list', of: { kind: 'structure', name: 'Item' } } });
const body = (...found: Field[]) => ({ head: [], body: found });

describe('a structure is judged by the messages that it stands in', () => {
  const short = money(field({ name: 'value', maxLength: 16 }));
  const long = money(field({ name: 'value', maxLength: 32 }));
  const pay = operation('pay', { request: body(inMoney) });
  const query = operation('query', { response: body(inMoney) });
  const told = operation('told', { direction: 'inbound', request: body(inMoney) });

  // biome-ignore format: a table
  test.each([
    { of: 'a request', operations: [pay], want: { direction: 'request', merchant: 'sends', severity: 'safe', operations: ['pay'] } },
    { of: 'a response', operations: [query], want: { direction: 'response', merchant: 'receives', severity: 'dangerous', operations: ['query'] } },
    { of: 'both: the worse counts', operations: [pay, query], want: { direction: 'both', merchant: 'both', severity: 'dangerous', operations: ['pay', 'query'] } },
    { of: 'an inbound request, which the merchant receives', operations: [told], want: { direction: 'request', merchant: 'receives', severity: 'dangerous', operations: ['told'] } },
    { of: 'two requests, of which one is received', operations: [pay, told], want: { direction: 'request', merchant: 'both', severity: 'dangerous', operations: ['pay', 'told'] } },
    { of: 'a response, inside another structure', operations: [operation('list', { response: body(inItem) })], want: { direction: 'response', merchant: 'receives', severity: 'dangerous', operations: ['list'] } },
    { of: 'no message: it may travel inside text', operations: [], want: { direction: 'both', merchant: 'both', severity: 'dangerous', operations: [] } },
  ])('$of', ({ operations, want }) => {
    const changes = diffSpecs(
      shop({ operations, structures: [short, item] }),
      shop({ operations, structures: [long, item] }),
    );
    expect(changes).toEqual([expect.objectContaining({ kind: 'length-lengthened', subject: 'Money.value', ...want })]);
  });

  test('structures in a circle', () => {
    const ring = (facts: Partial<Field>) => [
      structure('Item', [field({ name: 'part', type: { kind: 'structure', name: 'Part' } })]),
      structure('Part', [field({ name: 'item', type: { kind: 'structure', name: 'Item' }, ...facts })]),
    ];
    const operations = [operation('pay', { request: body(inItem) })];
    const changes = diffSpecs(
      shop({ operations, structures: ring({}) }),
      shop({ operations, structures: ring({ presence: 'required' }) }),
    );
    expect(pick(changes, 'subject', 'severity')).toEqual([{ subject: 'Part.item', severity: 'breaking' }]);
  });

  test('a use that is gone is a change of its own', () => {
    const both = operation('pay', { response: body(inMoney), request: body(inMoney) });
    const changes = diffSpecs(
      shop({ operations: [both], structures: [money(field())] }),
      shop({
        operations: [operation('pay', { response: body(inMoney) })],
        structures: [money(field({ presence: 'required' }))],
      }),
    );
    expect(pick(changes, 'kind', 'subject', 'severity')).toEqual([
      { kind: 'optional-field-removed', subject: 'pay.requestBody.thing', severity: 'breaking' },
      { kind: 'optional-field-became-required', subject: 'Money.thing', severity: 'safe' },
    ]);
  });

  test('a use that is new has no caller yet', () => {
    const changes = diffSpecs(
      shop({ operations: [operation('pay', { response: body(inMoney) })], structures: [money(field())] }),
      shop({
        operations: [operation('pay', { response: body(inMoney), request: body(inMoney) })],
        structures: [money(field({ presence: 'required' }))],
      }),
    );
    expect(pick(changes, 'kind', 'subject', 'severity')).toEqual([
      { kind: 'optional-field-became-required', subject: 'Money.thing', severity: 'safe' },
      { kind: 'optional-field-added', subject: 'pay.requestBody.thing', severity: 'safe' },
    ]);
  });
});

describe('what only has another name', () => {
  const site = (name: string): Field => field({ type: { kind: 'enum', name } });

  test('a structure with the same fields is renamed, and the fields that use it are the same', () => {
    const before = [money(field({ name: 'value', maxLength: 16 })), item];
    const price = structure('Price', [field({ name: 'value', maxLength: 8 })]);
    const after = [price, { ...item, fields: [field({ name: 'price', type: { kind: 'structure', name: 'Price' } })] }];
    const operations = [operation('pay', { request: body(inItem) })];
    const changes = diffSpecs(shop({ operations, structures: before }), shop({ operations, structures: after }));
    expect(pick(changes, 'kind', 'subject', 'before', 'after')).toEqual([
      { kind: 'structure-renamed', subject: 'Price', before: 'Money', after: 'Price' },
      { kind: 'length-shortened', subject: 'Price.value', before: 16, after: 8 },
    ]);
  });

  test('two that could be meant are no rename', () => {
    const changes = diffSpecs(
      shop({ enums: [enumOf('Site', ['HK'])] }),
      shop({ enums: [enumOf('Place', ['HK']), enumOf('Wallet', ['HK'])] }),
    );
    expect(pick(changes, 'kind', 'subject')).toEqual([
      { kind: 'enum-removed', subject: 'Site' },
      { kind: 'enum-added', subject: 'Place' },
      { kind: 'enum-added', subject: 'Wallet' },
    ]);
  });

  test('another enum with other values is another type', () => {
    const spec = (name: string, value: string): ApiSpec =>
      shop({ operations: [operation('pay', { request: body(site(name)) })], enums: [enumOf(name, [value])] });
    expect(pick(diffSpecs(spec('Site', 'HK'), spec('Place', 'MO')), 'kind', 'subject')).toEqual([
      { kind: 'enum-removed', subject: 'Site' },
      { kind: 'type-changed', subject: 'pay.requestBody.thing' },
      { kind: 'enum-added', subject: 'Place' },
    ]);
  });
});

describe('result codes, as functions answer with them', () => {
  const [pay, query] = [operation('pay'), operation('query')];
  const withCode = { ...pay, resultCodes: [code()] };

  test('a basic code concerns every function that answers with it', () => {
    const changes = diffSpecs(
      shop({ operations: [pay, query], codes: [code({ status: 'F' })] }),
      shop({ operations: [pay, query], codes: [code({ status: 'U' })] }),
    );
    expect(pick(changes, 'kind', 'subject', 'operations')).toEqual([
      { kind: 'result-code-f-to-u', subject: 'resultCodes.TROUBLE', operations: ['pay', 'query'] },
    ]);
  });

  test('a code of one function that becomes a basic one is new to the others only', () => {
    const changes = diffSpecs(
      shop({ operations: [withCode, query] }),
      shop({ operations: [pay, query], codes: [code({ status: 'U' })] }),
    );
    expect(pick(changes, 'kind', 'subject')).toEqual([
      { kind: 'result-code-f-to-u', subject: 'pay.resultCodes.TROUBLE' },
      { kind: 'result-code-moved', subject: 'pay.resultCodes.TROUBLE' },
      { kind: 'result-code-added', subject: 'query.resultCodes.TROUBLE' },
    ]);
  });

  test('a basic code that fewer functions list is gone from the others', () => {
    const changes = diffSpecs(
      shop({ operations: [pay, query], codes: [code()] }),
      shop({ operations: [pay, query], codes: [code({ functions: ['pay'] })] }),
    );
    expect(pick(changes, 'kind', 'subject')).toEqual([
      { kind: 'result-code-removed', subject: 'query.resultCodes.TROUBLE' },
    ]);
  });

  test('the codes of a function that is new are part of it', () => {
    const changes = diffSpecs(shop({ operations: [query] }), shop({ operations: [withCode, query] }));
    expect(pick(changes, 'kind', 'subject')).toEqual([{ kind: 'function-added', subject: 'pay' }]);
  });
});

describe('formats', () => {
  // biome-ignore format: a table
  test.each([
    { given: ['^[A-Z]{3}$', '^[A-Z]{3}$'], want: 'same' },
    { given: ['^(?:a|b)$', '^[ab]$'], want: 'same' },
    { given: ['^[A-Z]{3}$', '^[A-Z]{2,3}$'], want: 'loosened' },
    { given: ['^.*$', '^[0-9]*$'], want: 'tightened' },
    { given: ['^[A-Z]$', '^[0-9]$'], want: 'unclear' },
    { given: ['^a|b$', '^[ab]$'], want: 'unclear' },
    { given: ['^(?=a)a$', '^a$'], want: 'unclear' },
    { given: ['^(a+)\\1$', '^aa$'], want: 'unclear' },
    { given: ['^(?:(?:a{1,99}){1,99}){1,99}$', '^a*$'], want: 'unclear' },
    { given: ['^(?:a|b)*a(?:a|b){40}$', '^(?:a|b)*$'], want: 'unclear' },
    { given: ['^💳$', '^.$'], want: 'loosened' },
  ])('$given: $want', ({ given: [before = '', after = ''], want }) => {
    expect(relatePatterns(before, after)).toBe(want);
  });
});

describe('from the tables', () => {
  const compile = (edit?: { in: MiniFile; find: string; put: string }): ApiSpec => {
    const { spec, diagnostics } = compileSpec(miniSpec(edit));
    expect(diagnostics).toEqual([]);
    return spec;
  };

  test('a change knows its function, its packages and its row', () => {
    const edited = compile({ in: 'buy', find: '| orderId | string | 8 |', put: '| orderId | string | 6 |' });
    expect(diffSpecs(compile(), edited)).toEqual([
      {
        kind: 'length-shortened',
        subject: 'buy.requestBody.orderId',
        direction: 'request',
        merchant: 'sends',
        severity: 'breaking',
        why: 'A value that was short enough may be refused, and no compiler notices.',
        before: 8,
        after: 6,
        operations: ['buy'],
        packages: { types: 'major', client: 'major', mock: 'major', openapi: 'major' },
        origin: { file: 'spec/tables/shop.buy.md', line: 23, column: 3 },
      },
    ]);
  });

  // biome-ignore format: a table
  test.each([
    { name: 'rows in another order', edit: { in: 'enums', find: '| RED | Like blood. |\n| BLUE | Like the sky. |', put: '| BLUE | Like the sky. |\n| RED | Like blood. |' } },
    { name: 'more room between rows and headings', edit: { in: 'buy', find: '# shop.buy', put: '# shop.buy\n\nA few words.' } },
  ] as const)('$name: no change', ({ edit }) => {
    expect(diffSpecs(compile(), compile(edit))).toEqual([]);
  });
});
