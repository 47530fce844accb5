/**
 * A gateway whose buyer pays, and which dies: `node payer.ts URL before` as it begins to tell the merchant, `after` when
 * the merchant has answered. Then it prints "told" first.
 */
import { createMock } from '../../src/index.ts';
import { createSqlStore } from '../../src/store.ts';
import { merchantKeys } from '../support/keys.ts';
import { acknowledge } from '../support/merchant.ts';
import { openPool } from '../support/postgres.ts';
import { CLIENT_ID, preCreateBody } from '../support/requests.ts';
import { callUnsigned } from '../support/unsigned.ts';

const [url = '', moment = 'before'] = process.argv.slice(2);

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('It lives.');
}

const pool = openPool(url);
const store = await createSqlStore(
  { query: (text, values) => (/delete from .*notices/.test(text) ? die() : pool.query(text, values)) },
  { place: 'a test', lease: 500 },
);
const mock = await createMock({
  ...{ store, signatures: 'off', clients: [{ clientId: CLIENT_ID, publicKey: merchantKeys.publicKey }] },
  async fetch(_, { body }) {
    if (moment === 'before') die();
    process.stdout.write('told\n');
    return acknowledge(JSON.parse(String(body)).request);
  },
});
const { orderQrCode = '' } = await callUnsigned(mock, 'preCreate', preCreateBody({ merchantTransId: moment }));
await mock.wallet.pay(orderQrCode);
