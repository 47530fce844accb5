import { cutSigned, type SignedText } from '@intl-acquiring/envelope';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUsual } from '../src/gateway/read-usual.ts';

const REQUEST = '{"head":{"reqMsgId":"1"},"body":{"note":"a \\"brace\\" } and {, ü"}}';
const usual = `{"request":${REQUEST},"signature":"q83v+/=="}`;

/** The cut of the envelope's own, which knows every way to write a message. */
function cut(message: string): SignedText | undefined {
  try {
    const { text, signature } = cutSigned(message, 'request');
    return { text, signature };
  } catch {
    return undefined;
  }
}

test('a usual message is cut and parsed', () => {
  expect(readUsual(usual)).toEqual({ text: REQUEST, signature: 'q83v+/==', request: JSON.parse(REQUEST) });
  expect(readUsual(usual)).toMatchObject(cut(usual) ?? {});
});

test.each([
  { given: 'a blank at the start', message: ` ${usual}` },
  { given: 'a blank before the signature', message: usual.replace(',"signature"', ' ,"signature"') },
  { given: 'a blank at the end', message: `${usual} ` },
  { given: 'a byte order mark', message: `\ufeff${usual}` },
  { given: 'the signature first', message: `{"signature":"q83v","request":${REQUEST}}` },
  { given: 'a member more', message: usual.replace(',"signature"', ',"more":{},"signature"') },
  { given: 'two requests', message: `{"request":{},"request":${REQUEST},"signature":"q83v"}` },
  { given: 'two signatures', message: usual.replace(',"signature"', ',"signature":"q83v","signature"') },
  { given: 'an escape in the signature', message: usual.replace('q83v', '\\u0071') },
  { given: 'no signature', message: `{"request":${REQUEST}}` },
  { given: 'no signature but one within', message: '{"request":{"head":{"a":1,"signature":"q83v"}}}' },
  { given: 'an empty signature', message: usual.replace('q83v+/==', '') },
  { given: 'a list', message: '{"request":[],"signature":"q83v"}' },
  { given: 'a request that ends early', message: '{"request":{}},"signature":"q83v"}' },
  { given: 'a broken request', message: '{"request":{"a":},"signature":"q83v"}' },
  { given: 'many brackets', message: `{"request":{"a":${'['.repeat(64)}${']'.repeat(64)}},"signature":"q83v"}` },
  { given: 'something after it', message: `${usual}x"}` },
])('$given is left to the envelope', ({ message }) => {
  expect(readUsual(message)).toBeUndefined();
});

/** Pieces of a message, in any order: most are broken, and some are usual. */
const pieces = fc.constantFrom(
  ...[
    '{"request":',
    '{',
    '}',
    ',"signature":"',
    'q83v',
    '"}',
    '"',
    ',',
    ':',
    ' ',
    '[',
    ']',
    '"a":1',
    REQUEST,
    '\\',
    '{}',
  ],
);

test('it never cuts otherwise than the envelope', () => {
  const messages = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 4 }).map((parts) => `{"request":{${parts.join('')}},"signature":"q83v"}`),
  );
  fc.assert(
    fc.property(messages, (message) => {
      const read = readUsual(message);
      if (read) expect(cut(message)).toEqual({ text: read.text, signature: read.signature });
    }),
    { numRuns: 20_000 },
  );
});
