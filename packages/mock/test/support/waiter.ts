/**
 * Waits for one answer, and holds nothing else: `node waiter.ts DOOR FAULT PATIENCE` takes the door `fetch` or `msw`, a
 * fault as JSON, and how many milliseconds it waits. Prints the status or the error's name, and ends. With `close` in
 * place of the patience it waits for none, and closes the mock.
 */
import { setupServer } from 'msw/node';
import { createMock, type Fault } from '../../src/index.ts';
import { createHandlers } from '../../src/msw.ts';
import { CLIENT_ID, payBody } from './requests.ts';
import { writeUnsigned } from './unsigned.ts';

const [door, fault = '', patience] = process.argv.slice(2);
const mock = await createMock({ signatures: 'off', clients: [{ clientId: CLIENT_ID }] });
mock.addRule({ when: { function: 'pay' }, effect: { fault: JSON.parse(fault) as Fault } });
const server = setupServer(...createHandlers(mock, { baseUrl: 'https://gateway.test' }));
if (door === 'msw') server.listen();
const send = door === 'msw' ? fetch : mock.fetch;
// What nobody holds is collected, as it may be in any program.
setInterval(() => globalThis.gc?.(), 50).unref();
const url = 'https://gateway.test/api/alipay/intl/acquiring/offline/pay.htm';
const init = { method: 'POST', body: writeUnsigned('pay', payBody()) };
try {
  if (patience === 'close') {
    void send(url, init).then(console.log, console.log);
    while (mock.journal.entries().length === 0) await new Promise(setImmediate);
    await mock.close();
    console.log('closed');
  } else {
    const { status } = await send(url, { ...init, signal: AbortSignal.timeout(Number(patience)) });
    console.log(status);
  }
} catch (error) {
  console.log(error instanceof Error ? error.name : error);
}
if (door === 'msw') server.close();
