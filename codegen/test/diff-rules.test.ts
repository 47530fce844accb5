import { describe, expect, test } from 'vitest';
import type { Change, Severity } from '../src/diff/change.ts';
import { diffSpecs } from '../src/diff/diff-specs.ts';
import type { ChangeKind } from '../src/diff/kinds.ts';
import { kinds, oppositeOf } from '../src/diff/kinds.ts';
import { rules } from '../src/diff/rules.ts';
import type { ApiSpec, Field, Operation, ResultCode } from '../src/spec/model.ts';
import { rulesDocument } from './support/rules-document.ts';
import {
  buyWith,
  code,
  enumOf,
  environment,
  field,
  operation,
  positions,
  shop,
  structure,
} from './support/shop-spec.ts';

/** A severity there and on the way back. */
type ThereAndBack = readonly [there: Severity, back: Severity];

interface FieldCase {
  readonly kind: ChangeKind;
  readonly given: readonly [before: Field | undefined, after: Field | undefined];
  readonly want: { readonly sends: ThereAndBack; readonly receives: ThereAndBack };
}

const required = field({ presence: 'required' });
const optional = field();
const conditional = field({ presence: 'conditional', condition: 'it rains' });
const site = { kind: 'enum', name: 'Site' } as const;

// biome-ignore format: a table
const fieldCases: readonly FieldCase[] = [
  { kind: 'required-field-added', given: [undefined, required], want: { sends: ['breaking', 'breaking'], receives: ['safe', 'breaking'] } },
  { kind: 'conditional-field-added', given: [undefined, conditional], want: { sends: ['dangerous', 'breaking'], receives: ['safe', 'breaking'] } },
  { kind: 'optional-field-added', given: [undefined, optional], want: { sends: ['safe', 'breaking'], receives: ['safe', 'breaking'] } },
  { kind: 'optional-field-became-required', given: [optional, required], want: { sends: ['breaking', 'safe'], receives: ['safe', 'breaking'] } },
  { kind: 'conditional-field-became-required', given: [conditional, required], want: { sends: ['breaking', 'safe'], receives: ['safe', 'breaking'] } },
  { kind: 'optional-field-became-conditional', given: [optional, conditional], want: { sends: ['dangerous', 'safe'], receives: ['safe', 'dangerous'] } },
  { kind: 'condition-changed', given: [conditional, field({ presence: 'conditional', condition: 'it snows' })], want: { sends: ['dangerous', 'dangerous'], receives: ['dangerous', 'dangerous'] } },
  { kind: 'type-changed', given: [optional, field({ type: { kind: 'number' } })], want: { sends: ['breaking', 'breaking'], receives: ['breaking', 'breaking'] } },
  { kind: 'type-changed', given: [optional, field({ type: { kind: 'list', of: { kind: 'string' } } })], want: { sends: ['breaking', 'breaking'], receives: ['breaking', 'breaking'] } },
  { kind: 'type-changed', given: [field({ type: { kind: 'date' } }), field({ type: { kind: 'dateTime' } })], want: { sends: ['breaking', 'breaking'], receives: ['breaking', 'breaking'] } },
  { kind: 'type-narrowed', given: [optional, field({ type: { kind: 'dateTime' } })], want: { sends: ['breaking', 'safe'], receives: ['safe', 'dangerous'] } },
  { kind: 'type-narrowed', given: [field({ maxLength: 10 }), field({ type: { kind: 'date' } })], want: { sends: ['breaking', 'safe'], receives: ['safe', 'dangerous'] } },
  { kind: 'type-narrowed', given: [field({ maxLength: 25, pattern: '^.+$' }), field({ type: { kind: 'dateTime' } })], want: { sends: ['breaking', 'safe'], receives: ['safe', 'dangerous'] } },
  { kind: 'type-changed', given: [field({ type: { kind: 'dateTime' } }), field({ maxLength: 14 })], want: { sends: ['breaking', 'breaking'], receives: ['breaking', 'breaking'] } },
  { kind: 'type-changed', given: [field({ type: { kind: 'date' } }), field({ pattern: '^[0-9]{8}$' })], want: { sends: ['breaking', 'breaking'], receives: ['breaking', 'breaking'] } },
  { kind: 'string-became-enum', given: [field({ maxLength: 8 }), field({ type: site, maxLength: 8 })], want: { sends: ['dangerous', 'safe'], receives: ['safe', 'dangerous'] } },
  { kind: 'string-became-enum', given: [field({ type: { kind: 'list', of: { kind: 'string' } } }), field({ type: { kind: 'list', of: site } })], want: { sends: ['dangerous', 'safe'], receives: ['safe', 'dangerous'] } },
  { kind: 'length-shortened', given: [field({ maxLength: 64 }), field({ maxLength: 32 })], want: { sends: ['breaking', 'safe'], receives: ['safe', 'dangerous'] } },
  { kind: 'length-limit-added', given: [optional, field({ maxLength: 32 })], want: { sends: ['breaking', 'safe'], receives: ['safe', 'dangerous'] } },
  { kind: 'pattern-added', given: [optional, field({ pattern: '^[A-Z]{3}$' })], want: { sends: ['breaking', 'safe'], receives: ['safe', 'dangerous'] } },
  { kind: 'pattern-tightened', given: [field({ pattern: '^[0-9]{1,16}$' }), field({ pattern: '^[1-9][0-9]{0,15}$' })], want: { sends: ['breaking', 'safe'], receives: ['safe', 'dangerous'] } },
  { kind: 'pattern-changed', given: [field({ pattern: '^[0-9]+$' }), field({ pattern: '^[A-Z]+$' })], want: { sends: ['breaking', 'breaking'], receives: ['dangerous', 'dangerous'] } },
  { kind: 'pattern-rewritten', given: [field({ pattern: '^[0-9]{1,2}$' }), field({ pattern: '^\\d\\d?$' })], want: { sends: ['safe', 'safe'], receives: ['safe', 'safe'] } },
  { kind: 'accepts-added', given: [optional, field({ accepts: 'number' })], want: { sends: ['safe', 'dangerous'], receives: ['dangerous', 'dangerous'] } },
  { kind: 'accepts-changed', given: [field({ accepts: 'string' }), field({ accepts: 'number' })], want: { sends: ['dangerous', 'dangerous'], receives: ['dangerous', 'dangerous'] } },
  { kind: 'confidence-raised', given: [field({ confidence: 'unconfirmed' }), optional], want: { sends: ['safe', 'dangerous'], receives: ['safe', 'dangerous'] } },
  { kind: 'description-changed', given: [optional, field({ description: 'Something.' })], want: { sends: ['safe', 'safe'], receives: ['safe', 'safe'] } },
  { kind: 'sample-added', given: [optional, field({ sample: 'x' })], want: { sends: ['safe', 'safe'], receives: ['safe', 'safe'] } },
  { kind: 'sample-changed', given: [field({ sample: 'x' }), field({ sample: 'y' })], want: { sends: ['safe', 'safe'], receives: ['safe', 'safe'] } },
];

