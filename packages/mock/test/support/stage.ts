import type { OperationName } from '@intl-acquiring/types';
import { createMock, type Mock, type MockOptions } from '../../src/index.ts';
import { call, type Reply, type Sent } from './caller.ts';
import { createFakeTime, type FakeTime } from './fake-time.ts';
import { gatewayKeys, merchantKeys } from './keys.ts';
import { createMerchant, type Merchant } from './merchant.ts';
import { CLIENT_ID } from './requests.ts';

/** A gateway, a caller that it knows, the merchant's endpoint, and time in our hands. */
export interface Stage {
  readonly mock: Mock;
  readonly merchant: Merchant;
  readonly time: FakeTime;
  call<Name extends OperationName>(name: Name, body: unknown, sent?: Partial<Sent>): Promise<Reply<Name>>;
}

export async function openStage(options: MockOptions = {}): Promise<Stage> {
  const time = createFakeTime();
  const merchant = createMerchant();
  const mock = await createMock({
    clients: [{ clientId: CLIENT_ID, publicKey: merchantKeys.publicKey }],
    gatewayPrivateKey: gatewayKeys.privateKey,
    seed: 'stage',
    clock: time.clock,
    timer: time.timer,
    fetch: merchant.fetch,
    ...options,
  });
  return {
    mock,
    merchant,
    time,
    call: (name, body, sent) => call(mock, name, body, { privateKey: merchantKeys.privateKey, ...sent }),
  };
}
