import { describe, expect, test } from 'vitest';
import { type Client, type ClientOptions, createClient, OptionsError } from '../src/index.ts';
import { coffee, newClient, options } from './support/client.ts';
import { createGateway } from './support/gateway.ts';

/** As a caller without types may. */
const create = createClient as (given: unknown) => Client;

describe('options of the client', () => {
  const wrong: { given: object; says: string }[] = [
    {
      given: { clientId: undefined },
      says: 'clientId is missing; expected: an id without blanks, as the provider issued it.',
    },
    { given: { clientId: '' }, says: 'clientId is ""; expected: an id without blanks' },
    { given: { clientId: '2110 ' }, says: 'clientId is "2110 "; expected: an id without blanks' },
    { given: { clientId: 211020000000000 }, says: 'clientId is 211020000000000; expected: an id' },
    { given: { merchantId: undefined }, says: 'merchantId is missing' },
    {
      given: { privateKey: undefined },
      says: 'privateKey is missing; expected: PEM or base64 text, a CryptoKey or a Signer.',
    },
    { given: { privateKey: '' }, says: 'privateKey is a string of 0 characters; expected: PEM' },
    { given: { privateKey: {} }, says: 'privateKey is an object of another kind; expected: PEM' },
    { given: { gatewayPublicKey: [] }, says: 'gatewayPublicKey is an object of another kind; expected: PEM' },
    { given: { gatewayPublicKey: [1] }, says: 'gatewayPublicKey is an object of another kind; expected: PEM' },
    {
      given: { baseUrl: undefined },
      says: 'Give either environment or baseUrl.',
    },
    { given: { baseUrl: 'gateway.test' }, says: 'baseUrl is "gateway.test"; expected: an http or https URL' },
    { given: { baseUrl: 'ftp://gateway.test' }, says: 'baseUrl is "ftp://gateway.test"; expected' },
    { given: { baseUrl: 'https://gateway.test?a=b' }, says: 'baseUrl is "https://gateway.test?a=b"; expected' },
    {
      given: { baseUrl: 'https://user:pass@gateway.test' },
      says: 'baseUrl is "https://user:pass@gateway.test"; expected',
    },
    { given: { baseUrl: 'https://' }, says: 'baseUrl is "https://"; expected' },
    { given: { algorithm: 'SHA256' }, says: 'algorithm is "SHA256"; expected: "RSA2" or "RSA".' },
    { given: { timeout: 0 }, says: 'timeout is 0; expected: milliseconds from 1 to 2147483647.' },
    { given: { timeout: Number.NaN }, says: 'timeout is NaN; expected: milliseconds' },
    { given: { timeout: '30' }, says: 'timeout is "30"; expected: milliseconds' },
    { given: { attemptTimeout: 2 ** 31 }, says: 'attemptTimeout is 2147483648; expected: milliseconds' },
    { given: { fetch: 'fetch' }, says: 'fetch is "fetch"; expected: a function.' },
    {
      given: { clock: { now: Date.now } },
      says: 'clock is an object of another kind; expected: an object with now() and after().',
    },
    { given: { newMessageId: null }, says: 'newMessageId is null; expected: a function.' },
    {
      given: { validators: { pay: () => true } },
      says: 'validators is an object of another kind; expected: an object of Standard Schemas',
    },
    {
      given: { reserve: {} },
      says: 'reserve is an object of another kind; expected: a string of at most 256 characters.',
    },
    { given: { reserve: 'x'.repeat(257) }, says: 'expected: a string of at most 256 characters.' },
    { given: { isvAccessToken: 2026010212345678 }, says: 'isvAccessToken is a number; expected: the token' },
    { given: { privateKey: () => 'secret' }, says: 'privateKey is a function; expected: PEM' },
    { given: { isvAccessToken: 'a b' }, says: 'isvAccessToken is a string of 3 characters; expected: the token' },
    { given: { reserve: '{}', isvAccessToken: 'a' }, says: 'Give at most one of reserve and isvAccessToken.' },
    { given: { environment: 'asia' }, says: 'Give either environment or baseUrl.' },
    { given: { environment: 'mars' }, says: 'environment is "mars"; expected: "asia" or "northAmerica" or ' },
    { given: { fetch: () => {}, transport: () => {} }, says: 'Give at most one of fetch and transport.' },
    { given: { maxAttempts: 0 }, says: 'maxAttempts is 0; expected: a whole number from 1.' },
    { given: { retryBudget: -1 }, says: 'retryBudget is -1; expected: a number from 0.' },
    { given: { signatureEncoding: 'hex' }, says: 'signatureEncoding is "hex"; expected: "base64" or' },
    { given: { statusNames: 'PAID' }, says: 'statusNames is "PAID"; expected: an object' },
    {
      given: { statusNames: { SUCCESS: 'payed' } },
      says: 'statusNames is an object of another kind; expected: an object',
    },
    { given: { retries: 3 }, says: 'There is no option retries.' },
  ];

  test.each(wrong)('$says', ({ given, says }) => {
    const act = (): Client => create({ ...options, ...given });
    expect(act).toThrow(OptionsError);
    expect(act).toThrow(TypeError);
    expect(act).toThrow(`options of createClient: ${says}`.slice(0, 23));
    expect(act).toThrow(says);
  });

  test('are all told at once, and no key is shown', () => {
    const secret = `${options.privateKey as string} `;
    try {
      create({ privateKey: secret, gatewayPublicKey: 7, timeout: -1, colour: 'red' });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(OptionsError);
      const { problems, message } = error as OptionsError;
      expect(problems.map((problem) => problem.split('; ')[0])).toEqual([
        'There is no option colour.',
        'clientId is missing',
        'merchantId is missing',
        'gatewayPublicKey is a number',
        'timeout is -1',
        'Give either environment or baseUrl.',
      ]);
      expect(message).not.toContain(secret.slice(0, 40));
    }
  });

  test('may be missing altogether', () => {
    expect(() => create(undefined)).toThrow('clientId is missing');
  });

  test('that are undefined are not set', () => {
    const given: ClientOptions = {
      ...options,
      timeout: undefined,
      fetch: undefined,
      clock: undefined,
      validators: undefined,
    };
    expect(() => createClient(given)).not.toThrow();
  });
});

describe('options of a call', () => {
  test.each([
    { given: { timeout: 0 }, says: 'options of pay: timeout is 0; expected: milliseconds' },
    { given: { attemptTimeout: -1 }, says: 'attemptTimeout is -1' },
    { given: { signal: {} }, says: 'signal is an object of another kind; expected: an AbortSignal.' },
    { given: { reserve: 1 }, says: 'reserve is a number' },
    { given: { idempotencyKey: 'x' }, says: 'There is no option idempotencyKey.' },
    { given: { reserve: '{}', isvAccessToken: 'a' }, says: 'Give at most one of reserve and isvAccessToken.' },
  ])('$says', async ({ given, says }) => {
    const { fetch, received } = createGateway();
    await expect(newClient({ fetch }).pay(coffee, given as object)).rejects.toThrow(says);
    expect(received).toEqual([]);
  });
});
