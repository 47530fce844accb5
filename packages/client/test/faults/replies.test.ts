import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { UnknownReason } from '../../src/index.ts';
import {
  contentOf,
  expectUnknown,
  pay,
  REFUSAL,
  REFUSED,
  REPLY,
  receive,
  SUCCESS,
  seal,
  signAsMerchant,
  signAsStranger,
  signText,
} from './support/till.ts';

type Bytes = string | Uint8Array<ArrayBuffer>;

interface Row {
  readonly name: string;
  readonly given: Bytes | Promise<Bytes>;
  readonly want: UnknownReason;
}

const TEXT = contentOf();
const SIGNATURE = await signText(TEXT);
const FORGED = contentOf({ ...SUCCESS, resultMsg: 'forged' });
const bigEndian = (text: string): Bytes => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const random = (length: number): Bytes => Uint8Array.from({ length }, (_, place) => (place * 167 + 91) % 256);
/** Fields of the body in place of its resultInfo, as their text. */
const withFields = (fields: string): string => TEXT.replace(`"resultInfo":${JSON.stringify(SUCCESS)}`, fields);

const strange: readonly Row[] = [
  { name: 'nothing', given: '', want: 'unreadable' },
  { name: 'blanks', given: ' \r\n\t', want: 'unreadable' },
  { name: 'a word', given: 'success', want: 'unreadable' },
  { name: 'null', given: 'null', want: 'unreadable' },
  { name: 'true', given: 'true', want: 'unreadable' },
  { name: 'a number', given: '200', want: 'unreadable' },
  { name: 'a list', given: `[${REPLY}]`, want: 'unreadable' },
  { name: 'an empty object', given: '{}', want: 'unreadable' },
  { name: 'HTML', given: '<!doctype html><title>502 Bad Gateway</title><h1>nginx</h1>', want: 'unreadable' },
  { name: 'XML', given: '<?xml version="1.0"?><alipay><is_success>T</is_success></alipay>', want: 'unreadable' },
  { name: 'a form', given: 'resultStatus=S&resultCode=SUCCESS', want: 'unreadable' },
  { name: 'a JSON error of another server', given: '{"error":{"code":500,"message":"oops"}}', want: 'unreadable' },
  { name: 'random bytes', given: random(4096), want: 'unreadable' },
  { name: 'zeros', given: new Uint8Array(4096), want: 'unreadable' },
  { name: 'a call of JSONP', given: `callback(${REPLY})`, want: 'unreadable' },
  { name: 'a guard against hijacking', given: `)]}',\n${REPLY}`, want: 'unreadable' },
  { name: 'a comment', given: `/**/${REPLY}`, want: 'unreadable' },
  { name: 'two replies in a row', given: `${REFUSAL}${REPLY}`, want: 'unreadable' },
  { name: 'a reply and garbage', given: `${REPLY};`, want: 'unreadable' },
  { name: 'a reply in a string', given: JSON.stringify(REPLY), want: 'unreadable' },
  { name: 'a reply in another object', given: `{"data":${REPLY}}`, want: 'unreadable' },
];

const charsets: readonly Row[] = [
  { name: 'UTF-8 after a byte order mark', given: `\ufeff${REPLY}`, want: 'unreadable' },
  { name: 'UTF-16', given: Buffer.from(REPLY, 'utf16le'), want: 'unreadable' },
  { name: 'UTF-16 after a byte order mark', given: Buffer.from(`\ufeff${REPLY}`, 'utf16le'), want: 'unreadable' },
  { name: 'UTF-16, big-endian', given: bigEndian(REPLY), want: 'unreadable' },
  { name: 'ISO 8859-1', given: Buffer.from(REPLY.replace(/ 咖啡 😀/, ''), 'latin1'), want: 'unreadable' },
  {
    name: 'GBK',
    given: Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xbf, 0xa7, 0xb7, 0xc8])]),
    want: 'unreadable',
  },
  { name: 'an overlong slash', given: Buffer.from(REPLY.replace('SUCCESS', '\xc0\xaf'), 'latin1'), want: 'unreadable' },
  {
    name: 'half of a surrogate pair in UTF-8',
    given: Buffer.from('{"a":"\xed\xa0\xbd"}', 'latin1'),
    want: 'unreadable',
  },
  { name: 'bytes replaced by U+FFFD on the way', given: REPLY.replace('咖啡', '\ufffd\ufffd'), want: 'unverified' },
  { name: 'letters composed otherwise', given: REPLY.normalize('NFD'), want: 'unverified' },
  { name: 'gzip that nobody announced', given: new Uint8Array(gzipSync(REPLY)), want: 'unreadable' },
];

