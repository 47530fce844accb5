import { OptionsError } from './errors.ts';

/** The environment variables of {@link clientOptionsFrom}, with what each holds. */
export const environmentVariables = {
  ACQUIRING_BASE_URL: 'base URL of the gateway, such as https://open-sea.alipay.com',
  ACQUIRING_CLIENT_ID: "the merchant's client id",
  ACQUIRING_MERCHANT_ID: 'the account to settle to',
  ACQUIRING_PRIVATE_KEY: "the merchant's private key, as text",
  ACQUIRING_GATEWAY_PUBLIC_KEY: "the gateway's public key, as text",
} as const;

/** What a deployment has to say; `createClient` takes it as it is. */
export interface EnvironmentOptions {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly merchantId: string;
  readonly privateKey: string;
  readonly gatewayPublicKey: string;
}

/**
 * Reads the options of a client from environment variables. A key may be pasted with line breaks, with `\n` in their
 * place, or on one line.
 *
 * @throws {OptionsError} that names every variable that is missing
 * @example
 * const client = createClient(clientOptionsFrom(process.env));
 */
export function clientOptionsFrom(environment: Readonly<Record<string, string | undefined>>): EnvironmentOptions {
  const missing = Object.entries(environmentVariables).filter(([name]) => !environment[name]?.trim());
  if (missing.length > 0) {
    const lines = missing.map(([name, holds]) => `\n  ${name}: ${holds}`);
    throw new OptionsError('Environment variables are missing', lines);
  }
  const value = (name: keyof typeof environmentVariables): string => environment[name]?.trim() ?? '';
  return {
    baseUrl: value('ACQUIRING_BASE_URL'),
    clientId: value('ACQUIRING_CLIENT_ID'),
    merchantId: value('ACQUIRING_MERCHANT_ID'),
    privateKey: value('ACQUIRING_PRIVATE_KEY'),
    gatewayPublicKey: value('ACQUIRING_GATEWAY_PUBLIC_KEY'),
  };
}
