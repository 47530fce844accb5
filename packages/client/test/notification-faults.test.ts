import { createSigner, sealEnvelope } from '@intl-acquiring/envelope';
import { describe, expect, test } from 'vitest';
import { NotificationRefusal, type PaymentEvent } from '../src/notifications.ts';
import { gatewayKeys } from './support/keys.ts';
import { body, head, notificationText, openShop, post, type Shop } from './support/notification.ts';

const signer = await createSigner({ privateKey: gatewayKeys.privateKey });
const text = await notificationText();
const bytes = new TextEncoder().encode(text);
const SIGNED = '"request":';

/** Signs a text as it is, whatever it holds. */
const sign = async (signed: string): Promise<string> =>
  `{"request":${signed},"signature":"${await signer.sign(signed)}"}`;

/** What a fault comes to: the status, a plain sentence, an error for the log, and no event. */
async function expectRefused(shop: Shop, given: BodyInit, statuses: readonly number[], name?: string): Promise<void> {
  const answer = await shop.handle(post(given));
  expect(statuses, name).toContain(answer.status);
  expect(await answer.text(), name).toMatch(/^[A-Z][^\n]+\.\n$/);
  expect(shop.events, name).toEqual([]);
  const error = shop.errors.pop();
  expect(error, name).toBeInstanceOf(NotificationRefusal);
  expect(error, name).toHaveProperty('status', answer.status);
}

describe('a notification that was changed on its way is refused', () => {
  test('cut off at every byte', async () => {
    const shop = openShop();
    for (let end = 0; end < bytes.length; end++)
      await expectRefused(shop, bytes.slice(0, end), [400, 401], `at ${end}`);
  });

  test('with one bit flipped in every byte', async () => {
    const shop = openShop();
    for (let at = 0; at < bytes.length; at++) {
      const flipped = bytes.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte));
      await expectRefused(shop, flipped, [400, 401], `byte ${at}, bit ${at % 8}`);
    }
  });

  test('with each bit flipped in a byte of the amount and of the signature', async () => {
    const shop = openShop();
    for (const at of [text.indexOf('10000'), text.lastIndexOf('"') - 3]) {
      for (let bit = 0; bit < 8; bit++) {
        const flipped = bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
        await expectRefused(shop, flipped, [400, 401], `byte ${at}, bit ${bit}`);
      }
    }
  });

  test('with a byte left out or put in, anywhere in the signed text', async () => {
    const shop = openShop();
    const start = text.indexOf(SIGNED) + SIGNED.length + 1;
    const end = text.lastIndexOf(',"signature"');
    for (let at = start; at < end; at += 7) {
      await expectRefused(shop, text.slice(0, at) + text.slice(at + 1), [400, 401], `without ${at}`);
      await expectRefused(shop, `${text.slice(0, at)} ${text.slice(at)}`, [400, 401], `a blank at ${at}`);
    }
  });
});

