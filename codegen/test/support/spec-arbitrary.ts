import fc from 'fast-check';
import type {
  ApiSpec,
  Enum,
  Environment,
  Field,
  FieldType,
  Operation,
  ResultCode,
  Sample,
  Structure,
} from '../../src/spec/model.ts';

/** Few names, so that two specs often have the same one. */
const names = fc.constantFrom('alpha', 'beta', 'gamma', 'signType');
const text = fc.constantFrom('one', 'two', 'a `tick` and | bar');
const origin = fc.record({
  file: fc.constantFrom('spec/tables/a.md', 'spec/tables/b.md'),
  line: fc.integer({ min: 1, max: 99 }),
  column: fc.constant(3),
});
const confidence = fc.constantFrom('documented', 'unconfirmed');
const structureNames = ['Money', 'Item', 'Price'] as const;
const enumNames = ['Site', 'Colour'] as const;
export const patterns = ['^[0-9]{1,16}$', '^[0-9]{1,8}$', '^\\d{1,16}$', '^[A-Z]{3}$', '^(?=a)a$'] as const;

/** `{ key: undefined }` is left out, as in a spec that was compiled. */
const present = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Value;

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const unique = <Item>(item: fc.Arbitrary<Item>, selector: (item: Item) => string, maxLength = 3) =>
  fc.uniqueArray(item, { selector, maxLength });

const flatType: fc.Arbitrary<FieldType> = fc.oneof(
  fc.constantFrom('string', 'number', 'boolean', 'dateTime', 'date').map((kind) => ({ kind }) as FieldType),
  fc.constantFrom(...structureNames).map((name): FieldType => ({ kind: 'structure', name })),
  fc.constantFrom(...enumNames).map((name): FieldType => ({ kind: 'enum', name })),
);
const type = fc.oneof(
  { weight: 4, arbitrary: flatType },
  flatType.map((of): FieldType => ({ kind: 'list', of })),
);

const presence = fc.oneof(
  fc.constantFrom({ presence: 'required' as const }, { presence: 'optional' as const }),
  text.map((condition) => ({ presence: 'conditional' as const, condition })),
);

const field: fc.Arbitrary<Field> = fc
  .record({
    name: names,
    type,
    presence,
    maxLength: maybe(fc.constantFrom(8, 64)),
    pattern: maybe(fc.constantFrom(...patterns)),
    accepts: maybe(fc.constantFrom('number' as const, 'string' as const)),
    confidence: maybe(fc.constant('unconfirmed' as const)),
    description: text,
    sample: maybe(text),
    origin,
  })
  .map(({ presence: found, maxLength, pattern, ...rest }) => {
    const { kind } = rest.type;
    return present({
      ...rest,
      ...found,
      maxLength: kind === 'string' || kind === 'enum' ? maxLength : undefined,
      pattern: kind === 'string' ? pattern : undefined,
    }) as Field;
  });

const fields = unique(field, ({ name }) => name);
const message = fc.record({ head: fields, body: fields });
const steps = fc.uniqueArray(fc.constantFrom('retry', 'query', 'cancel', 'askBuyer'), { maxLength: 3 });

/** An id goes with one code, or, now and then, with its other name. */
const codeNames: readonly { readonly code: string; readonly known?: string }[] = [
  { code: 'DONE', known: '00000000' },
  { code: 'DOUBT', known: '00000901' },
  { code: 'BROKE', known: '00000011' },
  { code: 'POOR', known: '00000011' },
  { code: 'LATE' },
];

const resultCode = fc
  .record({
    code: fc.constantFrom(...codeNames),
    hasId: fc.boolean(),
    status: fc.constantFrom('S', 'F', 'U'),
    next: steps,
    functions: maybe(fc.uniqueArray(fc.constantFrom('pay', 'refund', 'notify'), { maxLength: 2 })),
    confidence: maybe(fc.constant('unconfirmed' as const)),
    description: text,
    origin,
  })
  .map(({ code: { code, known }, hasId, ...rest }) => {
    return present({ id: hasId ? known : undefined, code, ...rest }) as ResultCode;
  });

