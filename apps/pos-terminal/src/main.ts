import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { createClient } from '@intl-acquiring/client';
import { clientOptionsFrom, environmentVariables } from '@intl-acquiring/client/environment';
import { MoneyError } from '@intl-acquiring/client/money';
import { receipt } from './receipt.ts';
import type { Sale } from './sale.ts';
import { charge, looksLikePaymentCode } from './sale.ts';

const help = `Charges a buyer whose payment code is scanned or typed.

Usage: pos-terminal [--amount 2.39] [--currency USD] [--code 28763443825664394] [--title TEXT] [--json]

What is not given is asked for. --json prints the outcome as one line of JSON.
Exit codes: 0 paid, 1 not paid, 2 wrong usage, 3 not known yet.

Environment
${Object.entries(environmentVariables)
  .map(([name, text]) => `  ${name.padEnd(30)}${text}`)
  .join('\n')}
`;

const exitCodes = { succeeded: 0, failed: 1, unknown: 3 } as const;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      amount: { type: 'string' },
      currency: { type: 'string' },
      code: { type: 'string' },
      title: { type: 'string', default: 'Sale at the till' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const client = createClient(clientOptionsFrom(process.env));
  await client.ready();
  const sale = await completeSale(values);
  if (!looksLikePaymentCode(sale.code)) {
    console.error('This code looks unlike the payment codes of the best-known wallet; sending it all the same.');
  }
  const merchantTransId = `POS-${crypto.randomUUID()}`;
  const outcome = await charge(client, sale, merchantTransId);
  console.log(
    values.json ? JSON.stringify({ merchantTransId, ...outcome }) : receipt(sale, merchantTransId, outcome).join('\n'),
  );
  return exitCodes[outcome.outcome];
}

type Given = { readonly [Key in keyof Sale]?: string | undefined };

async function completeSale({ amount, currency, code, title }: Given): Promise<Sale> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return {
      amount: amount ?? (await terminal.question('Amount: ')),
      currency: currency ?? (await terminal.question('Currency: ')),
      code: code ?? (await terminal.question('Scan or type the payment code: ')),
      title: title ?? 'Sale at the till',
    };
  } finally {
    terminal.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  // A wrong option, amount or key: nothing was sent. Anything else is a defect and shows its stack.
  const isUsage = error instanceof MoneyError || (error instanceof Error && !(error instanceof ReferenceError));
  console.error(isUsage ? error.message : error);
  process.exitCode = 2;
}
