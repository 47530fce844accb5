import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Hit, Shot } from './shot.ts';

/** A process that sends pays. */
export interface Load {
  shoot(shot: Shot): Promise<Hit>;
  stop(): void;
}

const program = fileURLToPath(new URL('../programs/load.ts', import.meta.url));

/** @param keys the folder of the keys, if pays are to be signed */
export function startLoad(keys?: string): Load {
  const child = fork(program, keys === undefined ? [] : [keys]);
  return {
    async shoot(shot) {
      const told = once(child, 'message');
      child.send(shot);
      const [{ hit, fault }] = (await told) as [{ hit?: Hit; fault?: string }];
      if (hit === undefined) throw new Error(fault);
      return hit;
    },
    stop: () => void child.kill(),
  };
}
