import type { OperationName } from '@intl-acquiring/types';
import { didYouMean } from '../did-you-mean.ts';
import { routes } from '../generated/routes.ts';
import { MockError } from '../mock-error.ts';
import { codesOf, type ListedCode } from './codes.ts';

/** The answers that a test has ordered, first in, first out, a queue for each function. */
export interface ForcedAnswers {
  /** @throws {MockError} if the mock can't give this answer */
  add(wanted: { readonly function: string; readonly code: string; readonly times: number }): void;
  take(name: OperationName): ListedCode | undefined;
  clear(): void;
}

interface Waiting {
  readonly entry: ListedCode;
  times: number;
}

export function createForcedAnswers(): ForcedAnswers {
  const queues = new Map<string, Waiting[]>();
  return {
    add({ function: name, code, times }) {
      const entry = requireCode(requireFunction(name), code);
      if (!Number.isSafeInteger(times) || times < 1) {
        throw new MockError('bad-times', `"times" is a whole number from 1 up, not ${times}.`);
      }
      queues.set(name, [...(queues.get(name) ?? []), { entry, times }]);
    },
    take(name) {
      const queue = queues.get(name);
      const first = queue?.[0];
      if (first && --first.times === 0) queue.shift();
      return first?.entry;
    },
    clear: () => queues.clear(),
  };
}

function requireFunction(name: string): OperationName {
  const answered = Object.values(routes).flatMap(({ info }) => (info.direction === 'outbound' ? [info.name] : []));
  const found = answered.find((known) => known === name);
  if (found !== undefined) return found;
  throw new MockError(
    'unknown-function',
    `The mock answers ${answered.map((known) => JSON.stringify(known)).join(', ')}, not ${JSON.stringify(name)}.${didYouMean(name, answered)}`,
  );
}

function requireCode(name: OperationName, code: string): ListedCode {
  const codes = codesOf(name);
  const entry = codes.get(code);
  if (entry !== undefined) return entry;
  throw new MockError(
    'unknown-code',
    `The table of "${name}" lists no result code ${JSON.stringify(code)}.${didYouMean(code, codes.keys())}`,
  );
}
