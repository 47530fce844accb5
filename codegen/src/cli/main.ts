import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { CommandIO } from './command.ts';
import { UsageError } from './usage-error.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const io: CommandIO = {
  say: (line) => console.log(line),
  fail: (line) => console.error(line),
  ...(process.stderr.isTTY && { progress: (text) => void process.stderr.write(`\r\x1B[2K${text}`) }),
};

/** What each command takes beside --root and --help; `pnpm generate` hands its options to "generate" and "paths". */
const optionsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['import', ['write', 'format', 'json']],
  ['generate', ['check', 'force', 'watch', 'json']],
  ['paths', ['check', 'force', 'json']],
  ['diff', ['json', 'markdown', 'changeset', 'fail-on']],
  ['explain', ['json']],
]);

// Commands are loaded when asked for: openapi-typescript and ts-morph are large.
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      changeset: { type: 'boolean', default: false },
      'fail-on': { type: 'string' },
      write: { type: 'boolean', default: false },
      format: { type: 'string' },
      root: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) {
    io.say((await import('./help.ts')).help);
    return 0;
  }
  checkOptions(command, values);
  const root = resolve(values.root ?? repository);
  if (command === 'import') return (await import('./import.ts')).importPages(root, rest, values, io);
  if (command === 'diff') return (await import('./diff.ts')).diff(root, rest, values, io);
  if (command === 'explain') return (await import('./explain.ts')).explain(root, rest, values, io);
  if (rest.length > 0) throw new UsageError(`Unexpected ${JSON.stringify(rest[0])} after "${command}".`);
  if (command === 'generate') return generate(root, values);
  return (await import('./paths.ts')).paths(root, values, io);
}

/** An option that a command would ignore may be meant for another one. */
function checkOptions(command: string, values: Readonly<Record<string, string | boolean | undefined>>): void {
  const takes = optionsOf.get(command);
  if (!takes) {
    throw new UsageError(
      `There is no command ${JSON.stringify(command)}; known are ${[...optionsOf.keys()].join(', ')}.`,
    );
  }
  const given = Object.keys(values).filter((name) => values[name] !== false);
  const stray = given.find((name) => name !== 'root' && !takes.includes(name));
  if (stray === undefined) return;
  const known = [...takes, 'root'].map((name) => `--${name}`).join(', ');
  throw new UsageError(`"${command}" takes no --${stray}; it takes ${known}.`);
}

type GenerateOptions = Record<'check' | 'force' | 'watch' | 'json', boolean>;

async function generate(root: string, options: GenerateOptions): Promise<number> {
  const { check, force, json } = options;
  if (options.watch) {
    if (check) throw new UsageError('--check changes nothing and --watch writes after each change; choose one.');
    const ended = new AbortController();
    process.once('SIGINT', () => ended.abort());
    return (await import('./watch.ts')).watch(root, { check: false, force, json }, io, ended.signal);
  }
  const { isUntouched } = await import('./untouched.ts');
  if (!check && isUntouched(root, { check, json }, io)) return 0;
  return (await import('./generate.ts')).generate(root, { check, force, json }, io);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (isUsage(error)) {
    io.fail(`${error.message}\nSee "pnpm codegen --help".`);
    process.exitCode = 2;
  } else if (isOfSystem(error)) {
    io.fail(error.message);
    process.exitCode = 1;
  } else throw error;
}

function isUsage(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  );
}

/** A file that cannot be read, written or watched; the message names it. */
function isOfSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
