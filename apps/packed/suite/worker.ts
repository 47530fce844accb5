/** The suite as a worker that `workerd test` runs. */
import { runCases } from './run-cases.ts';
import type { Outside } from './stage.ts';

export const suite = {
  async test(_controller: unknown, { outside }: { readonly outside: Outside }): Promise<void> {
    console.log(JSON.stringify(await runCases(outside)));
  },
};
