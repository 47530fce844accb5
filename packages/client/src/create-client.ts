import { createBudget } from './core/budget.ts';
import { createCall } from './core/call.ts';
import { systemClock } from './core/clock.ts';
import { defaultStatusNames } from './core/payment.ts';
import type { Setup } from './core/setup.ts';
import { environments } from './generated/environments.ts';
import { bindOperations, type OperationMethods } from './generated/operations.ts';
import { checkKeys, lazyKeys } from './keys/load-keys.ts';
import { checkOptions } from './options/check.ts';
import type { ClientOptions } from './options/client-options.ts';
import { clientChoices, clientRules } from './options/client-rules.ts';
import { kyTransport } from './transport/ky-transport.ts';

/** A method for each function of the API. It holds its keys and a budget of retries: share one, and keep it. */
export interface Client extends OperationMethods {
  /**
   * Resolves when the keys have been read and can be used. Calls wait for them anyway; await it at the start to hear of
   * a bad key before the first buyer does.
   *
   * @throws {KeyError} that says what was seen and what was expected
   */
  ready(): Promise<void>;
}

function setUp(options: ClientOptions): Setup {
  const { environment, baseUrl = environments[environment ?? 'asia'] } = options;
  return {
    ...options,
    baseUrl: new URL(baseUrl),
    keys: lazyKeys(options),
    timeout: options.timeout ?? 30_000,
    attemptTimeout: options.attemptTimeout ?? 10_000,
    maxAttempts: options.maxAttempts ?? 3,
    budget: createBudget(options.retryBudget ?? 10),
    statusNames: { ...defaultStatusNames, ...options.statusNames },
    clock: options.clock ?? systemClock,
    newMessageId: options.newMessageId ?? (() => crypto.randomUUID()),
    transport: options.transport ?? kyTransport(options.fetch),
  };
}

/**
 * A client of the gateway.
 *
 * @throws {OptionsError} with a sentence for every option that is missing, malformed or unknown
 * @example
 * const client = createClient({ clientId, merchantId, privateKey, gatewayPublicKey, environment: 'asia' });
 * const paid = await client.pay({
 *   merchantTransId: '51051001000000000002',
 *   productCode: 'OFFLINE_PAY',
 *   codeType: 'BARCODE',
 *   identityCode: '28763443825664394',
 *   order: { orderAmount: { currency: 'USD', value: '239' }, orderTitle: 'Coffee', orderDetail: 'One flat white' },
 * });
 * if (paid.outcome === 'unknown') console.log(paid.message, paid.next);
 */
export function createClient(options: ClientOptions): Client {
  checkOptions('options of createClient', options, clientRules, clientChoices);
  const setup = setUp(options);
  return {
    ...bindOperations(createCall(setup)),
    ready: () => checkKeys(setup.keys),
  };
}