const facts = ({ kind, subject, severity }: Change) => ({ kind, subject, severity });

describe('a field', () => {
  for (const position of positions) {
    const { owner, direction, way, merchant } = position;
    describe(`in the ${direction} of an ${way} function, which the merchant ${merchant}`, () => {
      test.each(fieldCases)('$kind: $want', ({ kind, given: [before, after], want }) => {
        const spec = (found: Field | undefined): ApiSpec =>
          shop({ operations: [buyWith(found ? [found] : [], position)], enums: [enumOf('Site', ['HK'])] });
        const there = diffSpecs(spec(before), spec(after));
        const back = diffSpecs(spec(after), spec(before));
        const subject = `${owner}.thing`;
        expect(there.map(facts)).toEqual([{ kind, subject, severity: want[merchant][0] }]);
        expect(back.map(facts)).toEqual([{ kind: oppositeOf(kind), subject, severity: want[merchant][1] }]);
        expect(there[0]).toMatchObject({ direction, merchant, operations: ['buy'] });
      });
    });
  }
});

interface SpecCase {
  readonly kind: ChangeKind;
  readonly given: readonly [base: ApiSpec, head: ApiSpec];
  readonly subject: string;
  readonly want: ThereAndBack;
  readonly merchant: Change['merchant'];
  /** Where it goes by another name on the way back. */
  readonly was?: string;
}

