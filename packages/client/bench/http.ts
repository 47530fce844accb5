import type { Figure } from '../../../.ci/figure.ts';
import { type Caller, createCallers } from './http/callers.ts';
import { replies } from './http/material.ts';
import { median, rate } from './http/rate.ts';
import { startServer } from './http/start-server.ts';

const ROUNDS = 7;
/** Of one caller in one round. */
const MS = 700;

const OURS = 'ours over undici';
const GOALS: Readonly<Record<string, number>> = { 'a signature and Pool.request': 0.9, 'alipay-sdk': 3 };

/** Round after round, each caller in turn, so that whatever else the machine does falls on all alike. */
async function measure(callers: Readonly<Record<string, Caller>>, inFlight: number): Promise<Map<string, number[]>> {
  const rates = new Map<string, number[]>();
  for (const call of Object.values(callers)) await rate(call, inFlight, MS / 3);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, call] of Object.entries(callers)) {
      rates.set(name, [...(rates.get(name) ?? []), await rate(call, inFlight, MS)]);
    }
  }
  return rates;
}

function figure(rates: ReadonlyMap<string, readonly number[]>, name: string, inFlight: number): Figure {
  const [ours, peer] = [rates.get(OURS) ?? [], rates.get(name) ?? []];
  const ratio = median(ours.map((value, round) => value / (peer[round] ?? Number.NaN)));
  const goal = inFlight === 16 ? GOALS[name] : undefined;
  return {
    suite: 'client',
    name: `pay, ${inFlight} in flight, ${OURS} / ${name}`,
    ours: median(ours),
    peer: median(peer),
    unit: '/s',
    ratio,
    ...(goal !== undefined && { goal: `>= ${goal}`, met: ratio >= goal }),
  };
}

/** Paying over loopback to a bare server in its own process, beside what else a program could use for it. */
export async function* benchHttp(): AsyncGenerator<Figure> {
  const server = await startServer(replies);
  try {
    const callers = await createCallers(server.url);
    for (const inFlight of [1, 16]) {
      const rates = await measure(callers, inFlight);
      for (const name of Object.keys(callers)) if (name !== OURS) yield figure(rates, name, inFlight);
    }
  } finally {
    server.stop();
  }
}
