#!/usr/bin/env node
import { announce } from './cli/announce.ts';
import { readArguments, UsageError } from './cli/arguments.ts';
import { help } from './cli/help.ts';
import { settle } from './cli/settings.ts';
import { start } from './cli/start.ts';

async function main(args: readonly string[]): Promise<void> {
  if (args[0] === 'check') {
    const { check } = await import('./check/main.ts');
    process.exitCode = await check(args.slice(1));
    return;
  }
  const wanted = readArguments(args);
  if (wanted.help) {
    console.log(help);
    return;
  }
  const running = await start(await settle(wanted));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop());
  console.log(wanted.json ? JSON.stringify(running) : announce(running));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const usage = error instanceof UsageError;
  console.error(error instanceof Error ? error.message : String(error));
  if (usage) console.error(`See "intl-acquiring-mock ${process.argv[2] === 'check' ? 'check ' : ''}--help".`);
  process.exitCode = usage ? 2 : 1;
}
