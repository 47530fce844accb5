import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSigned, EnvelopeError, type Member, SignatureError } from '../src/index.ts';

const content = '{"head":{"a":1},"body":{}}';

describe('the signed text is cut out as it stands', () => {
  test.each<[string, { raw: string; member?: Member }, { text: string; signature?: string }]>([
    ['a minified message', { raw: `{"response":${content},"signature":"c2ln"}` }, { text: content }],
    ['the signature first', { raw: `{"signature":"c2ln","response":${content}}` }, { text: content }],
    ['a request', { raw: `{"request":${content},"signature":"c2ln"}`, member: 'request' }, { text: content }],
    [
      'a request beside a response',
      { raw: `{"response":{"a":1},"request":${content},"signature":"c2ln"}`, member: 'request' },
      { text: content },
    ],
    [
      'white space inside stays, around goes',
      { raw: '\r\n{ "response"\t:\n{ "head" : {} ,\n\t"body":{ } }\n, "signature" : "c2ln" }\n' },
      { text: '{ "head" : {} ,\n\t"body":{ } }' },
    ],
    [
      'the member’s name inside a string',
      { raw: `{"note":"\\"response\\":{\\"x\\":1},","response":${content},"signature":"c2ln"}` },
      { text: content },
    ],
    [
      'brackets inside a string',
      { raw: '{"response":{"head":{"a":"}]\\"}\\\\"},"body":{"b":"{[\\\\"}},"signature":"c2ln"}' },
      { text: '{"head":{"a":"}]\\"}\\\\"},"body":{"b":"{[\\\\"}}' },
    ],
    [
      'a nested member of the same name',
      { raw: `{"wrap":{"response":{"x":1},"signature":"no"},"response":${content},"signature":"c2ln"}` },
      { text: content },
    ],
    [
      'nested in itself',
      { raw: `{"response":{"response":${content},"signature":"no"},"signature":"c2ln"}` },
      { text: `{"response":${content},"signature":"no"}` },
    ],
    ['a name in escapes', { raw: `{"\\u0072espon\\u0073e":${content},"\\u0073ignature":"c2ln"}` }, { text: content }],
    [
      'a signature in escapes',
      { raw: `{"response":${content},"signature":"a\\/b\\u002Bc\\u003d"}` },
      { text: content, signature: 'a/b+c=' },
    ],
    [
      'values of every kind beside it',
      { raw: `{"a":null,"b":[1,{"c":[]},-1.5e+3],"response":${content},"d":true,"signature":"c2ln","e":0}` },
      { text: content },
    ],
    ['numbers as they are', { raw: '{"response":{"n":1.0e0},"signature":"c2ln"}' }, { text: '{"n":1.0e0}' }],
    [
      'names from Object.prototype',
      { raw: `{"__proto__":1,"response":${content},"signature":"c2ln"}` },
      { text: content },
    ],
    ['line separators', { raw: '{"response":{"a":"\u2028😀"},"signature":"c2ln"}' }, { text: '{"a":"\u2028😀"}' }],
  ])('%s', (_, { raw, member = 'response' }, want) => {
    expect(cutSigned(raw, member)).toEqual({ signature: 'c2ln', ...want });
  });
});

const cutError = (raw: string): unknown => {
  try {
    return cutSigned(raw, 'response');
  } catch (error) {
    return error;
  }
};

