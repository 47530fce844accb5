import { createInterface } from 'node:readline/promises';
import { type Client, createClient } from '@intl-acquiring/client';
import type { CompletionOptions, PaymentEnd, Progress } from '@intl-acquiring/client/complete';
import { clientOptionsFrom } from '@intl-acquiring/client/environment';
import { MoneyError } from '@intl-acquiring/client/money';
import { type Arguments, help, readArguments } from './arguments.ts';
import { type Ledger, openLedger, type SaleEntry } from './ledger.ts';
import { receipt } from './receipt.ts';
import type { Sale } from './sale.ts';
import { charge, looksLikePaymentCode, resume } from './sale.ts';

const exitCodes = { paid: 0, declined: 1, cancelled: 1, unknown: 3 } as const;

async function main(): Promise<number> {
  const given = readArguments();
  if (given.help) {
    console.log(help);
    return 0;
  }
  const client = createClient(clientOptionsFrom(process.env));
  await client.ready();
  const ledger = openLedger(given.ledger);
  return given.resume ? resumeAll(client, ledger, given) : sell(client, ledger, given);
}

async function sell(client: Client, ledger: Ledger, given: Arguments): Promise<number> {
  const sale = await completeSale(given);
  if (!looksLikePaymentCode(sale.code)) {
    console.error('This code looks unlike the payment codes of the best-known wallet; sending it all the same.');
  }
  const merchantTransId = `POS-${crypto.randomUUID()}`;
  const end = await charge(client, ledger, sale, merchantTransId, optionsFrom(given));
  print({ ...sale, merchantTransId }, end, given);
  return exitCodes[end.outcome];
}

async function resumeAll(client: Client, ledger: Ledger, given: Arguments): Promise<number> {
  for (const sale of ledger.open()) print(sale, await resume(client, ledger, sale, optionsFrom(given)), given);
  return ledger.open().length === 0 ? 0 : 3;
}

function print(sale: SaleEntry, end: PaymentEnd, { json }: Arguments): void {
  const { merchantTransId } = sale;
  console.log(json ? JSON.stringify({ merchantTransId, ...end }) : receipt(sale, end).join('\n'));
}

/** The cashier's key for "cancel" is Ctrl-C. */
function optionsFrom({ firstQueryAfter, queryEvery, queryFor, cancelEvery, json }: Arguments): CompletionOptions {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return {
    firstQueryAfter,
    queryEvery,
    queryFor,
    cancelEvery,
    cancelSignal: controller.signal,
    onProgress: json ? undefined : show,
  };
}

/** What is done while the cashier waits. */
function show(progress: Progress): void {
  const text =
    progress.step === 'wait' ? `waiting ${progress.ms / 1000} s` : `${progress.step}: ${progress.outcome.payment}`;
  console.error(`… ${text}`);
}

async function completeSale({ amount, currency, code, title }: Arguments): Promise<Sale> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return {
      amount: amount ?? (await terminal.question('Amount: ')),
      currency: currency ?? (await terminal.question('Currency: ')),
      code: code ?? (await terminal.question('Scan or type the payment code: ')),
      title,
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
