import type { PaymentNotice } from '../../src/complete.ts';
import type { Client, Transport, TransportReply, TransportRequest } from '../../src/index.ts';
import { coffee, newClient } from './client.ts';
import type { ManualClock } from './clock.ts';
import { trustedSigner } from './keys.ts';

/**
 * What happens to one message. Without a fate it arrives, is carried out and answered.
 *
 * - `refused`: no connection, so nothing was sent
 * - `lost`: it is sent, and never arrives; `hangs` likewise, and the line stays silent
 * - `answerLost`: it is carried out, and the answer is lost
 * - `late`: as `answerLost`, but it arrives 20 s later
 * - `unclear`: it is carried out, and answered U UNKNOWN_EXCEPTION; `garbled`: with broken bytes; `down`: with HTTP 503
 * - `turnedAway`: answered F ACCESS_DENIED, and not carried out; `limited`: F REQUEST_TRAFFIC_EXCEED_LIMIT likewise
 * - `limitedDone`: F REQUEST_TRAFFIC_EXCEED_LIMIT, and carried out all the same
 */
export type Fate =
  | 'refused'
  | 'lost'
  | 'hangs'
  | 'answerLost'
  | 'late'
  | 'unclear'
  | 'garbled'
  | 'down'
  | 'turnedAway'
  | 'limited'
  | 'limitedDone';

export const fates: readonly Fate[] = [
  'refused',
  'lost',
  'hangs',
  'answerLost',
  'late',
  'unclear',
  'garbled',
  'down',
  'turnedAway',
  'limited',
  'limitedDone',
];

/** How the buyer and the provider behave. */
export interface Behaviour {
  /** What a pay comes to. @default 'charged' */
  readonly pay?: 'charged' | 'declined' | 'asksBuyer' | undefined;
  /** When the buyer confirms, or pays the QR code, in milliseconds. @default never */
  readonly buyerPaysAfter?: number | undefined;
  /** When notice of a charge arrives, in milliseconds after it; true by then or not. @default never */
  readonly noticeAfter?: number | undefined;
  /** Cancels of what is paid are refused. @default false */
  readonly tooLateToCancel?: boolean | undefined;
  /** By short name of the function, one for each of its messages, in order of sending. */
  readonly fates?: Readonly<Record<string, readonly (Fate | undefined)[]>> | undefined;
  /** Queries leave out the amount of the order. @default false */
  readonly hidesAmount?: boolean | undefined;
  /** States have other names than the tables say. */
  readonly statusNames?: Readonly<Record<Status, string>> | undefined;
}

export type Status = 'open' | 'paid' | 'closed';

export interface LedgerOrder {
  status: Status;
  amount: string;
  charges: number;
  reversals: number;
}

type Body = Record<string, unknown>;
type Answer = { readonly code: string; readonly status: 'S' | 'F' | 'U'; readonly fields?: object };

const OK = (fields?: object): Answer => ({ code: 'SUCCESS', status: 'S', ...(fields && { fields }) });
const F = (code: string): Answer => ({ code, status: 'F' });
const NAMES: Readonly<Record<Status, string>> = {
  open: 'WAIT_BUYER_PAY',
  paid: 'TRADE_SUCCESS',
  closed: 'TRADE_CLOSED',
};

/** A gateway without cryptography that keeps a ledger, over a network with faults. */
export class LedgerGateway {
  readonly orders: Map<string, LedgerOrder> = new Map();
  /** Short names of the functions, in order of their sending. */
  readonly sent: string[] = [];
  /** Tells of the first charge. */
  readonly notice: Promise<PaymentNotice>;
  #notify = (_: PaymentNotice): void => {};
  readonly #clock: ManualClock;
  readonly #behaviour: Behaviour;

  constructor(clock: ManualClock, behaviour: Behaviour = {}) {
    this.#clock = clock;
    this.#behaviour = behaviour;
    this.notice = new Promise((resolve) => {
      this.#notify = resolve;
    });
  }

  get client(): Client {
    return newClient({
      transport: this.transport,
      clock: this.#clock,
      privateKey: trustedSigner,
      gatewayPublicKey: { verify: async () => {} },
    });
  }

  /** What the buyer is out of. */
  held(merchantTransId: string = coffee.merchantTransId): number {
    const { charges = 0, reversals = 0 } = this.orders.get(merchantTransId) ?? {};
    return charges - reversals;
  }

  readonly transport: Transport = async (request) => {
    const { head, body } = JSON.parse(request.body).request as { head: Body; body: Body };
    const name = String(head['function']).split('.').at(-1) ?? '';
    const fate = this.#behaviour.fates?.[name]?.[this.sent.filter((earlier) => earlier === name).length];
    this.sent.push(name);
    if (fate === 'refused') throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    request.onSend();
    return this.#travel(fate, request, head, () => this.#carryOut(name, body));
  };