const enumIn = (name: string, values: readonly string[], merchant: 'sends' | 'receives' | 'both'): ApiSpec => {
  const body = [field({ type: { kind: 'enum', name } })];
  const message = { head: [], body };
  const operations = [
    operation('buy', {
      ...(merchant !== 'receives' && { request: message }),
      ...(merchant !== 'sends' && { response: message }),
    }),
  ];
  return shop({ operations, enums: [enumOf(name, values)] });
};
const structureIn = (name: string, fields: readonly Field[]): ApiSpec => {
  const request = { head: [], body: [field({ type: { kind: 'list', of: { kind: 'structure', name } } })] };
  return shop({ operations: [operation('buy', { request })], structures: [structure(name, fields)] });
};
const own = (...resultCodes: ResultCode[]): ApiSpec => shop({ operations: [operation('buy', { resultCodes })] });
const basic = (...codes: ResultCode[]): ApiSpec => shop({ operations: [operation('buy')], codes });
const buy = (facts: Partial<Operation>): ApiSpec => shop({ operations: [operation('buy', facts)] });
const gateways = (...environments: Parameters<typeof environment>): ApiSpec =>
  shop({ operations: [operation('buy')], environments: environments.map((found) => environment(found)) });
const answer = (facts: Partial<ResultCode>): ApiSpec => buy({ direction: 'inbound', resultCodes: [code(facts)] });
const signed = (...head: Field[]): ApiSpec => buy({ request: { head, body: [] } });
const signType = field({ name: 'signType', sample: 'RSA2' });
const { id: _, ...codeWithoutId } = code();
const sample = { name: 'request' as const, value: { a: 1 }, origin: { file: 'a.md', line: 1, column: 1 } };

