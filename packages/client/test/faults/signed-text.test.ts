import { describe, expect, test } from 'vitest';
import { createManualClock } from '../support/clock.ts';
import { contentOf, pay, REFUSED, REPLY, receive, SUCCESS, seal, signText } from './support/till.ts';

/**
 * Every spelling that JSON has for the same reply: the text that was signed is verified as it came, and means what JSON
 * says that it means.
 */
const TEXT = contentOf();
const SIGNATURE = await signText(TEXT);
const envelope = (...members: readonly string[]): string => `{${members.join(',')}}`;
const RESPONSE = `"response":${TEXT}`;
const SIGNED = `"signature":"${SIGNATURE}"`;

describe('an envelope, however it is written,', () => {
  test.each<[string, string]>([
    ['in the documented order', envelope(RESPONSE, SIGNED)],
    ['with its signature first', envelope(SIGNED, RESPONSE)],
    ['with members that no table names', envelope('"a":1', RESPONSE, '"b":[{}]', SIGNED, '"c":{"response":{}}')],
    ['with a second "response" in a string', envelope(`"note":${JSON.stringify(`${RESPONSE},`)}`, RESPONSE, SIGNED)],
    ['with a second "response" further in', envelope('"a":{"response":{"head":{},"body":{}}}', RESPONSE, SIGNED)],
    ['with __proto__', envelope('"__proto__":{"response":{}}', RESPONSE, SIGNED)],
    ['with blanks around everything', ` {\n\t"response" : ${TEXT}\r\n, "signature" : "${SIGNATURE}" } \n`],
    ['with its names in escapes', envelope(`"\\u0072esponse":${TEXT}`, `"\\u0073ignature":"${SIGNATURE}"`)],
    ['with escapes in its signature', envelope(RESPONSE, `"signature":"${SIGNATURE.replaceAll('/', '\\/')}"`)],
    ['with its signature URL-encoded', envelope(RESPONSE, `"signature":"${encodeURIComponent(SIGNATURE)}"`)],
  ])('%s, is the same success', async (_, message) => {
    expect(await receive(message)).toMatchObject({ outcome: 'succeeded', body: JSON.parse(TEXT).body });
  });
});

/** The reply with other fields in place of its extendInfo. */
const withFields = (fields: string): string => TEXT.replace(/"extendInfo":.*(?=}}$)/, fields);

describe('a text that was signed', () => {
  test.each<[string, string, unknown]>([
    ['in the documented order', '"a":1', { a: 1 }],
    ['with escapes for ASCII', '"a":"\\u0041\\/\\b\\f\\n\\r\\t\\"\\\\"', { a: 'A/\b\f\n\r\t"\\' }],
    ['with letters of all planes', '"a":"é½咖啡😀\u2028\u2029"', { a: 'é½咖啡😀\u2028\u2029' }],
    ['with a pair of surrogates in escapes', '"a":"\\ud83d\\ude00"', { a: '😀' }],
    ['with half a pair in an escape', '"a":"\\ud83d"', { a: '\ud83d' }],
    ['with the other half', '"a":"\\ude00\\ud83d"', { a: '\ude00\ud83d' }],
    ['with U+FFFD of its own', '"a":"\ufffd"', { a: '\ufffd' }],
    ['with a zero in an escape', '"a":"\\u0000"', { a: '\0' }],
    ['with a byte order mark inside', '"a":"\ufeff"', { a: '\ufeff' }],
    ['with brackets and quotes in a string', '"a":"}]}\\"}{["', { a: '}]}"}{[' }],
    ['with a whole reply in a string', `"a":${JSON.stringify(REPLY)}`, { a: REPLY }],
    ['with a number past 2^53', '"a":9007199254740993', { a: 9007199254740992 }],
    ['with a number past all', '"a":1e999', { a: Number.POSITIVE_INFINITY }],
    ['with numbers written oddly', '"a":[1.0,-0,1E+2,0.10]', { a: [1, -0, 100, 0.1] }],
    ['with names of Object.prototype', '"constructor":1,"toString":2,"hasOwnProperty":3', { constructor: 1 }],
    ['with names that differ in case', '"A":1,"a":2', { A: 1, a: 2 }],
    ['with an empty name', '"":1', { '': 1 }],
    ['with null', '"a":null', { a: null }],
  ])('%s, means what it says', async (_, fields, want) => {
    const outcome = await receive(await seal(withFields(fields)));
    expect(outcome).toMatchObject({ outcome: 'succeeded', body: want });
  });

  test('with __proto__ in it changes nothing but itself', async () => {
    const outcome = await receive(await seal(withFields('"__proto__":{"polluted":true}')));
    expect(outcome).toMatchObject({ outcome: 'succeeded' });
    expect(outcome).not.toHaveProperty('body.polluted', true);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test.each<[string, string, string]>([
    ['a success', contentOf(SUCCESS).replace('"S"', '"\\u0053"'), 'succeeded'],
    ['a refusal', contentOf(REFUSED).replace('"F"', '"\\u0046"'), 'failed'],
    ['a success whose message says F', contentOf({ ...SUCCESS, resultMsg: '"resultStatus":"F"' }), 'succeeded'],
    ['a refusal whose message says S', contentOf({ ...REFUSED, resultMsg: '"resultStatus":"S"' }), 'failed'],
  ])('in escapes, or full of quotes, is still %s', async (_, text, want) => {
    expect(await receive(await seal(text))).toMatchObject({ outcome: want });
  });

  test('in another order, with blanks, is the same success', async () => {
    const { head, body } = JSON.parse(TEXT);
    const text = JSON.stringify({ body, head }, undefined, 2);
    expect(await receive(await seal(text))).toMatchObject({ outcome: 'succeeded', body });
  });
});

describe('the clock of the till', () => {
  const clockOf = (...moments: readonly number[]) => {
    let calls = 0;
    return { now: () => moments[Math.min(calls++, moments.length - 1)] ?? 0 };
  };

  test.each<[string, ReturnType<typeof clockOf>]>([
    ['is twenty years slow', clockOf(Date.UTC(2006, 0, 1))],
    ['stands at its epoch', clockOf(0)],
    ['is eighty years fast', clockOf(Date.UTC(2106, 0, 1))],
    ['stands still', clockOf(1)],
    ['is put back by an hour while the call runs', clockOf(Date.UTC(2026, 0, 2, 3), Date.UTC(2026, 0, 2, 2))],
    ['is put back by a year while the call runs', clockOf(Date.UTC(2026, 0, 1), Date.UTC(2025, 0, 1))],
  ])('%s: the reply is bound by its message id, not by a time', async (_, { now }) => {
    const outcome = await pay({ clock: { ...createManualClock(), now }, fetch: async () => new Response(REPLY) });
    expect(outcome).toMatchObject({ outcome: 'succeeded', call: { attempts: [{ sent: true }] } });
    expect(outcome.call.durationMs).toBeGreaterThanOrEqual(0);
  });

  test.each([1, 2, 3, 4])(
    'is put on by an hour after %i looks at it: time is up, and that is no failure',
    async (looks) => {
      const start = Date.UTC(2026, 0, 2);
      const { now } = clockOf(...Array.from({ length: looks }, () => start), start + 3_600_000);
      const after = (ms: number, run: () => void): (() => void) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      };
      const { outcome } = await pay({ clock: { now, after }, fetch: async () => new Response(REPLY) });
      expect(['succeeded', 'unknown']).toContain(outcome);
    },
  );
});
