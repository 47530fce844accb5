import type { Program } from './program.ts';

/** What a process has used and holds. */
export interface Usage {
  /** Microseconds of processor time since it began, of all its threads. */
  readonly cpu: number;
  /** Bytes of resident memory. */
  readonly memory: number;
}

const tell = `process.on('SIGUSR2', () => {
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ cpu: user + system, memory: process.memoryUsage.rss() }));
})`;

/** Arguments for Node.js with which a program, that knows nothing of it, can be asked for its usage. */
export const askable: readonly string[] = ['--import', `data:text/javascript,${encodeURIComponent(tell)}`];

export async function readUsage({ ask }: Program): Promise<Usage> {
  return JSON.parse(await ask('SIGUSR2')) as Usage;
}