// biome-ignore format: a table
const specCases: readonly SpecCase[] = [
  { kind: 'structure-added', given: [shop(), shop({ structures: [structure('Item', [field()])] })], subject: 'Item', want: ['safe', 'breaking'], merchant: 'both' },
  { kind: 'structure-renamed', given: [structureIn('Item', [field()]), structureIn('Thing', [field()])], subject: 'Thing', was: 'Item', want: ['breaking', 'breaking'], merchant: 'sends' },
  { kind: 'enum-added', given: [shop(), shop({ enums: [enumOf('Site', ['HK'])] })], subject: 'Site', want: ['safe', 'breaking'], merchant: 'both' },
  { kind: 'enum-renamed', given: [enumIn('Site', ['HK'], 'receives'), enumIn('Place', ['HK'], 'receives')], subject: 'Place', was: 'Site', want: ['breaking', 'breaking'], merchant: 'receives' },
  { kind: 'enum-value-added', given: [enumIn('Site', ['HK'], 'sends'), enumIn('Site', ['HK', 'MO'], 'sends')], subject: 'Site.MO', want: ['safe', 'breaking'], merchant: 'sends' },
  { kind: 'enum-value-added', given: [enumIn('Site', ['HK'], 'receives'), enumIn('Site', ['HK', 'MO'], 'receives')], subject: 'Site.MO', want: ['dangerous', 'dangerous'], merchant: 'receives' },
  { kind: 'enum-value-added', given: [enumIn('Site', ['HK'], 'both'), enumIn('Site', ['HK', 'MO'], 'both')], subject: 'Site.MO', want: ['dangerous', 'breaking'], merchant: 'both' },

  { kind: 'result-code-added', given: [own(), own(code())], subject: 'buy.resultCodes.TROUBLE', want: ['safe', 'breaking'], merchant: 'receives' },
  { kind: 'result-code-added', given: [basic(), basic(code())], subject: 'resultCodes.TROUBLE', want: ['safe', 'breaking'], merchant: 'receives' },
  { kind: 'result-code-added', given: [basic(code({ functions: [] })), basic(code())], subject: 'buy.resultCodes.TROUBLE', want: ['safe', 'breaking'], merchant: 'receives' },
  { kind: 'result-code-renamed', given: [own(code()), own(code({ code: 'TROUBLES' }))], subject: 'buy.resultCodes.TROUBLES', was: 'buy.resultCodes.TROUBLE', want: ['breaking', 'breaking'], merchant: 'receives' },
  { kind: 'result-code-moved', given: [own(code()), basic(code())], subject: 'buy.resultCodes.TROUBLE', want: ['safe', 'safe'], merchant: 'receives' },
  { kind: 'result-code-renumbered', given: [own(code()), own(code({ id: '12005125' }))], subject: 'buy.resultCodes.TROUBLE', want: ['breaking', 'breaking'], merchant: 'receives' },
  { kind: 'result-code-id-added', given: [own(codeWithoutId), own(code())], subject: 'buy.resultCodes.TROUBLE', want: ['safe', 'dangerous'], merchant: 'receives' },
  { kind: 'result-code-s-to-f', given: [own(code({ status: 'S' })), own(code({ status: 'F' }))], subject: 'buy.resultCodes.TROUBLE', want: ['breaking', 'breaking'], merchant: 'receives' },
  { kind: 'result-code-s-to-f', given: [answer({ status: 'S' }), answer({ status: 'F' })], subject: 'buy.resultCodes.TROUBLE', want: ['dangerous', 'dangerous'], merchant: 'sends' },
  { kind: 'result-code-s-to-u', given: [own(code({ status: 'S' })), own(code({ status: 'U' }))], subject: 'buy.resultCodes.TROUBLE', want: ['breaking', 'dangerous'], merchant: 'receives' },
  { kind: 'result-code-s-to-u', given: [answer({ status: 'S' }), answer({ status: 'U' })], subject: 'buy.resultCodes.TROUBLE', want: ['dangerous', 'dangerous'], merchant: 'sends' },
  { kind: 'result-code-f-to-u', given: [basic(code({ status: 'F' })), basic(code({ status: 'U' }))], subject: 'resultCodes.TROUBLE', want: ['breaking', 'dangerous'], merchant: 'receives' },
  { kind: 'result-code-f-to-u', given: [answer({ status: 'F' }), answer({ status: 'U' })], subject: 'buy.resultCodes.TROUBLE', want: ['safe', 'safe'], merchant: 'sends' },
  { kind: 'retry-allowed', given: [own(code({ next: ['query'] })), own(code({ next: ['query', 'retry'] }))], subject: 'buy.resultCodes.TROUBLE', want: ['dangerous', 'breaking'], merchant: 'receives' },
  { kind: 'next-step-added', given: [own(code({ next: ['query'] })), own(code({ next: ['query', 'cancel'] }))], subject: 'buy.resultCodes.TROUBLE', want: ['dangerous', 'dangerous'], merchant: 'receives' },
  { kind: 'next-steps-changed', given: [own(code({ next: ['query'] })), own(code({ next: ['cancel'] }))], subject: 'buy.resultCodes.TROUBLE', want: ['dangerous', 'dangerous'], merchant: 'receives' },
  { kind: 'next-steps-reordered', given: [own(code({ next: ['query', 'cancel'] })), own(code({ next: ['cancel', 'query'] }))], subject: 'buy.resultCodes.TROUBLE', want: ['dangerous', 'dangerous'], merchant: 'receives' },

  { kind: 'function-added', given: [shop(), buy({})], subject: 'buy', want: ['safe', 'breaking'], merchant: 'sends' },
  { kind: 'function-added', given: [shop(), buy({ direction: 'inbound' })], subject: 'buy', want: ['dangerous', 'breaking'], merchant: 'receives' },
  { kind: 'function-name-changed', given: [buy({}), buy({ function: 'example.shop.v2.buy' })], subject: 'buy.function', want: ['breaking', 'breaking'], merchant: 'sends' },
  { kind: 'group-changed', given: [buy({}), buy({ group: 'common' })], subject: 'buy.group', want: ['safe', 'safe'], merchant: 'sends' },
  { kind: 'path-changed', given: [buy({}), buy({ path: '/elsewhere.htm' })], subject: 'buy.path', want: ['breaking', 'breaking'], merchant: 'sends' },
  { kind: 'path-changed', given: [buy({ direction: 'inbound' }), buy({ direction: 'inbound', path: '/here' })], subject: 'buy.path', want: ['safe', 'safe'], merchant: 'receives' },
  { kind: 'version-changed', given: [buy({}), buy({ version: '2.0' })], subject: 'buy.version', want: ['dangerous', 'dangerous'], merchant: 'sends' },
  { kind: 'direction-changed', given: [buy({}), buy({ direction: 'inbound' })], subject: 'buy.direction', want: ['breaking', 'breaking'], merchant: 'sends' },
  { kind: 'idempotency-key-added', given: [buy({}), buy({ idempotencyKey: 'orderId' })], subject: 'buy.idempotencyKey', want: ['dangerous', 'breaking'], merchant: 'sends' },
  { kind: 'idempotency-key-changed', given: [buy({ idempotencyKey: 'orderId' }), buy({ idempotencyKey: 'tradeId' })], subject: 'buy.idempotencyKey', want: ['breaking', 'breaking'], merchant: 'sends' },
  { kind: 'status-field-added', given: [buy({}), buy({ statusField: 'state' })], subject: 'buy.statusField', want: ['dangerous', 'breaking'], merchant: 'sends' },
  { kind: 'status-field-changed', given: [buy({ statusField: 'state' }), buy({ statusField: 'status' })], subject: 'buy.statusField', want: ['breaking', 'breaking'], merchant: 'sends' },
  { kind: 'repeat-in-doubt-allowed', given: [buy({}), buy({ inDoubt: 'repeat' })], subject: 'buy.inDoubt', want: ['dangerous', 'breaking'], merchant: 'sends' },
  { kind: 'repeat-in-doubt-allowed', given: [buy({ direction: 'inbound' }), buy({ direction: 'inbound', inDoubt: 'repeat' })], subject: 'buy.inDoubt', want: ['dangerous', 'breaking'], merchant: 'receives' },
  { kind: 'confidence-raised', given: [own(code({ confidence: 'unconfirmed' })), own(code())], subject: 'buy.resultCodes.TROUBLE', want: ['safe', 'dangerous'], merchant: 'receives' },
  { kind: 'confidence-raised', given: [buy({ confidence: 'unconfirmed' }), buy({})], subject: 'buy', want: ['safe', 'dangerous'], merchant: 'sends' },
  { kind: 'confidence-raised', given: [shop({ structures: [structure('Item', [], { confidence: 'unconfirmed' })] }), shop({ structures: [structure('Item', [])] })], subject: 'Item', want: ['safe', 'dangerous'], merchant: 'both' },
  { kind: 'confidence-raised', given: [shop({ enums: [enumOf('Site', [], { confidence: 'unconfirmed' })] }), shop({ enums: [enumOf('Site', [])] })], subject: 'Site', want: ['safe', 'dangerous'], merchant: 'both' },
  { kind: 'environment-confirmed', given: [gateways(environment({ confidence: 'unconfirmed' })), gateways(environment())], subject: 'environments.asia', want: ['safe', 'dangerous'], merchant: 'sends' },
  { kind: 'description-changed', given: [shop({ structures: [structure('Item', [])] }), shop({ structures: [structure('Item', [], { description: 'Fields.' })] })], subject: 'Item', want: ['safe', 'safe'], merchant: 'both' },
  { kind: 'description-changed', given: [shop({ enums: [enumOf('Site', [])] }), shop({ enums: [enumOf('Site', [], { description: 'Values.' })] })], subject: 'Site', want: ['safe', 'safe'], merchant: 'both' },
  { kind: 'description-changed', given: [own(code()), own(code({ description: 'Much trouble.' }))], subject: 'buy.resultCodes.TROUBLE', want: ['safe', 'safe'], merchant: 'receives' },
  { kind: 'environment-reworded', given: [gateways(environment()), gateways(environment({ description: 'Elsewhere.' }))], subject: 'environments.asia', want: ['safe', 'safe'], merchant: 'sends' },
  { kind: 'summary-changed', given: [buy({}), buy({ summary: 'Buys.' })], subject: 'buy.summary', want: ['safe', 'safe'], merchant: 'sends' },
  { kind: 'sample-added', given: [buy({}), buy({ samples: [sample] })], subject: 'buy.samples.request', want: ['safe', 'safe'], merchant: 'sends' },
  { kind: 'sample-changed', given: [buy({ samples: [sample] }), buy({ samples: [{ ...sample, value: { a: 2 } }] })], subject: 'buy.samples.request', want: ['safe', 'safe'], merchant: 'sends' },
  { kind: 'signature-note-changed', given: [signed(signType), signed({ ...signType, sample: 'RSA' })], subject: 'buy.requestHead.signType', want: ['dangerous', 'dangerous'], merchant: 'sends' },

  { kind: 'environment-added', given: [gateways(), gateways(environment())], subject: 'environments.asia', want: ['safe', 'breaking'], merchant: 'sends' },
  { kind: 'environment-url-changed', given: [gateways(environment()), gateways(environment({ baseUrl: 'https://sea.test' }))], subject: 'environments.asia', want: ['breaking', 'breaking'], merchant: 'sends' },
  { kind: 'api-version-changed', given: [shop(), shop({ version: '2.0' })], subject: 'api.version', want: ['safe', 'safe'], merchant: 'both' },
  { kind: 'description-changed', given: [shop(), shop({ title: 'Store' })], subject: 'api.title', want: ['safe', 'safe'], merchant: 'both' },
];

