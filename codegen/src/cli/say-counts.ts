import type { CommandIO, CommandOptions } from './command.ts';

/** What a command did, as its last line says it. */
export interface Counts {
  readonly command: string;
  readonly filesRead: number;
  readonly filesMade: number;
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/** Since the process started: loading the compilers is part of what a person waits for. */
export const millisecondsOf = ({ started = 0 }: CommandOptions): number => Math.round(performance.now() - started);

export function sayCounts(counts: Counts, options: CommandOptions, io: CommandIO): void {
  const milliseconds = millisecondsOf(options);
  if (options.json) {
    io.say(JSON.stringify({ ...counts, milliseconds }));
    return;
  }
  const { command, filesRead, filesMade, written } = counts;
  const result = options.check ? 'all up to date' : `${written.length} written`;
  io.say(
    `${command}: ${filesRead} ${filesRead === 1 ? 'file' : 'files'} read, ${filesMade} made, ${result}, ${milliseconds} ms`,
  );
}
