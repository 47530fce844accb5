import { expect, test } from 'vitest';
import { clientOptionsFrom } from '../src/environment.ts';
import { OptionsError } from '../src/errors.ts';

const complete = {
  ACQUIRING_BASE_URL: 'https://gateway.test',
  ACQUIRING_CLIENT_ID: 'client-1',
  ACQUIRING_MERCHANT_ID: 'merchant-1',
  ACQUIRING_PRIVATE_KEY: ' MIIEvQ ',
  ACQUIRING_GATEWAY_PUBLIC_KEY: 'public\n',
};

const want = {
  clientId: 'client-1',
  merchantId: 'merchant-1',
  privateKey: 'MIIEvQ',
  gatewayPublicKey: 'public',
};

test('reads every option, without blanks around it', () => {
  expect(clientOptionsFrom(complete)).toEqual({ ...want, baseUrl: 'https://gateway.test' });
});

test('takes an environment by its name, and an access token', () => {
  const given = { ...complete, ACQUIRING_BASE_URL: '', ACQUIRING_ENVIRONMENT: 'asia', ACQUIRING_ISV_ACCESS_TOKEN: 't' };
  expect(clientOptionsFrom(given)).toEqual({ ...want, environment: 'asia', isvAccessToken: 't' });
});

test.each(Object.keys(complete))('names %s when it is missing or blank', (name) => {
  for (const value of [undefined, ' ']) {
    const read = () => clientOptionsFrom({ ...complete, [name]: value });
    expect(read).toThrow(OptionsError);
    expect(read).toThrow(`${name}: `);
    expect(read).not.toThrow(complete.ACQUIRING_PRIVATE_KEY);
  }
});

test.each(['mars', 'asia'])('takes no environment %s beside a base URL, or of another name', (name) => {
  expect(() => clientOptionsFrom({ ...complete, ACQUIRING_ENVIRONMENT: name })).toThrow('one of asia, northAmerica, ');
});

test('names all that are missing at once', () => {
  for (const name of Object.keys(complete)) expect(() => clientOptionsFrom({})).toThrow(name);
});
