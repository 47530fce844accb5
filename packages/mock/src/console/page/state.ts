import type { WorldState } from '../../control/live.ts';
import type { JournalSummary } from '../../control/summary.ts';
import type { Order } from '../../engine/order.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import { ordinaryCode, type PaymentCode } from './payment-codes.ts';

/** The panels, in their order. */
export const tabs = ['journal', 'orders', 'wallet', 'faults', 'clock', 'setup'] as const;
export type Tab = (typeof tabs)[number];

/** How a message is shown. */
export type MessageView = 'raw' | 'formatted' | 'hex';

/** What a gateway's caller needs to know, and who may call. */
export interface Callers {
  readonly clients: readonly string[];
  readonly gatewayPublicKey: string;
}

/** A private key that the sandbox or this page has made. */
export interface MadeKey {
  readonly clientId: string;
  readonly privateKey: string;
}

/** One of the worlds of the simulator. */
export interface WorldLink {
  readonly name: string;
  readonly path: string;
}

/** All that the page shows. */
export interface State {
  readonly tab: Tab;
  /** Of the entry or the order that is looked at. */
  readonly chosen: number | undefined;
  readonly connection: 'connecting' | 'live' | 'lost';
  /** Oldest first. */
  readonly entries: readonly JournalSummary[];
  /** How many entries were forgotten before they could be shown. */
  readonly forgotten: number;
  readonly world: WorldState | undefined;
  /** Real milliseconds at which the world's state was told. */
  readonly toldAt: number;
  readonly worlds: readonly WorldLink[];
  readonly filter: { readonly function: string; readonly result: string; readonly text: string };
  /** Pages of the journal from the newest on. */
  readonly page: number;
  /** The chosen entry with its messages. */
  readonly entry: JournalEntry | undefined;
  readonly view: MessageView;
  /** Newest first. */
  readonly orders: readonly Order[];
  readonly orderText: string;
  /** What the wallet has found under the code that was pasted. */
  readonly wallet: { readonly code: string; readonly order?: Order };
  /** The payment code that is shown to the till. */
  readonly paymentCode: string;
  readonly paymentCodes: readonly PaymentCode[];
  /** Serials of the orders that the buyer has turned away from. */
  readonly left: readonly number[];
  readonly target: { readonly function: string; readonly times: string };
  readonly callers: Callers | undefined;
  readonly madeKeys: readonly MadeKey[] | undefined;
  readonly notice: { readonly kind: 'good' | 'bad'; readonly text: string } | undefined;
  /** What was asked for and has to be asked for again, since it can't be undone. */
  readonly asked: 'reset' | undefined;
  /** Something that was asked for is not yet done. */
  readonly busy: boolean;
}

let state: State = {
  ...{ tab: 'journal', chosen: undefined, connection: 'connecting', entries: [], forgotten: 0, world: undefined },
  ...{ toldAt: 0, worlds: [], filter: { function: '', result: '', text: '' }, page: 0, entry: undefined, view: 'raw' },
  ...{ orders: [], orderText: '', wallet: { code: '' }, paymentCode: ordinaryCode, paymentCodes: [], left: [] },
  ...{ target: { function: 'pay', times: '1' }, callers: undefined, madeKeys: undefined, notice: undefined },
  ...{ asked: undefined, busy: false },
};

let redraw = (): void => {};

/** Names the function that draws the page whenever something has changed. */
export function onChange(draw: () => void): void {
  let isAsked = false;
  redraw = () => {
    if (isAsked) return;
    isAsked = true;
    // Not while the page is hidden: nobody looks, and nothing piles up.
    requestAnimationFrame(() => {
      isAsked = false;
      draw();
    });
  };
}

/** The state now. */
export function current(): State {
  return state;
}

/** Changes the state, and has the page drawn. */
export function update(change: Partial<State>): void {
  state = { ...state, ...change };
  redraw();
}