describe('a spec', () => {
  test.each(specCases)('$kind of $subject: $want', ({ kind, given: [base, head], subject, was, want, merchant }) => {
    const there = diffSpecs(base, head);
    expect(there.map(facts)).toEqual([{ kind, subject, severity: want[0] }]);
    expect(there[0]?.merchant).toBe(merchant);
    expect(diffSpecs(head, base).map(facts)).toEqual([
      { kind: oppositeOf(kind), subject: was ?? subject, severity: want[1] },
    ]);
  });
});

/** Beside its ordinary changes, a field that rules the signature has one of its own. */
// biome-ignore format: a table
const signatureCases = [
  { kind: 'signature-rule-added', given: [signed(), signed(signType)], beside: 'optional-field-added', want: ['dangerous', 'breaking'] },
  { kind: 'signature-rule-changed', given: [signed(signType), signed({ ...signType, presence: 'required' })], beside: 'optional-field-became-required', want: ['breaking', 'breaking'] },
] as const;

test.each(signatureCases)('$kind beside $beside: $want', ({ kind, given: [base, head], beside, want }) => {
  const found = (changes: readonly Change[]) =>
    changes.map((change) => [change.kind, change.severity]).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  const rule = rules.find((row) => row.kind === kind);
  expect(found(diffSpecs(base, head))).toEqual([
    [beside, expect.any(String)],
    [kind, want[0]],
  ]);
  expect(found(diffSpecs(head, base))).toEqual([
    [oppositeOf(beside), expect.any(String)],
    [oppositeOf(kind), want[1]],
  ]);
  expect(rule?.bumps.envelope).toBeDefined();
});