const huge: readonly Row[] = [
  { name: 'a reply and 2 MB of blanks', given: REPLY + ' '.repeat(2 << 20), want: 'unreadable' },
  { name: 'a signed text of 2 MB', given: seal(contentOf({ ...SUCCESS, a: 'x'.repeat(2 << 20) })), want: 'unreadable' },
  {
    name: 'a depth of 100,000',
    given: `{"response":${nested(100_000)},"signature":"${SIGNATURE}"}`,
    want: 'unreadable',
  },
  { name: 'a signed depth of 100,000', given: seal(withFields(`"a":${nested(100_000)}`)), want: 'unreadable' },
  {
    name: 'a signed depth of 100',
    given: seal(withFields(`"resultInfo":${JSON.stringify(SUCCESS)},"a":${nested(100)}`)),
    want: 'unreadable',
  },
  { name: 'a depth of 100,000 beside it', given: REPLY.replace('{', `{"a":${nested(100_000)},`), want: 'unreadable' },
  { name: 'brackets that never close', given: '['.repeat(500_000), want: 'unreadable' },
  { name: '100,000 members', given: REPLY.replace('{', `{${'"a":1,'.repeat(100_000)}`), want: 'unreadable' },
  {
    name: 'a number of 100,000 digits',
    given: seal(withFields(`"resultInfo":{"resultStatus":${'9'.repeat(100_000)}}`)),
    want: 'unreadable',
  },
];

const doubled: readonly Row[] = [
  {
    name: 'a forged response before the signed one',
    given: `{"response":${FORGED},"response":${TEXT},"signature":"${SIGNATURE}"}`,
    want: 'unreadable',
  },
  {
    name: 'a forged response after the signed one',
    given: `{"response":${TEXT},"response":${FORGED},"signature":"${SIGNATURE}"}`,
    want: 'unreadable',
  },
  {
    name: 'the same response twice',
    given: `{"response":${TEXT},"response":${TEXT},"signature":"${SIGNATURE}"}`,
    want: 'unreadable',
  },
  {
    name: 'its name in escapes the second time',
    given: `{"response":${TEXT},"\\u0072esponse":${FORGED},"signature":"${SIGNATURE}"}`,
    want: 'unreadable',
  },
  { name: 'the signature twice', given: REPLY.replace('{', `{"signature":"${SIGNATURE}",`), want: 'unreadable' },
  {
    name: 'a forged response in a string, and no other',
    given: `{"note":${JSON.stringify(`"response":${TEXT}`)},"signature":"${SIGNATURE}"}`,
    want: 'unreadable',
  },
  {
    name: 'a forged response, the signed one within a string of it',
    given: `{"response":{"head":{},"body":{"note":${JSON.stringify(REPLY)}}},"signature":"${SIGNATURE}"}`,
    want: 'unverified',
  },
  {
    name: 'a forged response around the signed one',
    given: `{"response":{"response":${TEXT},"head":{},"body":{}},"signature":"${SIGNATURE}"}`,
    want: 'unverified',
  },
  {
    name: 'the signed one under another name',
    given: `{"Response":${TEXT},"response":${FORGED},"signature":"${SIGNATURE}"}`,
    want: 'unverified',
  },
  { name: 'the signed one as request', given: `{"request":${TEXT},"signature":"${SIGNATURE}"}`, want: 'unreadable' },
  { name: 'the signed one as a list', given: `{"response":[${TEXT}],"signature":"${SIGNATURE}"}`, want: 'unreadable' },
  {
    name: 'the signed one as a string',
    given: `{"response":${JSON.stringify(TEXT)},"signature":"${SIGNATURE}"}`,
    want: 'unreadable',
  },
  {
    name: '__proto__ with a response',
    given: `{"__proto__":{"response":${TEXT}},"signature":"${SIGNATURE}"}`,
    want: 'unreadable',
  },
  {
    name: 'constructor with a response',
    given: `{"constructor":{"prototype":{"response":${TEXT}}},"signature":"${SIGNATURE}"}`,
    want: 'unreadable',
  },
];

