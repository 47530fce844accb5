import { OptionsError } from './errors.ts';
import { type EnvironmentName, environments } from './generated/environments.ts';

type Variable =
  | 'ACQUIRING_ENVIRONMENT'
  | 'ACQUIRING_BASE_URL'
  | 'ACQUIRING_CLIENT_ID'
  | 'ACQUIRING_MERCHANT_ID'
  | 'ACQUIRING_PRIVATE_KEY'
  | 'ACQUIRING_GATEWAY_PUBLIC_KEY'
  | 'ACQUIRING_ISV_ACCESS_TOKEN';

/** The environment variables of {@link clientOptionsFrom}, with what each holds. */
export const environmentVariables: Readonly<Record<Variable, string>> = {
  ACQUIRING_ENVIRONMENT: `one of ${Object.keys(environments).join(', ')}; or give ACQUIRING_BASE_URL`,
  ACQUIRING_BASE_URL: 'base URL of any other gateway, such as http://127.0.0.1:4242',
  ACQUIRING_CLIENT_ID: "the merchant's client id",
  ACQUIRING_MERCHANT_ID: 'the account to settle to',
  ACQUIRING_PRIVATE_KEY: "the merchant's private key, as text",
  ACQUIRING_GATEWAY_PUBLIC_KEY: "the gateway's public key, as text",
  ACQUIRING_ISV_ACCESS_TOKEN: 'optional: the access token of the merchant for whom an ISV calls',
};

const NEEDED: readonly Variable[] = [
  'ACQUIRING_CLIENT_ID',
  'ACQUIRING_MERCHANT_ID',
  'ACQUIRING_PRIVATE_KEY',
  'ACQUIRING_GATEWAY_PUBLIC_KEY',
];

/** What a deployment has to say; `createClient` takes it as it is. */
export interface EnvironmentOptions {
  readonly environment?: EnvironmentName;
  readonly baseUrl?: string;
  readonly clientId: string;
  readonly merchantId: string;
  readonly privateKey: string;
  readonly gatewayPublicKey: string;
  readonly isvAccessToken?: string;
}

const isEnvironment = (name: string): name is EnvironmentName => Object.hasOwn(environments, name);

type Read = (name: Variable) => string;

function problemsOf(read: Read): string[] {
  const explain = (name: Variable): string => `\n  ${name}: ${environmentVariables[name]}`;
  const missing = NEEDED.filter((name) => !read(name)).map(explain);
  const [environment, baseUrl] = [read('ACQUIRING_ENVIRONMENT'), read('ACQUIRING_BASE_URL')];
  const fits = environment ? !baseUrl && isEnvironment(environment) : baseUrl;
  return fits ? missing : [explain('ACQUIRING_ENVIRONMENT'), explain('ACQUIRING_BASE_URL'), ...missing];
}

/**
 * Reads the options of a client from environment variables. A key may be pasted with line breaks, with `\n` in their
 * place, or on one line.
 *
 * @throws {OptionsError} that names every variable that is missing or does not fit
 * @example
 * const client = createClient(clientOptionsFrom(process.env));
 */
export function clientOptionsFrom(variables: Readonly<Record<string, string | undefined>>): EnvironmentOptions {
  const read: Read = (name) => variables[name]?.trim() ?? '';
  const problems = problemsOf(read);
  if (problems.length > 0) throw new OptionsError('Environment variables are missing or do not fit', problems);
  const [environment, isvAccessToken] = [read('ACQUIRING_ENVIRONMENT'), read('ACQUIRING_ISV_ACCESS_TOKEN')];
  return {
    ...(isEnvironment(environment) ? { environment } : { baseUrl: read('ACQUIRING_BASE_URL') }),
    clientId: read('ACQUIRING_CLIENT_ID'),
    merchantId: read('ACQUIRING_MERCHANT_ID'),
    privateKey: read('ACQUIRING_PRIVATE_KEY'),
    gatewayPublicKey: read('ACQUIRING_GATEWAY_PUBLIC_KEY'),
    ...(isvAccessToken && { isvAccessToken }),
  };
}
