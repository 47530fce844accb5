import { expect, test } from 'vitest';
import { clientOptionsFrom, environmentVariables } from '../src/environment.ts';
import { OptionsError } from '../src/errors.ts';

const complete = {
  ACQUIRING_BASE_URL: 'https://gateway.test',
  ACQUIRING_CLIENT_ID: 'client-1',
  ACQUIRING_MERCHANT_ID: 'merchant-1',
  ACQUIRING_PRIVATE_KEY: ' MIIEvQ ',
  ACQUIRING_GATEWAY_PUBLIC_KEY: 'public\n',
};

test('reads every option, without blanks around it', () => {
  expect(clientOptionsFrom(complete)).toEqual({
    baseUrl: 'https://gateway.test',
    clientId: 'client-1',
    merchantId: 'merchant-1',
    privateKey: 'MIIEvQ',
    gatewayPublicKey: 'public',
  });
});

test.each(Object.keys(environmentVariables))('names %s when it is missing or blank', (name) => {
  for (const value of [undefined, ' ']) {
    const read = () => clientOptionsFrom({ ...complete, [name]: value });
    expect(read).toThrow(OptionsError);
    expect(read).toThrow(`${name}: `);
    expect(read).not.toThrow(complete.ACQUIRING_PRIVATE_KEY);
  }
});

test('names all that are missing at once', () => {
  for (const name of Object.keys(environmentVariables)) expect(() => clientOptionsFrom({})).toThrow(name);
});