const twice = (fields: string): string => withFields(`"resultInfo":{${fields}}`);

/** What a broken or strange gateway may sign itself. */
const signed: readonly Row[] = [
  {
    name: 'a status of F, and of S',
    given: seal(twice('"resultStatus":"F","resultStatus":"S","resultCode":"SUCCESS"')),
    want: 'unreadable',
  },
  {
    name: 'a status of S, and of F',
    given: seal(twice('"resultStatus":"S","resultStatus":"F","resultCode":"SUCCESS"')),
    want: 'unreadable',
  },
  {
    name: 'a status twice, once in escapes',
    given: seal(twice('"resultStatus":"F","resultStatu\\u0073":"S","resultCode":"SUCCESS"')),
    want: 'unreadable',
  },
  {
    name: 'a resultInfo twice',
    given: seal(withFields(`"resultInfo":${JSON.stringify(REFUSED)},"resultInfo":${JSON.stringify(SUCCESS)}`)),
    want: 'unreadable',
  },
  { name: 'a body twice', given: seal(TEXT.replace('"body":', '"body":{},"body":')), want: 'unreadable' },
  {
    name: 'a message id twice',
    given: seal(TEXT.replace('"reqMsgId":', '"reqMsgId":"message-2","reqMsgId":')),
    want: 'unreadable',
  },
  { name: 'no head', given: seal('{"body":{}}'), want: 'unreadable' },
  { name: 'no body', given: seal(`{"head":${JSON.stringify({})}}`), want: 'unreadable' },
  { name: 'a body that is null', given: seal('{"head":{},"body":null}'), want: 'unreadable' },
  { name: 'no resultInfo', given: seal(withFields('"a":1')), want: 'unreadable' },
  { name: 'a resultInfo that is null', given: seal(withFields('"resultInfo":null')), want: 'unreadable' },
  { name: 'a resultInfo that is a list', given: seal(withFields('"resultInfo":["S","SUCCESS"]')), want: 'unreadable' },
  {
    name: 'a resultInfo that is a string',
    given: seal(withFields(`"resultInfo":${JSON.stringify(JSON.stringify(SUCCESS))}`)),
    want: 'unreadable',
  },
  {
    name: 'the resultInfo in __proto__',
    given: seal(withFields(`"__proto__":{"resultInfo":${JSON.stringify(SUCCESS)}}`)),
    want: 'unreadable',
  },
  {
    name: 'the resultInfo behind __proto__',
    given: seal(withFields(`"resultInfo":{"__proto__":${JSON.stringify(SUCCESS)}}`)),
    want: 'unreadable',
  },
  {
    name: 'the head in __proto__',
    given: seal(TEXT.replace('"head":{', '"head":{"__proto__":{').replace('},"body"', '}},"body"')),
    want: 'mismatched',
  },
  { name: 'a status in lower case', given: seal(contentOf({ ...SUCCESS, resultStatus: 's' })), want: 'unreadable' },
  { name: 'a status and a blank', given: seal(contentOf({ ...SUCCESS, resultStatus: 'S ' })), want: 'unreadable' },
  {
    name: 'a status in full-width letters',
    given: seal(contentOf({ ...SUCCESS, resultStatus: 'Ｓ' })),
    want: 'unreadable',
  },
  { name: 'a status in a list', given: seal(contentOf({ ...SUCCESS, resultStatus: ['S'] })), want: 'unreadable' },
  {
    name: 'a code that no status S has',
    given: seal(contentOf({ ...REFUSED, resultStatus: 'S' })),
    want: 'contradictory',
  },
  {
    name: 'a number that is none',
    given: seal(withFields(`"resultInfo":${JSON.stringify(SUCCESS)},"a":01`)),
    want: 'unreadable',
  },
  {
    name: 'an unknown escape',
    given: seal(withFields(`"resultInfo":${JSON.stringify(SUCCESS)},"a":"\\x"`)),
    want: 'unreadable',
  },
  {
    name: 'a line break in a string',
    given: seal(withFields(`"resultInfo":${JSON.stringify(SUCCESS)},"a":"\n"`)),
    want: 'unreadable',
  },
];

