import { type OperationName, type Operations, operations } from '@intl-acquiring/types';
import { expect } from 'vitest';
import { createMock, type Fault, type Mock, type MockOptions } from '../../src/index.ts';
import { requestHead } from '../support/caller.ts';
import { CLIENT_ID } from '../support/requests.ts';
import { keepLedger, type Ledger } from './ledger.ts';
import { CANCEL_WINDOW, LIFETIME, REFUND_WINDOW } from './model.ts';

/** The simulator, a till that sends to it, and the ledger that watches. */
export interface Real {
  readonly mock: Mock;
  readonly ledger: Ledger;
  /** The body of the answer; nothing if the connection broke. */
  send<Name extends OperationName>(
    name: Name,
    body: unknown,
    fault?: Fault,
  ): Promise<Operations[Name]['response']['body'] | undefined>;
}

/** Unsigned, so that a hundred thousand runs are a matter of minutes. */
export async function openReal(options: MockOptions = {}): Promise<Real> {
  const mock = await createMock({
    ...{ signatures: 'off', seed: 'model', time: 'virtual', journalSize: 10 },
    ...{ orderLifetime: LIFETIME, cancelWindow: CANCEL_WINDOW, refundWindow: REFUND_WINDOW },
    clients: [{ clientId: CLIENT_ID }],
    ...options,
  });
  return {
    mock,
    ledger: keepLedger(mock),
    async send(name, body, fault) {
      if (fault) mock.addRule({ effect: [{ fault }] });
      const text = JSON.stringify({ request: { head: requestHead(name), body } });
      const outcome = await mock.exchange({
        ...{ method: 'POST', path: operations[name].path },
        body: new TextEncoder().encode(text),
      });
      if (outcome?.kind !== 'answer') return undefined;
      expect(outcome.status).toBe(200);
      return JSON.parse(String(outcome.body)).response.body;
    },
  };
}
