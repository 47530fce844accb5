import type { Choice, Rule } from './check.ts';

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
export const has = (value: unknown, ...names: readonly string[]): boolean =>
  names.every((name) => name in Object(value));
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isKey = (value: unknown): boolean => isText(value) || has(value, 'algorithm');

export const oneOf = (...values: readonly unknown[]): Rule => ({
  expected: values.map((value) => JSON.stringify(value)).join(' or '),
  fits: (value) => values.includes(value),
});

/** A text without blanks. */
const word = (expected: string, maxLength = Number.POSITIVE_INFINITY): Rule => ({
  expected,
  fits: (value) => isText(value) && !/\s/.test(value) && value.length <= maxLength,
});

export const id: Rule = { ...word('an id without blanks, as the provider issued it'), required: true };

export const milliseconds: Rule = {
  expected: 'milliseconds from 1 to 2147483647',
  fits: (value) => typeof value === 'number' && value >= 1 && value < 2 ** 31,
};

export const functionRule: Rule = { expected: 'a function', fits: (value) => typeof value === 'function' };

export const count: Rule = {
  expected: 'a whole number from 1',
  fits: (value) => Number.isSafeInteger(value) && Number(value) >= 1,
};

export const reserveRules: Readonly<Record<string, Rule>> = {
  reserve: {
    secret: true,
    expected: 'a string of at most 256 characters',
    fits: (value) => typeof value === 'string' && value.length <= 256,
  },
  isvAccessToken: {
    ...word("the token, without blanks, short enough for the 256 characters of the head's reserve", 200),
    secret: true,
  },
};
export const reserveChoice: Choice = { of: ['reserve', 'isvAccessToken'] };

export const clock: Rule = {
  expected: 'an object with now() and after()',
  fits: (value) => has(value, 'now', 'after'),
};

export const keyRules: Readonly<Record<string, Rule>> = {
  privateKey: {
    required: true,
    secret: true,
    expected: 'PEM or base64 text, a CryptoKey or a Signer',
    fits: (value) => isKey(value) || has(value, 'sign'),
  },
  gatewayPublicKey: {
    required: true,
    secret: true,
    expected: 'PEM or base64 text, a CryptoKey, a list of these, or a Verifier',
    fits: (value) =>
      isKey(value) || has(value, 'verify') || (Array.isArray(value) && value.length > 0 && value.every(isKey)),
  },
  algorithm: oneOf('RSA2', 'RSA'),
  signatureEncoding: oneOf('base64', 'url-encoded-base64', 'double-base64'),
  acceptDoubleBase64: oneOf(true, false),
  explain: functionRule,
};

export const signal: Rule = { expected: 'an AbortSignal', fits: (value) => has(value, 'aborted') };
