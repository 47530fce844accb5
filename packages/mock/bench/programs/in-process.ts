/**
 * Calls in one process: straight at the simulator, and by way of MSW and the global fetch at the same simulator.
 * `node in-process.ts ROUNDS CALLS` prints one line of JSON: calls a second, round by round.
 */
import { createMock } from '@intl-acquiring/mock';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { compete } from '../support/compete.ts';
import { CLIENT_ID, createMessageWriter, PAY_PATH } from '../support/messages.ts';

const [rounds, calls] = process.argv.slice(2);
const url = `https://gateway.test${PAY_PATH}`;
const messages = createMessageWriter();
const mock = await createMock({ clients: [{ clientId: CLIENT_ID }], signatures: 'off' });
const msw = setupServer(http.post(url, ({ request }) => mock.fetch(request)));

async function measure(send: typeof fetch): Promise<number> {
  const bodies = await messages.pays(Number(calls));
  await mock.reset();
  const began = performance.now();
  for (const body of bodies) {
    const reply = await (await send(url, { method: 'POST', body })).text();
    if (!reply.includes('"SUCCESS"')) throw new Error(`Not the reply that was expected: ${reply}`);
  }
  return (1000 * bodies.length) / (performance.now() - began);
}

async function measureMsw(): Promise<number> {
  msw.listen();
  try {
    return await measure((input, init) => fetch(input, init));
  } finally {
    msw.close();
  }
}

console.log(JSON.stringify(await compete(Number(rounds), { ours: () => measure(mock.fetch), msw: measureMsw })));