const gzip = async (given: string): Promise<ArrayBuffer> =>
  new Response(new Blob([given]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
const utf16 = (given: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...given].flatMap((character) => [character.charCodeAt(0), 0]));
const latin1 = (given: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(given, (character) => character.charCodeAt(0));
const signedAccent = await sign(JSON.stringify({ head, body: { ...body, extendInfo: 'café' } }));
const another = JSON.stringify({ head, body: { ...body, orderAmount: { currency: 'USD', value: '1' } } });
const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('a body of another kind is refused', () => {
  test.each<{ given: string; sent: BodyInit | Promise<BodyInit>; status: number }>([
    { given: 'a list', sent: `[${text}]`, status: 400 },
    { given: 'a string', sent: JSON.stringify(text), status: 400 },
    { given: 'two messages', sent: text + text, status: 400 },
    { given: 'a message and more', sent: `${text}x`, status: 400 },
    { given: 'a byte order mark', sent: `\ufeff${text}`, status: 400 },
    { given: 'a form', sent: new URLSearchParams({ request: text }), status: 400 },
    { given: 'a page', sent: '<!doctype html><title>502</title>', status: 400 },
    { given: 'zero bytes', sent: new Uint8Array(1000), status: 400 },
    { given: 'gzip', sent: gzip(text), status: 400 },
    { given: 'UTF-16', sent: utf16(text), status: 400 },
    { given: 'Latin-1 where UTF-8 was signed', sent: latin1(signedAccent), status: 400 },
    { given: 'half a surrogate pair', sent: latin1(text.replace('USD', '\xed\xa0\x80')), status: 400 },
    { given: 'a depth of 100,000', sent: `{"x":${deep(100_000)},${text.slice(1)}`, status: 400 },
    { given: 'a signed depth of 100,000', sent: sign(`{"head":{},"body":{"x":${deep(100_000)}}}`), status: 400 },
    { given: 'a signed body that is no object', sent: sign('{"head":{},"body":[]}'), status: 400 },
    {
      given: 'a signed text that tells of two amounts under one name',
      sent: sign(JSON.stringify({ head, body }).replace('"orderAmount"', '"orderAmount":{},"orderAmount"')),
      status: 400,
    },
    { given: 'a signed text that is no JSON inside', sent: sign('{"head":{},"body":{"a":01}}'), status: 400 },
  ])('$given', async ({ sent, status }) => {
    await expectRefused(openShop(), await sent, [status]);
  });

  test('50 MB, of which no more than a piece is read', async () => {
    const shop = openShop();
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 65_536;
        if (pulled > 50_000_000) controller.close();
        else controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    const answer = await shop.handle({ method: 'POST', body: endless, bodyUsed: false });
    expect(answer.status).toBe(413);
    expect(pulled).toBeLessThan(1_000_000);
    expect(shop.errors).toEqual([expect.any(NotificationRefusal)]);
  });

  test('one that breaks off', async () => {
    const shop = openShop();
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes);
        controller.error(new Error('reset'));
      },
    });
    const answer = await shop.handle({ method: 'POST', body: broken, bodyUsed: false });
    expect([answer.status, await answer.text()]).toEqual([400, 'The body broke off.\n']);
    expect(shop.events).toEqual([]);
  });
});

describe('a message that tries to be taken for another', () => {
  const [, signature] = /"signature":"(.+)"/.exec(text) ?? [];
  test.each<{ given: string; sent: string; status: number }>([
    { given: 'a second request before', sent: `{"request":${another},${text.slice(1)}`, status: 400 },
    { given: 'a second request behind', sent: `${text.slice(0, -1)},"request":${another}}`, status: 400 },
    { given: 'a second request by an escape', sent: `{"\\u0072equest":${another},${text.slice(1)}`, status: 400 },
    { given: 'two signatures', sent: `${text.slice(0, -1)},"signature":"${signature}"}`, status: 400 },
    {
      given: 'the request within a string',
      sent: `{"x":${JSON.stringify(text)},"signature":"${signature}"}`,
      status: 400,
    },
    { given: 'the request a level down', sent: `{"x":${text},"signature":"${signature}"}`, status: 400 },
    { given: 'the request under __proto__', sent: `{"__proto__":${text}}`, status: 400 },
    {
      given: 'another request with this signature',
      sent: `{"request":${another},"signature":"${signature}"}`,
      status: 401,
    },
    {
      given: 'the request as a string',
      sent: JSON.stringify({ request: JSON.stringify({ head, body }), signature }),
      status: 400,
    },
    { given: 'no signature', sent: `{"request":${JSON.stringify({ head, body })}}`, status: 401 },
    { given: 'an empty signature', sent: `{"request":${JSON.stringify({ head, body })},"signature":""}`, status: 401 },
    { given: 'a signature that is no text', sent: `{"request":${another},"signature":["${signature}"]}`, status: 401 },
    { given: 'a signature of nothing', sent: `{"request":${another},"signature":"${'A'.repeat(342)}=="}`, status: 401 },
    { given: 'a signed reply', sent: text.replace(SIGNED, '"response":'), status: 400 },
  ])('$given is refused', async ({ sent, status }) => {
    await expectRefused(openShop(), sent, [status]);
  });

  test.each<{ given: string; signed: object }>([
    { given: 'another function', signed: { head: { ...head, function: 'alipay.intl.acquiring.offline.pay' }, body } },
    { given: 'another client', signed: { head: { ...head, clientId: '2014000014443' }, body } },
    { given: 'this client with a blank', signed: { head: { ...head, clientId: '2014000014442 ' }, body } },
    { given: 'a client id that is a number', signed: { head: { ...head, clientId: 2014000014442 }, body } },
    { given: 'no head', signed: { head: {}, body } },
    { given: 'no result', signed: { head, body: { ...body, resultInfo: 'S' } } },
    { given: 'a result that is null', signed: { head, body: { ...body, resultInfo: null } } },
    {
      given: 'a status that is no text',
      signed: { head, body: { resultInfo: { resultStatus: ['S'], resultCode: 'SUCCESS' } } },
    },
  ])('of $given is refused, though it is signed', async ({ signed }) => {
    await expectRefused(openShop(), await sign(JSON.stringify(signed)), [400]);
  });
});

