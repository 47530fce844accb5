import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from '../../.ci/figure.ts';
import { writeSynthetic } from './synthetic.ts';

const main = fileURLToPath(new URL('../src/bin.js', import.meta.url));
const require = createRequire(import.meta.url);
const FUNCTIONS = 1000;
const ROUNDS = 5;

/**
 * The generator beside its peers, in one run and in turn: a synthetic spec of a thousand functions, from tables to
 * everything that we make of them, against what the peers make of the OpenAPI document that we emit for it. Whole
 * processes are timed. Every run writes into a folder of its own, and nothing is deleted before the end.
 */
export async function* benchCodegen(): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-codegen-'));
  try {
    const warm = synthetic(folder, 'warm', FUNCTIONS);
    ours(warm);
    const document = join(warm, 'packages/openapi/src/generated/openapi.json');
    const [cold, unchanged, openapiTypescript, heyApi, heyApiChecks]: number[][] = [[], [], [], [], []];
    for (let round = 0; round < ROUNDS; round++) {
      const root = synthetic(folder, `round-${round}`, FUNCTIONS);
      cold?.push(ours(root).seconds);
      unchanged?.push(ours(root).seconds);
      openapiTypescript?.push(peer('openapi-typescript', 'bin/cli.js', [document, '-o', join(root, 'peer.ts')]));
      heyApi?.push(peerHeyApi(document, join(root, 'peer')));
      heyApiChecks?.push(
        peerHeyApi(document, join(root, 'checks'), ['@hey-api/typescript', '@hey-api/sdk', 'valibot']),
      );
    }
    const [whole, again] = [median(cold), median(unchanged)];
    yield atMost('cold, to openapi-typescript', whole, median(openapiTypescript), 0.25);
    yield atMost('cold, to hey-api', whole, median(heyApi), 0.1);
    const checks = median(heyApiChecks);
    // For information: with validators, as we make them too.
    yield {
      suite: 'codegen',
      name: 'cold, to hey-api with validators',
      ours: whole,
      peer: checks,
      unit: 's',
      ratio: whole / checks,
    };
    yield atMost('nothing changed, to cold', again, whole, 0.15);
    yield { ...atMost('one table changed in watch', await watched(warm), 0.1, 1) };
    yield* memory(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Peak memory for ten, a hundred and a thousand functions: what each hundred adds must not grow. */
function* memory(folder: string): Generator<Figure> {
  const [ten = 0, hundred = 0, thousand = 0] = [10, 100, 1000].map(
    (functions) => ours(synthetic(folder, `memory-${functions}`, functions)).megabytes,
  );
  const [first, later] = [(hundred - ten) / 90, (thousand - hundred) / 900];
  yield { ...atMost('memory for each function from 100 to 1,000, to 10 to 100', later, first, 1.2), unit: 'MB' };
  yield {
    suite: 'codegen',
    name: 'peak memory at 1,000 functions',
    ours: thousand,
    peer: ten,
    unit: 'MB',
    ratio: thousand / ten,
  };
}

function atMost(name: string, figure: number, peer: number, goal: number): Figure {
  const ratio = figure / peer;
  return { suite: 'codegen', name, ours: figure, peer, unit: 's', ratio, goal: `<= ${goal}`, met: ratio <= goal };
}

function synthetic(folder: string, name: string, functions: number): string {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  writeSynthetic(root, functions);
  return root;
}

function ours(root: string): { seconds: number; megabytes: number } {
  const tell = `process.on('exit',()=>process.stderr.write('rss='+process.resourceUsage().maxRSS))`;
  const started = performance.now();
  const args = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, main, 'generate', '--root', root];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return { seconds: seconds(started), megabytes: Number(/rss=(\d+)/.exec(stderr)?.[1]) / 1024 };
}

function peer(name: string, bin: string, args: readonly string[]): number {
  const program = join(dirname(require.resolve(`${name}/package.json`)), bin);
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return seconds(started);
}

/** With its own choice of plugins, types and SDK, unless others are named. */
function peerHeyApi(document: string, output: string, plugins: readonly string[] = []): number {
  const named = plugins.length === 0 ? [] : ['-p', ...plugins];
  return peer('@hey-api/openapi-ts', 'bin/run.js', ['-i', document, '-o', output, '--silent', ...named]);
}

/** From the moment a table is written until the watcher says that it has written what depends on it. */
async function watched(root: string): Promise<number> {
  const child = spawn(process.execPath, [main, 'generate', '--watch', '--root', root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let heard = '';
  const hear = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`The watcher did not say ${JSON.stringify(text)}: ${heard}`)),
        60_000,
      );
      const look = (chunk?: string): void => {
        heard += chunk ?? '';
        if (!heard.includes(text)) return;
        child.stdout.off('data', look);
        clearTimeout(late);
        resolve();
      };
      child.stdout.setEncoding('utf8').on('data', look);
      look();
    });
  try {
    await hear('watching spec');
    const times: number[] = [];
    for (let round = 1; round <= ROUNDS + 1; round++) {
      heard = '';
      const path = join(root, 'spec/tables/bench.call7.md');
      const text = readFileSync(path, 'utf8').replace(/\| own7 \| string \| \d+ \|/, `| own7 | string | ${round} |`);
      const started = performance.now();
      writeFileSync(path, text);
      await hear(' ms\n');
      // The first one finds cold code.
      if (round > 1) times.push(seconds(started));
    }
    return median(times);
  } finally {
    child.kill('SIGINT');
  }
}

const seconds = (started: number): number => (performance.now() - started) / 1000;

function median(numbers: readonly number[] = []): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