test('a format or a second JSON type that goes with the kind of text is told beside it', () => {
  const inBody = (found: Field): ApiSpec => buy({ request: { head: [], body: [found] } });
  const base = inBody(field({ type: site, accepts: 'number' }));
  const head = inBody(field({ pattern: '^[A-Z]{2}$' }));
  expect(diffSpecs(base, head).map(({ kind, severity }) => [kind, severity])).toEqual([
    ['pattern-added', 'breaking'],
    ['accepts-removed', 'dangerous'],
    ['enum-became-string', 'safe'],
  ]);
});

test('a code of both sides is judged by what it means to a caller', () => {
  const both = (status: ResultCode['status']): ApiSpec =>
    shop({ operations: [operation('buy'), operation('told', { direction: 'inbound' })], codes: [code({ status })] });
  const [change] = diffSpecs(both('U'), both('S'));
  expect(change).toMatchObject({ merchant: 'both', severity: 'dangerous' });
  expect(change?.why).toContain('takes back a good payment');
});

describe('the table of rules', () => {
  test('each row has a test, there and back', () => {
    const rolesOf = (found: readonly { kind: ChangeKind }[], merchants: readonly string[]) =>
      found.flatMap(({ kind }) =>
        [kind, oppositeOf(kind)].flatMap((name) => [...merchants, 'either'].map((merchant) => `${name} ${merchant}`)),
      );
    const tried = new Set([
      ...rolesOf(fieldCases, ['sends', 'receives']),
      ...specCases.flatMap((found) => rolesOf([found], [found.merchant])),
      ...rolesOf(signatureCases, []),
    ]);
    expect(rules.map(({ kind, merchant }) => `${kind} ${merchant}`).filter((row) => !tried.has(row))).toEqual([]);
  });

  test('each kind is judged once, whatever the merchant does', () => {
    const merchantsOf = (kind: string) =>
      rules
        .filter((rule) => rule.kind === kind)
        .map(({ merchant }) => merchant)
        .toSorted()
        .join();
    const found = Object.keys(kinds).map((kind) => [kind, merchantsOf(kind)]);
    expect(found.filter(([, merchants]) => merchants !== 'either' && merchants !== 'receives,sends')).toEqual([]);
  });

  test('a kind is the opposite of its opposite', () => {
    for (const kind of Object.keys(kinds) as ChangeKind[]) expect(oppositeOf(oppositeOf(kind))).toBe(kind);
  });

  test('what is breaking asks for a major version, and only that does', () => {
    for (const { kind, severity, bumps } of rules) {
      const isMajor = Object.values(bumps).includes('major');
      expect([kind, isMajor]).toEqual([kind, severity === 'breaking']);
    }
  });

  test('is the one of the docs', async () => {
    await expect(rulesDocument()).toMatchFileSnapshot('../docs/changes.md');
  });

  test('a reason is one sentence', () => {
    expect(rules.map(({ why }) => why).filter((why) => !/^[A-Z`][^.!?]*\.$/.test(why))).toEqual([]);
  });
});