describe('what is no envelope is refused', () => {
  test.each<[string, string, { code: string; message?: string }]>([
    ['nothing', '', { code: 'not-json', message: 'Not JSON: unexpected "end" at character 0.' }],
    ['an error page', '<html>', { code: 'not-json', message: 'Not JSON: unexpected "<" at character 0.' }],
    ['a list', `[${content}]`, { code: 'not-json' }],
    ['a string', '"response"', { code: 'not-json' }],
    [
      'a byte order mark',
      `\ufeff{"response":${content}}`,
      { code: 'not-json', message: 'Not JSON: unexpected "BOM" at character 0.' },
    ],
    ['a blank that is none in JSON', `\u00a0{"response":${content}}`, { code: 'not-json' }],
    [
      'a second value',
      `{"response":${content},"signature":"c2ln"}{}`,
      { code: 'not-json', message: 'Not JSON: unexpected "{" at character 58.' },
    ],
    ['trailing garbage', `{"response":${content},"signature":"c2ln"};`, { code: 'not-json' }],
    ['a comma at the end', `{"response":${content},"signature":"c2ln",}`, { code: 'not-json' }],
    ['a comma at the start', `{,"response":${content}}`, { code: 'not-json' }],
    ['no comma', `{"response":${content} "signature":"c2ln"}`, { code: 'not-json' }],
    ['no colon', `{"response"${content}}`, { code: 'not-json' }],
    ['no value', '{"response":,"signature":"c2ln"}', { code: 'not-json' }],
    ['a name without quotes', `{response:${content}}`, { code: 'not-json' }],
    ['single quotes', `{'response':${content}}`, { code: 'not-json' }],
    ['a comment', `{/**/"response":${content}}`, { code: 'not-json' }],
    [
      'the wrong bracket',
      '{"response":{"a":[1}},"signature":"c2ln"}',
      { code: 'not-json', message: 'Not JSON: unexpected "}" at character 19.' },
    ],
    ['a bracket too many', '{"response":{}},"signature":"c2ln"}', { code: 'not-json' }],
    ['an unknown escape in a name', '{"a\\x":1}', { code: 'not-json' }],
    ['a line break in a name', '{"a\n":1}', { code: 'not-json' }],
    ['a name without an end', '{"response', { code: 'not-json' }],
    ['a backslash between members', `{"response":${content},\\"signature":"c2ln"}`, { code: 'not-json' }],
    ['no member', '{"request":{},"signature":"c2ln"}', { code: 'no-member', message: 'No object "response".' }],
    ['an empty object', ' { } ', { code: 'no-member' }],
    ['a member in other letters', '{"Response":{},"signature":"c2ln"}', { code: 'no-member' }],
    ['a list as member', '{"response":[],"signature":"c2ln"}', { code: 'no-member' }],
    ['a string as member', '{"response":"{}","signature":"c2ln"}', { code: 'no-member' }],
    ['null as member', '{"response":null,"signature":"c2ln"}', { code: 'no-member' }],
    [
      'the member twice',
      '{"response":{},"response":{},"signature":"c2ln"}',
      { code: 'duplicate-member', message: 'Duplicate member at character 15.' },
    ],
    [
      'the member twice, once in escapes',
      '{"response":{},"\\u0072esponse":{},"signature":"c2ln"}',
      { code: 'duplicate-member' },
    ],
    ['the signature twice', '{"response":{},"signature":"c2ln","signature":"c2ln"}', { code: 'duplicate-member' }],
    ['another member twice', '{"a":1,"a":1,"response":{},"signature":"c2ln"}', { code: 'duplicate-member' }],
    ['a signature of broken JSON', '{"response":{},"signature":[1 2]}', { code: 'not-json' }],
    ['an unknown escape in the signature', '{"response":{},"signature":"\\x"}', { code: 'not-json' }],
  ])('%s', (_, raw, want) => {
    const error = cutError(raw);
    expect(error).toBeInstanceOf(EnvelopeError);
    expect(error).toMatchObject({ name: 'EnvelopeError', ...want });
  });

  test.each([
    '',
    ',"signature":""',
    ',"signature":null',
    ',"signature":1',
    ',"signature":["c2ln"]',
    ',"Signature":"a"',
  ])('no signature: {…%s}', (signature) => {
    const error = cutError(`{"response":${content}${signature}}`);
    expect(error).toBeInstanceOf(SignatureError);
    expect(error).toMatchObject({ code: 'missing', message: 'No signature.' });
  });

  test('a reply cut off anywhere', () => {
    const reply = '{ "response":{"head":{"a":[1,"\\u00e9"]},"body":{"é":"😀"}},"x":true,"signature":"c2\\/ln" }';
    expect(cutSigned(reply, 'response').signature).toBe('c2/ln');
    for (let length = 0; length < reply.length; length++) {
      expect(cutError(reply.slice(0, length))).toMatchObject({ name: 'EnvelopeError', code: 'not-json' });
    }
  });
});