  async #travel(
    fate: Fate | undefined,
    request: TransportRequest,
    head: Body,
    run: () => Answer,
  ): Promise<TransportReply> {
    switch (fate) {
      case 'lost':
        throw new Error('read ECONNRESET');
      case 'hangs':
        return aborted(request.signal);
      case 'late':
        this.#clock.after(20_000, run);
        return aborted(request.signal);
      case 'down':
        run();
        return { status: 503, retryAfter: '1' };
      case 'turnedAway':
        return answer(head, F('ACCESS_DENIED'));
      case 'limited':
        return answer(head, F('REQUEST_TRAFFIC_EXCEED_LIMIT'));
      default:
        return this.#answered(fate, head, run());
    }
  }

  async #answered(fate: Fate | undefined, head: Body, done: Answer): Promise<TransportReply> {
    if (fate === 'answerLost') throw new Error('read ECONNRESET');
    if (fate === 'limitedDone') return answer(head, F('REQUEST_TRAFFIC_EXCEED_LIMIT'));
    if (fate === 'unclear') return answer(head, { code: 'UNKNOWN_EXCEPTION', status: 'U' });
    const reply = answer(head, done);
    return fate === 'garbled' ? { ...reply, bytes: new TextEncoder().encode('<html>') } : reply;
  }

  #carryOut(name: string, body: Body): Answer {
    const id = String(body['merchantTransId']);
    const order = this.orders.get(id);
    if (name === 'payQuery') return order ? OK(this.#describe(order)) : F('ORDER_NOT_EXISTS');
    if (name === 'payCancel') return this.#cancel(id, order);
    const { value } = (body['order'] as { orderAmount: { value: string } }).orderAmount;
    if (order) return repeat(order, value);
    return name === 'pay' ? this.#pay(id, value) : OK(this.#open(id, value));
  }

  #describe({ status, amount }: LedgerOrder): object {
    const names = this.#behaviour.statusNames ?? NAMES;
    const orderAmount = { currency: 'USD', value: amount };
    return { transStatus: names[status], ...(!this.#behaviour.hidesAmount && { orderAmount }) };
  }

  #open(id: string, amount: string): object {
    const order: LedgerOrder = { status: 'open', amount, charges: 0, reversals: 0 };
    this.orders.set(id, order);
    const { buyerPaysAfter } = this.#behaviour;
    if (buyerPaysAfter !== undefined) this.#clock.after(buyerPaysAfter, () => this.#charge(id, order));
    return { orderQrCode: 'https://qr.test/1' };
  }

  #pay(id: string, amount: string): Answer {
    const { pay = 'charged' } = this.#behaviour;
    this.#open(id, amount);
    const order = this.orders.get(id);
    if (!order || pay === 'asksBuyer') return { code: 'PAYMENT_IN_PROCESS', status: 'U' };
    if (pay === 'charged') this.#charge(id, order);
    else order.status = 'closed';
    return pay === 'charged' ? OK() : F('USER_BALANCE_NOT_ENOUGH');
  }

  #charge(merchantTransId: string, order: LedgerOrder): void {
    if (order.status !== 'open') return;
    order.status = 'paid';
    order.charges += 1;
    const { noticeAfter } = this.#behaviour;
    const notice = { outcome: 'succeeded', body: { merchantTransId } } as const;
    if (noticeAfter !== undefined) this.#clock.after(noticeAfter, () => this.#notify(notice));
  }

  /** Of an order that was never seen, too: whatever comes later finds it closed. */
  #cancel(id: string, order: LedgerOrder = { status: 'open', amount: '', charges: 0, reversals: 0 }): Answer {
    if (order.status === 'paid' && this.#behaviour.tooLateToCancel) return F('CANCEL_WINDOW_EXCEED');
    if (order.status === 'paid') order.reversals += 1;
    order.status = 'closed';
    this.orders.set(id, order);
    return OK();
  }
}

function repeat({ status, amount }: LedgerOrder, value: string): Answer {
  if (amount && amount !== value) return F('REPEAT_REQ_INCONSISTENT');
  if (status === 'paid') return OK();
  return status === 'closed' ? F('ORDER_IS_CLOSED') : { code: 'PAYMENT_IN_PROCESS', status: 'U' };
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

function answer({ reqTime: _, ...head }: Body, { code, status, fields }: Answer): TransportReply {
  const body = { resultInfo: { resultStatus: status, resultCode: code, resultCodeId: '00000000' }, ...fields };
  const text = JSON.stringify({ response: { head, body }, signature: 'signed' });
  return { status: 200, bytes: new TextEncoder().encode(text) };
}
