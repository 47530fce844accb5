import type { Figure } from '../../../.ci/figure.ts';
import { payRequestBody } from '../src/validators.ts';
import { payBodies } from './bodies.ts';
import { brokenBodies } from './broken.ts';
import { ajvCheck } from './peers/ajv.ts';
import { typeboxCheck } from './peers/typebox.ts';
import { oldTypeboxCheck } from './peers/typebox-0.34.ts';
import { valibotCheck } from './peers/valibot.ts';
import { zodCheck } from './peers/zod.ts';
import { ratesOf } from './rate.ts';
import type { Check } from './schema.ts';
import { payBody } from './schema.ts';

const GOAL = 4;
/** As many as fit into the processor's nearer caches, as a body does that has just been parsed. */
const BODIES = 256;

/**
 * The generated validator of a pay request's body beside what others make of the same rules, in one process and in
 * turn: bodies of which no two are alike, with every field first, then each with other fields. The check of dates is
 * ours in all of them.
 */
export async function* benchValidators(): AsyncGenerator<Figure> {
  const checks = {
    ours: (value: unknown) => payRequestBody.validate(value).issues === undefined,
    'typebox 0.34 compiled': oldTypeboxCheck(payBody),
    'typebox 1 compiled': typeboxCheck(payBody),
    'ajv, UTF-16 lengths': ajvCheck(payBody, 'units'),
    ajv: ajvCheck(payBody, 'characters'),
    'zod 4': zodCheck(payBody),
    valibot: valibotCheck(payBody),
  };
  for (const [name, check] of Object.entries(checks)) refuseBroken(name, check);
  const whole = ratesOf(checks, payBodies(BODIES, 'all'));
  yield withGoal(figure('valid pay bodies, to the goal', whole['ours'] ?? 0, GOAL));
  yield* beside('valid pay bodies', whole);
  yield* beside('pay bodies of many shapes', ratesOf(checks, payBodies(BODIES, 'some')));
}

function refuseBroken(name: string, check: Check): void {
  for (const body of brokenBodies()) {
    if (check(body)) throw new Error(`${name} accepts a broken body: ${JSON.stringify(body)}`);
  }
}

function* beside(subject: string, { ours = 0, ...peers }: Readonly<Record<string, number>>): Generator<Figure> {
  for (const [name, peer] of Object.entries(peers)) {
    const found = figure(`${subject}, to ${name}`, ours, peer);
    yield name.startsWith('typebox') ? withGoal(found) : found;
  }
}

function figure(name: string, ours: number, peer: number): Figure {
  return { suite: 'client', name, ours, peer, unit: 'M/s', ratio: ours / peer };
}

const withGoal = (found: Figure): Figure => ({ ...found, goal: '>= 1', met: found.ratio >= 1 });
