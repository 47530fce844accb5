import type { Watcher } from './run.ts';

/** Where it is written. */
export interface Screen {
  write(text: string): boolean;
  readonly columns?: number;
}

/** A line that a person watches, rewritten in place. */
export function createProgress(stream: Screen, total: number): Watcher & { clear(): void } {
  const running = new Set<string>();
  let done = 0;
  let broken = 0;
  const write = (text: string): void => void stream.write(`\r\u001b[K${text.slice(0, (stream.columns ?? 80) - 1)}`);
  const show = (): void => write(`${done} of ${total}, ${broken} with a broken rule; now ${[...running].join(', ')}`);
  return {
    begun(scenario) {
      running.add(scenario);
      show();
    },
    ended(scenario, findings) {
      running.delete(scenario);
      done++;
      if (findings.some(({ verdict }) => verdict === 'fail')) broken++;
      show();
    },
    clear: () => write(''),
  };
}