describe('depth', () => {
  const nested = (levels: number): string =>
    `{"response":{"a":${'['.repeat(levels - 2)}${']'.repeat(levels - 2)}},"signature":"c2ln"}`;

  test.each([
    { levels: 64, want: undefined },
    { levels: 65, want: 'too-deep' },
    { levels: 100_000, want: 'too-deep' },
  ])('$levels levels: $want', ({ levels, want }) => {
    const result = cutError(nested(levels));
    expect(result instanceof EnvelopeError ? result.code : undefined).toBe(want);
  });

  test.each(['{"a":', '['])('100,000 times %s that never closes', (bracket) => {
    expect(cutError(`{"response":${bracket.repeat(100_000)}`)).toMatchObject({ code: 'too-deep' });
  });
});

test('a string of 20 MB is passed', () => {
  const raw = (text: string): string => `{"response":{"a":"${text}"},"signature":"c2ln"}`;
  for (const text of ['x'.repeat(2e7), '\\n'.repeat(1e7), 'é\\u00e9'.repeat(3e6)]) {
    expect(cutSigned(raw(text), 'response').text).toHaveLength(text.length + 8);
  }
});

const blank = fc.stringMatching(/^[ \t\r\n]{0,3}$/);
const name = fc.string({ unit: 'grapheme' }).filter((text) => text !== 'response' && text !== 'signature');

test('property: whatever stands around it, the text of the member comes out unchanged', () => {
  const others = fc.dictionary(name, fc.jsonValue(), { noNullPrototype: true });
  fc.assert(
    fc.property(
      fc.dictionary(name, fc.jsonValue()),
      others,
      others,
      blank,
      fc.nat(4),
      (signed, before, after, gap, indent) => {
        const text = JSON.stringify(signed, undefined, indent);
        const pairs = (object: object): string[] =>
          Object.entries(object).map(([key, value]) => `${JSON.stringify(key)}${gap}:${gap}${JSON.stringify(value)}`);
        const distinct = Object.fromEntries(Object.entries(after).filter(([key]) => !Object.hasOwn(before, key)));
        const members = [...pairs(before), `"response":${gap}${text}${gap}`, ...pairs(distinct), '"signature":"c2ln"'];
        const raw = `${gap}{${members.join(`${gap},${gap}`)}}${gap}`;
        expect(cutSigned(raw, 'response')).toEqual({ text, signature: 'c2ln' });
      },
    ),
  );
});

const parsed = (raw: string): { response?: object; signature?: unknown } => {
  try {
    return Object(JSON.parse(raw));
  } catch {
    return {};
  }
};

test('property: an envelope that JSON.parse takes is cut to the same content, or has a member twice', () => {
  const pieces = [
    '{',
    '}',
    '[]',
    ',',
    ':',
    '"',
    '\\',
    'u0041',
    '1',
    '-',
    'true',
    ' ',
    '"response":{},',
    '"b":"c",',
    '1,',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 3 }), fc.nat(46), (inserted, at) => {
      const envelope = '{"response":{"a":[1,"b"]},"signature":"c2ln"}';
      const raw = envelope.slice(0, at) + inserted.join('') + envelope.slice(at);
      const { response, signature } = parsed(raw);
      const cut = cutError(raw);
      if (response?.constructor !== Object || typeof signature !== 'string' || !signature) return;
      if (cut instanceof EnvelopeError) expect(cut.code).toBe('duplicate-member');
      else
        expect(cut).toMatchObject({
          text: expect.toSatisfy((text) => isDeepStrictEqual(JSON.parse(text), response)),
          signature,
        });
    }),
    { numRuns: 5000 },
  );
});
