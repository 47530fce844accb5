import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { CommandIO } from './command.ts';
import { help } from './help.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const io: CommandIO = {
  say: (line) => console.log(line),
  fail: (line) => console.error(line),
  ...(process.stderr.isTTY && { progress: (text) => void process.stderr.write(`\r\x1B[2K${text}`) }),
};

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      format: { type: 'string' },
      root: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) {
    io.say(help);
    return 0;
  }
  if (command === 'import') {
    return (await import('./import.ts')).importPages(resolve(values.root ?? repository), rest, values, io);
  }
  if (rest.length > 0) throw new TypeError(`Unexpected ${JSON.stringify(rest[0])} after "${command}".`);
  const root = resolve(values.root ?? repository);
  // Loaded when asked for: openapi-typescript and ts-morph are large.
  if (command === 'generate') return (await import('./generate.ts')).generate(root, values, io);
  if (command === 'paths') return (await import('./paths.ts')).paths(root, values, io);
  throw new TypeError(`There is no command ${JSON.stringify(command)}; known are "generate", "paths" and "import".`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  io.fail(`${error.message}\nSee "pnpm codegen --help".`);
  process.exitCode = 2;
}
