import type { Figure } from '../../../.ci/figure.ts';
import { atLeast } from './support/figures.ts';
import { runProgram } from './support/servers.ts';

const ROUNDS = 5;
const CALLS = 3000;

/** Pays in one process, one after the other: `mock.fetch` beside MSW whose handler is `mock.fetch`. Signatures are off. */
export async function* benchInProcess(): AsyncGenerator<Figure> {
  const { ours, msw } = await runProgram<Rates>([], 'in-process', String(ROUNDS), String(CALLS));
  const name = 'unsigned pays in process, to MSW with the same handler';
  yield atLeast(5, { name, ours, peer: msw, unit: '/s' });
}

type Rates = Readonly<Record<'ours' | 'msw', readonly number[]>>;
