import { parseArgs } from 'node:util';
import { UsageError } from '../cli/arguments.ts';
import { type Price, readPrice } from './price.ts';
import { readSign, type Sign } from './template.ts';

/** The command line of `check`, read. */
export interface CheckArguments {
  /** A command that makes a sale, or the address of a notification endpoint. */
  readonly target: string;
  readonly resume?: string | undefined;
  readonly start?: string | undefined;
  readonly order?: string | undefined;
  readonly state?: string | undefined;
  readonly signs: { readonly paid: Sign; readonly 'not-paid': Sign; readonly unknown: Sign };
  readonly price: Price;
  /** Milliseconds. */
  readonly timeout: number;
  /** Milliseconds. */
  readonly patience: number;
  readonly jobs: number;
  readonly only: readonly string[];
  readonly client?: { readonly clientId: string; readonly file: string };
  readonly gatewayKey?: string;
  readonly port?: number;
  readonly list: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

/** @throws {UsageError} with a sentence */
export function readCheckArguments(args: readonly string[]): CheckArguments {
  const { client, port, 'gateway-key': gatewayKey, ...given } = parse(args);
  const {
    target = '',
    paid,
    'not-paid': notPaid,
    unknown,
    timeout,
    patience,
    jobs,
    only,
    amount,
    currency,
    ...rest
  } = given;
  if (target === '' && !given.help) {
    throw new UsageError(
      '--target is missing: a command that makes a sale, or the address of a notification endpoint.',
    );
  }
  refuseForeign(target, given);
  return {
    ...rest,
    ...(client !== undefined && { client: readClient(client) }),
    ...(port !== undefined && { port: readNumber('--port', port, 65_535) }),
    ...(gatewayKey !== undefined && { gatewayKey }),
    price: readPrice(currency, amount),
    ...{ list: given.list, json: given.json, help: given.help },
    target,
    signs: {
      paid: readSign('--paid', paid),
      'not-paid': readSign('--not-paid', notPaid),
      unknown: readSign('--unknown', unknown),
    },
    timeout: readNumber('--timeout', timeout, 86_400) * 1000,
    patience: readNumber('--patience', patience, 3600) * 1000,
    jobs: readNumber('--jobs', jobs, 64),
    only: only.flatMap((ids) => ids.split(',')),
  };
}

const text = { type: 'string' } as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        ...{ target: text, resume: text, start: text, order: text, state: text },
        paid: { type: 'string', default: '0' },
        'not-paid': { type: 'string', default: '1' },
        unknown: { type: 'string', default: '3' },
        amount: text,
        currency: { type: 'string', default: 'USD' },
        timeout: { type: 'string', default: '180' },
        patience: { type: 'string', default: '10' },
        jobs: { type: 'string', default: '4' },
        only: { type: 'string', multiple: true, default: [] },
        ...{ client: text, 'gateway-key': text, port: text },
        list: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Whether it is the address of an endpoint; anything else is a command. */
export function isAddress(target: string): boolean {
  return /^https?:\/\/\S+$/.test(target);
}

const ofTill = ['resume'] as const;
const ofEndpoint = ['start', 'order', 'state', 'port', 'client'] as const;

function refuseForeign(target: string, given: Readonly<Record<string, unknown>>): void {
  const [foreign, kind] = isAddress(target)
    ? [ofTill, 'a till, which --target names by its command']
    : [ofEndpoint, 'an endpoint, which --target names by its address'];
  const wrong = foreign.find((name) => given[name] !== undefined);
  if (wrong !== undefined && target !== '') throw new UsageError(`--${wrong} is for ${kind}.`);
}

function readNumber(option: string, given: string, most: number): number {
  const number = /^\d{1,5}$/.test(given) ? Number(given) : 0;
  if (number >= 1 && number <= most) return number;
  throw new UsageError(`${option} takes a whole number from 1 to ${most}, not ${JSON.stringify(given)}.`);
}

function readClient(given: string): NonNullable<CheckArguments['client']> {
  const [, clientId, file] = /^([^=]+)=(.+)$/.exec(given) ?? [];
  if (clientId !== undefined && file !== undefined) return { clientId, file };
  throw new UsageError(`--client takes ID=FILE, such as shop=shop-public.pem, not ${JSON.stringify(given)}.`);
}
