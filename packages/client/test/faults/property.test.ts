import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, expectUnknown, REFUSAL, REFUSED, REPLY, receive, signText } from './support/till.ts';

const TEXT = contentOf();
const SIGNATURE = await signText(TEXT);

/** One thing that goes wrong with a text on its way. */
type Change = (text: string) => string;

const place = fc.nat(REPLY.length - 1);
const piece = fc.constantFrom(
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  'S',
  'F',
  '"S"',
  '"resultStatus":"S",',
  TEXT,
  '\u0000',
  'é',
  ' ',
);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ at: place, by: piece }).map(
    ({ at, by }): Change =>
      (text) =>
        text.slice(0, at) + by + text.slice(at),
  ),
  fc.record({ at: place, to: place }).map(
    ({ at, to }): Change =>
      (text) =>
        text.slice(0, at) + text.slice(to),
  ),
  fc.record({ at: place, by: piece }).map(
    ({ at, by }): Change =>
      (text) =>
        text.slice(0, at) + by + text.slice(at + by.length),
  ),
  fc.record({ at: place, to: place }).map(
    ({ at, to }): Change =>
      (text) =>
        text.slice(0, at) + text.slice(at, to) + text.slice(at),
  ),
  fc.constantFrom<Change>(
    (text) => text.toUpperCase(),
    (text) => text.replaceAll('"F"', '"S"'),
    (text) => text.replaceAll('F', 'S'),
    (text) => text.replaceAll(/\s/g, ''),
    (text) => text.replaceAll('"', "'"),
    (text) => [...text].reverse().join(''),
    (text) => JSON.stringify(text),
    (text) => text.replace('"response"', '"request"'),
    (text) => text + text,
    rewrite,
  ),
);

/** Parsed and printed anew, as a proxy may do it. */
function rewrite(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 1);
  } catch {
    return text;
  }
}

/**
 * Whether text and signature are in it, byte for byte, but for what JSON allows: a slash of the signature may be escaped.
 * What is broken beside them was signed by nobody and is not read.
 */
const carries = (message: string): boolean =>
  message.includes(TEXT) && message.replaceAll('\\/', '/').includes(`"${SIGNATURE}"`);

test('whatever happens to a signed success on its way, it is a success only if text and signature came through', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const message = changes.reduce((text, apply) => apply(text), REPLY);
      const outcome = await receive(message);
      if (outcome.outcome === 'succeeded') expect(carries(message)).toBe(true);
      else expectUnknown(outcome, 'unreadable', 'unverified', 'mismatched');
    }),
    { numRuns: 3000 },
  );
});

test('whatever happens to a signed refusal, it is never a success', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const outcome = await receive(changes.reduce((text, apply) => apply(text), REFUSAL));
      expect(outcome.outcome).not.toBe('succeeded');
    }),
    { numRuns: 2000 },
  );
});

test('bytes at random are never anything but unknown', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      expectUnknown(await receive(Uint8Array.from(bytes)), 'unreadable');
    }),
    { numRuns: 500 },
  );
});

const blank = fc.stringMatching(/^[ \t\r\n]{0,3}$/);
const member = fc.tuple(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' }));
const isOther = ([name]: readonly [string, unknown]): boolean => name !== 'response' && name !== 'signature';

test('whatever else an envelope holds, in whatever order, a signed success is one and a signed refusal is none', {
  timeout: 300_000,
}, async () => {
  const rest = fc.uniqueArray(member.filter(isOther), { selector: ([name]) => name, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(rest, fc.infiniteStream(fc.nat()), blank, fc.boolean(), async (others, order, gap, isPaid) => {
      const text = isPaid ? TEXT : contentOf(REFUSED);
      const signature = await signText(text);
      const members = others.map(([name, value]) => `${JSON.stringify(name)}${gap}:${gap}${JSON.stringify(value)}`);
      for (const own of [`"response"${gap}:${gap}${text}`, `"signature"${gap}:${gap}"${signature}"`]) {
        members.splice((order.next().value ?? 0) % (members.length + 1), 0, own);
      }
      const outcome = await receive(`${gap}{${gap}${members.join(`${gap},${gap}`)}${gap}}${gap}`);
      expect(outcome.outcome).toBe(isPaid ? 'succeeded' : 'failed');
    }),
    { numRuns: 300 },
  );
});