const sample: fc.Arbitrary<Sample> = fc.record({
  name: fc.constantFrom('request', 'succeeded', 'failed', 'unknown'),
  value: fc.constantFrom({ a: 1, b: { c: 'x', d: [1] } }, { a: 2 }),
  origin,
});

const operation: fc.Arbitrary<Operation> = fc
  .record({
    name: fc.constantFrom('pay', 'refund', 'notify'),
    group: fc.constantFrom('offline', 'common'),
    function: fc.constantFrom('example.pay', 'example.common.pay'),
    version: fc.constantFrom('2.0.0', '2.0.4'),
    path: fc.constantFrom('/pay', '/pay.htm'),
    direction: fc.constantFrom('outbound', 'inbound'),
    summary: text,
    idempotencyKey: maybe(names),
    statusField: maybe(names),
    inDoubt: fc.constantFrom('query', 'repeat'),
    confidence,
    request: message,
    response: message,
    resultCodes: unique(resultCode, ({ code }) => code),
    samples: unique(sample, ({ name }) => name),
  })
  .map(present) as fc.Arbitrary<Operation>;

const structure = fc
  .record({
    name: fc.constantFrom(...structureNames),
    description: text,
    confidence: maybe(fc.constant('unconfirmed' as const)),
    fields,
    origin,
  })
  .map(present) as fc.Arbitrary<Structure>;

const enumValue = fc.record({ value: fc.constantFrom('RED', 'BLUE', 'GREEN'), description: text });
const listOfValues = fc
  .record({
    name: fc.constantFrom(...enumNames),
    description: text,
    confidence: maybe(fc.constant('unconfirmed' as const)),
    values: unique(enumValue, ({ value }) => value),
    origin,
  })
  .map(present) as fc.Arbitrary<Enum>;

const environment: fc.Arbitrary<Environment> = fc.record({
  name: fc.constantFrom('asia', 'europe'),
  baseUrl: fc.constantFrom('https://a.test', 'https://b.test'),
  confidence,
  description: text,
}) as fc.Arbitrary<Environment>;

/** As the compiler demands: a code is basic or a function's own, and every type that is named is there. */
export function asCompiled({ operations, shared }: ApiSpec): ApiSpec {
  const basic = new Set(shared.resultCodes.map(({ code }) => code));
  const defined = new Set([...shared.structures, ...shared.enums].map(({ name }) => name));
  return mapTypes(defined, {
    operations: operations.map((found) => ({
      ...found,
      resultCodes: found.resultCodes.filter(({ code }) => !basic.has(code)).map(({ functions: _, ...code }) => code),
    })),
    shared,
  });
}

/** A type that nothing defines becomes a number. */
function mapTypes<Value>(defined: ReadonlySet<string>, value: Value): Value {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    isRecord(inner) &&
    (inner['kind'] === 'structure' || inner['kind'] === 'enum') &&
    !defined.has(String(inner['name']))
      ? { kind: 'number' }
      : inner,
  );
  return JSON.parse(text) as Value;
}

/** Any spec: small, with few names, and nothing that no table could say. */
export const anySpec: fc.Arbitrary<ApiSpec> = fc
  .record({
    operations: unique(operation, ({ name }) => name),
    shared: fc.record({
      api: fc.record({
        title: text,
        version: text,
        summary: text,
        description: text,
        environments: unique(environment, ({ name }) => name, 2),
      }),
      structures: unique(structure, ({ name }) => name),
      enums: unique(listOfValues, ({ name }) => name),
      resultCodes: unique(resultCode, ({ code }) => code),
    }),
  })
  .map(asCompiled);

export type Json = { readonly [key: string]: unknown };
export const isRecord = (value: unknown): value is Json => value !== null && typeof value === 'object';
