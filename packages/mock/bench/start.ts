import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Figure } from '../../../.ci/figure.ts';
import { compete, median } from './support/compete.ts';
import { makeKeys, privateKeyFile, publicKeyFile, readPrivateKey, removeKeys } from './support/keys.ts';
import { CLIENT_ID, createMessageWriter, PAY_PATH } from './support/messages.ts';
import { type Program, startNode } from './support/program.ts';
import { askable, readUsage } from './support/usage.ts';

const ROUNDS = 9;
/** Milliseconds without a request, before the memory is looked at. */
const IDLE = 500;
const LIMITS = { milliseconds: 150, megabytes: 70 };
const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url));

const EMPTY = 'console.log(1);setInterval(() => {}, 1e9)';

interface Start {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/**
 * How long the simulator's program takes from its start to its first reply, a signed pay, and what memory it holds when
 * it then idles, both beside a Node.js process that does nothing. Keys are given, and then left out.
 */
export async function* benchStart(): AsyncGenerator<Figure> {
  const keys = makeKeys();
  const [pay = ''] = await createMessageWriter({ privateKey: readPrivateKey(keys, 'merchant') }).pays(1);
  const given = [
    '--client',
    `${CLIENT_ID}=${publicKeyFile(keys, 'merchant')}`,
    '--gateway-key',
    privateKeyFile(keys, 'gateway'),
  ];
  try {
    const starts = await compete(ROUNDS, {
      empty: () => measure(['-e', EMPTY], async () => {}),
      given: () => measure([bin, '--port', '0', '--json', ...given], (program) => post(program, pay)),
      made: () => measure([bin, '--port', '0', '--json'], (program) => post(program, '{}')),
    });
    yield over('start to the first signed reply, over an empty process', starts.given, starts.empty);
    yield over('the same, with keys made at the start', starts.made, starts.empty);
    const [ours, peer] = [median(starts.given.map(megabytesOf)), median(starts.empty.map(megabytesOf))];
    const goal = { goal: `<= ${LIMITS.megabytes} MB`, met: ours <= LIMITS.megabytes };
    yield {
      suite: 'mock',
      name: 'idle memory, to an empty process',
      ours,
      peer,
      unit: 'MB',
      ratio: ours / peer,
      ...goal,
    };
  } finally {
    removeKeys(keys);
  }
}

const megabytesOf = ({ megabytes }: Start): number => megabytes;

/** What it takes beyond the empty process is to stay below the limit. */
function over(name: string, starts: readonly Start[], empty: readonly Start[]): Figure {
  const [ours, peer] = [starts, empty].map((all) => median(all.map(({ milliseconds }) => milliseconds))) as [
    number,
    number,
  ];
  const goal = { goal: `<= ${LIMITS.milliseconds} ms over`, met: ours - peer <= LIMITS.milliseconds };
  return { suite: 'mock', name, ours, peer, unit: 'ms', ratio: ours / peer, ...goal };
}

async function measure(args: readonly string[], use: (program: Program) => Promise<void>): Promise<Start> {
  const began = performance.now();
  const program = await startNode(...askable, ...args);
  await use(program);
  const milliseconds = performance.now() - began;
  await setTimeout(IDLE);
  const { memory } = await readUsage(program);
  await program.stop();
  return { milliseconds, megabytes: memory / 2 ** 20 };
}

async function post({ firstLine }: Program, body: string): Promise<void> {
  const { url } = JSON.parse(firstLine) as { url: string };
  const response = await fetch(url + PAY_PATH, { method: 'POST', body });
  const text = await response.text();
  if (!text.includes('"SUCCESS"') && response.status !== 400)
    throw new Error(`Not the reply that was expected: ${text}`);
}
