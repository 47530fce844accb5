import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { CommandIO } from './command.ts';

// Half of a short run would otherwise be spent on stripping types.
enableCompileCache();

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const io: CommandIO = { say: (line) => console.log(line), fail: (line) => console.error(line) };

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
      root: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) {
    io.say((await import('./help.ts')).help);
    return 0;
  }
  if (rest.length > 0) throw new TypeError(`Unexpected ${JSON.stringify(rest[0])} after "${command}".`);
  const root = resolve(values.root ?? repository);
  if (command === 'generate') return generate(root, values);
  if (command === 'paths') return (await import('./paths.ts')).paths(root, values, io);
  throw new TypeError(`There is no command ${JSON.stringify(command)}; known are "generate" and "paths".`);
}

type GenerateOptions = Record<'check' | 'force' | 'watch' | 'json', boolean>;

async function generate(root: string, options: GenerateOptions): Promise<number> {
  const { check, force, json } = options;
  if (options.watch) {
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
  if (!(error instanceof TypeError)) throw error;
  io.fail(`${error.message}\nSee "pnpm codegen --help".`);
  process.exitCode = 2;
}
