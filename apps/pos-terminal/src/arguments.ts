import { parseArgs } from 'node:util';
import { environmentVariables } from '@intl-acquiring/client/environment';

export const help: string = `Charges a buyer whose payment code is scanned or typed, and carries the payment to its end.

Usage: pos-terminal [--amount 2.39] [--currency USD] [--code 28763443825664394] [--title TEXT]
       pos-terminal --resume

What is not given is asked for. Ctrl-C while the buyer is waited for cancels the payment.

  --resume          ends what an earlier run left open, and sells nothing
  --ledger FILE     the till's books (pos-terminal.jsonl)
  --query-after S   seconds until the first query (5), --query-every S to the next (3), --query-for S in all (60);
                    then the payment is cancelled; --cancel-every S from one cancel to the next, if one is in doubt (5)
  --json            prints each end as one line of JSON

Exit codes: 0 paid, 1 not paid, 2 wrong usage, 3 not known yet; with --resume 0 if nothing is open any more.

Environment
${Object.entries(environmentVariables)
  .map(([name, text]) => `  ${name.padEnd(30)}${text}`)
  .join('\n')}
`;

export interface Arguments {
  readonly amount?: string | undefined;
  readonly currency?: string | undefined;
  readonly code?: string | undefined;
  readonly title: string;
  readonly ledger: string;
  readonly resume: boolean;
  readonly json: boolean;
  readonly help: boolean;
  /** Milliseconds. */
  readonly firstQueryAfter: number | undefined;
  readonly queryEvery: number | undefined;
  readonly queryFor: number | undefined;
  readonly cancelEvery: number | undefined;
}

const milliseconds = (seconds: string | undefined): number | undefined =>
  seconds === undefined ? undefined : Number(seconds) * 1000;

export function readArguments(): Arguments {
  const { values } = parseArgs({
    options: {
      amount: { type: 'string' },
      currency: { type: 'string' },
      code: { type: 'string' },
      title: { type: 'string', default: 'Sale at the till' },
      ledger: { type: 'string', default: 'pos-terminal.jsonl' },
      resume: { type: 'boolean', default: false },
      'query-after': { type: 'string' },
      'query-every': { type: 'string' },
      'query-for': { type: 'string' },
      'cancel-every': { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    ...values,
    firstQueryAfter: milliseconds(values['query-after']),
    queryEvery: milliseconds(values['query-every']),
    queryFor: milliseconds(values['query-for']),
    cancelEvery: milliseconds(values['cancel-every']),
  };
}