const foreign: readonly Row[] = [
  {
    name: 'the merchant’s own signature',
    given: signAsMerchant(TEXT).then((own) => REPLY.replace(SIGNATURE, own)),
    want: 'unverified',
  },
  { name: 'no signature', given: `{"response":${TEXT}}`, want: 'unverified' },
  { name: 'an empty signature', given: `{"response":${TEXT},"signature":""}`, want: 'unverified' },
  { name: 'a signature that is null', given: `{"response":${TEXT},"signature":null}`, want: 'unverified' },
  {
    name: 'half a signature',
    given: `{"response":${TEXT},"signature":"${SIGNATURE.slice(0, 172)}"}`,
    want: 'unverified',
  },
  { name: 'a refusal turned into a success', given: REFUSAL.replace('"F"', '"S"'), want: 'unverified' },
  { name: 'a blank more', given: REPLY.replace('"body":', '"body": '), want: 'unverified' },
  {
    name: 'a text that a proxy parsed and printed anew',
    given: JSON.stringify(JSON.parse(REPLY), undefined, 2),
    want: 'unverified',
  },
  { name: 'the request sent back', given: REPLY.replace('"response"', '"request"'), want: 'unreadable' },
  {
    name: 'a signed answer without a message id',
    given: seal(contentOf(SUCCESS, { reqMsgId: undefined })),
    want: 'mismatched',
  },
  {
    name: 'a stranger’s signature',
    given: signAsStranger(TEXT).then((sig) => REPLY.replace(SIGNATURE, sig)),
    want: 'unverified',
  },
  {
    name: 'the signature of a refusal',
    given: signText(contentOf(REFUSED)).then((sig) => REPLY.replace(SIGNATURE, sig)),
    want: 'unverified',
  },
  {
    name: 'the text of a success, the signature of a refusal',
    given: REFUSAL.replace(contentOf(REFUSED), TEXT),
    want: 'unverified',
  },
  {
    name: 'a signed answer to another message',
    given: seal(contentOf(SUCCESS, { reqMsgId: 'message-2' })),
    want: 'mismatched',
  },
  {
    name: 'a signed answer to a message that begins alike',
    given: seal(contentOf(SUCCESS, { reqMsgId: 'message-11' })),
    want: 'mismatched',
  },
  {
    name: 'a signed answer to another function',
    given: seal(contentOf(SUCCESS, { function: 'alipay.intl.acquiring.offline.payQuery' })),
    want: 'mismatched',
  },
  {
    name: 'a signed answer to another client',
    given: seal(contentOf(SUCCESS, { clientId: '211020000000000000045' })),
    want: 'mismatched',
  },
  {
    name: 'a signed answer about another payment',
    given: seal(TEXT.replace('51051001000000000002', '51051001000000000003')),
    want: 'mismatched',
  },
  {
    name: 'a signed answer about a payment whose id is a number',
    given: seal(TEXT.replace('"51051001000000000002"', '51051001000000000002')),
    want: 'mismatched',
  },
  { name: 'a message id that is a number', given: seal(contentOf(SUCCESS, { reqMsgId: 1 })), want: 'mismatched' },
];

describe.each<[string, readonly Row[]]>([
  ['what is no reply', strange],
  ['another charset', charsets],
  ['too much', huge],
  ['two of a kind', doubled],
  ['nonsense that is signed', signed],
  ['what is signed, but not so or not here', foreign],
])('%s is no proof of anything', (_, rows) => {
  test.each(rows)('$name', async ({ given, want }) => {
    expectUnknown(await receive(await given), want);
  });
});

test('50 MB are not read: the rest stays where it is', async () => {
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 65_536;
      if (pulled > 50 << 20) controller.close();
      else controller.enqueue(new Uint8Array(65_536).fill(32));
    },
  });
  expectUnknown(await receive(body), 'unreadable');
  expect(pulled).toBeLessThan(2 << 20);
});

test('a reply to one payment, kept and sent again for the next, is refused', async () => {
  let count = 0;
  const newMessageId = (): string => `message-${++count}`;
  const fetch = async (): Promise<Response> => new Response(REPLY);
  const till = { fetch, newMessageId };
  expect(await pay(till)).toMatchObject({ outcome: 'succeeded' });
  expectUnknown(await pay(till), 'mismatched');
});
