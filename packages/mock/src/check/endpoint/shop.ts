import type { Order } from '../../engine/order.ts';
import { timestamp } from '../../engine/time.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { Programs } from '../programs.ts';
import { tellResult } from '../result.ts';
import { TargetError } from '../rule.ts';
import type { Caller, Sandbox } from '../sandbox.ts';
import { fill, type Sign, shows, type Values } from '../template.ts';

/** How the user's system makes an order, and tells of one. */
export interface ShopOptions {
  readonly programs: Programs;
  readonly sandbox: Sandbox;
  readonly caller: Caller;
  /** A command that makes an order. */
  readonly order?: string;
  /** A command, or an address, that tells of the order `{merchantTransId}`. */
  readonly state?: string;
  /** How it says that the order is paid. */
  readonly paid: Sign;
  /** What stands in braces. */
  readonly values: Values;
  /** Milliseconds for each of the two. */
  readonly timeout: number;
}

/** The user's system behind the endpoint. */
export interface Shop {
  /** @throws {TargetError} if none was made, or one that was there before */
  makeOrder(): Promise<Order>;
  /** Whether an order reads as paid; nothing if nobody can tell. */
  isPaid(order: Order): Promise<boolean | undefined>;
}

export function createShop(options: ShopOptions): Shop {
  const { order: command, state } = options;
  const known = new Set<string>();
  return {
    async makeOrder() {
      if (command === undefined) return imagine('no-such-order', options);
      const order = await makeOrder(command, options);
      const { merchantTransId } = order;
      if (known.has(merchantTransId)) throw new TargetError(notNew(merchantTransId));
      known.add(merchantTransId);
      return order;
    },
    isPaid: async ({ merchantTransId }) => (state === undefined ? undefined : look(state, merchantTransId, options)),
  };
}

const notNew = (merchantTransId: string): string =>
  `--order made no new order: ${merchantTransId} was there before. Each run has to make one of its own.`;

/** What the gateway has been asked to make; else what the command has printed. */
async function makeOrder(command: string, options: ShopOptions): Promise<Order> {
  const { programs, sandbox, values, timeout } = options;
  const before = (await sandbox.mock.orders()).length;
  const heard = sandbox.seen.length;
  const run = programs.start({ command: fill(command, values), environment: sandbox.environment, timeout });
  const { exitCode, output, errors } = await run.ended;
  const made = (await sandbox.mock.orders())[before];
  if (made) return made;
  const calls = sandbox.seen.slice(heard).flatMap(({ entry }) => (entry.kind === 'call' ? [entry] : []));
  const asked = calls.findLast(({ function: name }) => name === 'preCreate');
  if (asked?.after) return asked.after;
  const id = output.trim();
  // An id is believed only if the gateway has not just refused the order.
  if (!asked && exitCode === 0 && isId(id)) return imagine(id, options);
  throw new TargetError(
    `--order made no order: ${explain(asked ?? calls.at(-1))}. ` +
      `Exit code ${exitCode ?? 'none'}. ${(errors.trim() || id).slice(-500)}`,
  );
}

function explain(call: JournalEntry | undefined): string {
  if (call) return `the gateway answered ${call.function} with ${tellResult(call).replace(/\.$/, '')}`;
  return 'nothing came to the gateway at ACQUIRING_BASE_URL, and no merchantTransId was printed';
}

function isId(text: string): boolean {
  return /^[\w.-]{1,64}$/.test(text);
}

/** An order that the gateway has never heard of. */
function imagine(merchantTransId: string, { caller, values }: ShopOptions): Order {
  const { clientId, merchantId } = caller;
  return {
    ...{ serial: 0, function: 'preCreate', status: 'PROCESSING', clientId, merchantId, merchantTransId },
    acquirementId: '2026010110000000000000000001',
    createTime: timestamp(Date.now()),
    orderAmount: { currency: values['currency'] ?? '', value: values['value'] ?? '' },
  };
}

async function look(state: string, merchantTransId: string, options: ShopOptions): Promise<boolean | undefined> {
  if (!isId(merchantTransId)) {
    throw new TargetError(
      `--state can't be asked of an order with the merchantTransId ${JSON.stringify(merchantTransId)}.`,
    );
  }
  const { programs, sandbox, timeout, paid, values } = options;
  const filled = fill(state, { ...values, merchantTransId });
  if (/^https?:/.test(filled)) return lookAt(filled, options);
  return shows(paid, await programs.start({ command: filled, environment: sandbox.environment, timeout }).ended);
}

/** Where nobody answers, nobody can tell. */
async function lookAt(url: string, { timeout, paid }: ShopOptions): Promise<boolean | undefined> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(timeout),
    });
    return shows(paid, { exitCode: undefined, output: await response.text() });
  } catch {
    return undefined;
  }
}