describe('what is signed is read as it stands', () => {
  /** The event of a signed text. */
  const eventOf = async (message: string): Promise<PaymentEvent | undefined> => {
    const { handle, events } = openShop();
    expect((await handle(post(message))).status).toBe(200);
    return events[0];
  };

  test('a request within a string of the message is only a string', async () => {
    const signed = JSON.stringify({ head, body: { ...body, extendInfo: `"request":${another},"signature":"x"}` } });
    expect(await eventOf(await sign(signed))).toMatchObject({ payment: { orderAmount: { value: '10000' } } });
    const beside = `{"x":"\\"request\\":{}","request":${JSON.stringify({ head, body })},${text.slice(text.indexOf('"signature"'))}`;
    expect(await eventOf(beside)).toMatchObject({ outcome: 'succeeded' });
  });

  test('__proto__ and constructor are only names', async () => {
    const proto = '"__proto__":{"outcome":"failed","acquirementId":"forged"},"constructor":{"prototype":{"x":1}}';
    const signed = `{"head":${JSON.stringify(head)},"body":{${proto},${JSON.stringify({ ...body, acquirementId: undefined }).slice(1)}}`;
    const event = await eventOf(await sign(signed));
    expect(event?.outcome).toBe('unknown');
    expect(event?.key).toBe(`2014000014442 unknown merchantTransId ${body.merchantTransId}`);
    expect({}).not.toHaveProperty('x');
    expect({}).not.toHaveProperty('acquirementId');
  });

  test('blanks, line breaks, escapes, other fields and another order of the names are as good', async () => {
    const spaced = JSON.stringify(
      { body: { new: [1, { a: null }], ...body }, head: { extra: '\u0041', ...head } },
      null,
      2,
    );
    expect(await eventOf(await sign(spaced))).toMatchObject({ outcome: 'succeeded', text: spaced });
    const escaped = JSON.stringify({ head, body }).replace('USD', '\\u0055SD').replaceAll('/', '\\/');
    expect(await eventOf(await sign(escaped))).toMatchObject({ payment: { orderAmount: { currency: 'USD' } } });
    const message = await sealEnvelope('request', { head, body }, signer);
    expect(await eventOf(` \n${message}\r\n `)).toMatchObject({ outcome: 'succeeded' });
  });

  test('an amount too big for a double is no amount, rather than a rounded one', async () => {
    const signed = JSON.stringify({ head, body }).replace('"10000"', '9007199254740993');
    expect(await eventOf(await sign(signed))).toMatchObject({ outcome: 'unknown' });
  });

  test('charset and encoding in the headers decide nothing: the bytes are what is signed', async () => {
    const { handle, events } = openShop();
    const headers = { 'content-type': 'text/plain; charset=GBK', 'content-encoding': 'gzip' };
    const request = new Request('https://shop.test/notify', { method: 'POST', body: signedAccent, headers });
    expect((await handle(request)).status).toBe(200);
    expect(events).toMatchObject([{ body: { extendInfo: 'café' } }]);
  });
});

test('an old notification sent again by someone else does nothing and is acknowledged', async () => {
  const { handle, events } = openShop();
  for (let time = 0; time < 3; time++) expect((await handle(post(text))).status).toBe(200);
  expect(events).toHaveLength(1);
});

test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'post', ''])('method %j is refused', async (method) => {
  const { handle, events } = openShop();
  const answer = await handle({ method, body: post(text).body, bodyUsed: false });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  expect(events).toEqual([]);
});
