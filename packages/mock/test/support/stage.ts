import type { OperationName } from '@intl-acquiring/types';
import { createMock, type Mock, type MockOptions, type WorldTime } from '../../src/index.ts';
import { call, type Reply, type Sent } from './caller.ts';
import { gatewayKeys, merchantKeys } from './keys.ts';
import { createMerchant, type Merchant } from './merchant.ts';
import { CLIENT_ID } from './requests.ts';

/** When the stage's time begins. */
export const START = '2026-11-21T20:37:00+08:00';

/** A gateway, a caller that it knows, the merchant's endpoint, and time in our hands. */
export interface Stage {
  readonly mock: Mock;
  readonly merchant: Merchant;
  readonly time: WorldTime;
  call<Name extends OperationName>(name: Name, body: unknown, sent?: Partial<Sent>): Promise<Reply<Name>>;
}

export async function openStage(options: MockOptions = {}): Promise<Stage> {
  const merchant = createMerchant();
  const mock = await createMock({
    clients: [{ clientId: CLIENT_ID, publicKey: merchantKeys.publicKey }],
    gatewayPrivateKey: gatewayKeys.privateKey,
    seed: 'stage',
    time: { startAt: START },
    fetch: merchant.fetch,
    ...options,
  });
  return {
    mock,
    merchant,
    time: mock.time,
    call: (name, body, sent) => call(mock, name, body, { privateKey: merchantKeys.privateKey, ...sent }),
  };
}
