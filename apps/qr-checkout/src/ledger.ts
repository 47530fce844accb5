import { EventEmitter } from 'node:events';
import type { Money } from '@intl-acquiring/client';
import type { Database } from './database.ts';

/** Where the gateway may still have something to tell. */
const openStates = ['creating', 'awaiting-payment', 'unknown'] as const;

/**
 * What the shop knows of an order. One that is paid, failed or cancelled stays so. `disputed`: the books and the gateway
 * contradict each other, and a person has to look.
 */
export type OrderState = (typeof openStates)[number] | 'paid' | 'failed' | 'cancelled' | 'disputed';

export interface ShopOrder {
  /** The `merchantTransId`. */
  readonly id: string;
  readonly title: string;
  readonly amount: Money;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly state: OrderState;
  /** The text of the QR code, once the gateway has made it. */
  readonly qrCode?: string;
  /** What told the state: a call, or a notice. */
  readonly toldBy?: string;
  /** What a person should know of an order that is not paid. */
  readonly note?: string;
  /** A cancel may have left, and its answer is not known. */
  readonly cancelSent?: boolean;
}

/** What becomes known of an order. */
export type News = Partial<Pick<ShopOrder, 'state' | 'qrCode' | 'toldBy' | 'note' | 'cancelSent'>>;

/** The shop's books. What is written has been committed when the promise resolves. */
export interface Ledger {
  begin(order: Pick<ShopOrder, 'id' | 'title' | 'amount' | 'createdAt'>): Promise<ShopOrder>;
  find(id: string): Promise<ShopOrder | undefined>;
  /** Writes news of an order down, unless it has come to its end, and returns what is known now. */
  learn(id: string, news: News): Promise<ShopOrder>;
  /** A payment has come to light for an order that counts as unpaid for good. */
  dispute(id: string, note: string): Promise<void>;
  /** Orders that have come to no end, oldest first. */
  open(): Promise<readonly ShopOrder[]>;
  /** Calls back after each change that this program makes to the order, until the returned function is called. */
  watch(id: string, changed: (order: ShopOrder) => void): () => void;
}

/** Two programs that begin at once may both find that there is no table. */
const TABLE = `do $$ begin
  create table if not exists shop_order (
    id text primary key,
    title text not null,
    currency text not null,
    minor_units numeric(16) not null,
    created_at timestamptz not null,
    state text not null,
    news jsonb not null default '{}'
  );
exception when unique_violation or duplicate_table then null;
end $$`;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly currency: string;
  readonly minor_units: string;
  readonly created_at: Date;
  readonly state: OrderState;
  readonly news: Omit<News, 'state'>;
}

const orderOf = ({ id, title, currency, minor_units, created_at, state, news }: Row): ShopOrder => ({
  ...{ id, title, amount: { currency, value: minor_units }, createdAt: created_at.getTime(), state },
  ...news,
});

export async function openLedger(database: Database): Promise<Ledger> {
  await database.query(TABLE);
  const changes = new EventEmitter();
  const query = async (text: string, values: unknown[]): Promise<ShopOrder[]> =>
    ((await database.query(text, values)).rows as Row[]).map(orderOf);
  const find = async (id: string): Promise<ShopOrder | undefined> =>
    (await query('select * from shop_order where id = $1', [id]))[0];
  /** The condition is part of the statement: of two that come at once, the second finds what the first has made of it. */
  const update = async (id: string, from: readonly OrderState[], { state, ...news }: News): Promise<void> => {
    const [changed] = await query(
      `update shop_order set state = coalesce($3, state), news = news || $4
       where id = $1 and state = any($2) returning *`,
      [id, from, state, news],
    );
    if (changed) changes.emit(id, changed);
  };
  return {
    find,
    async begin({ id, title, amount, createdAt }) {
      const [order] = await query(
        `insert into shop_order (id, title, currency, minor_units, created_at, state)
         values ($1, $2, $3, $4, $5, 'creating') returning *`,
        [id, title, amount.currency, amount.value, new Date(createdAt)],
      );
      if (!order) throw new Error(`The order ${id} was not written.`);
      return order;
    },
    async learn(id, news) {
      await update(id, openStates, news);
      const order = await find(id);
      if (!order) throw new Error(`There is no order ${id}.`);
      return order;
    },
    dispute: (id, note) => update(id, ['failed', 'cancelled'], { state: 'disputed', note }),
    open: () => query('select * from shop_order where state = any($1) order by created_at', [openStates]),
    watch(id, changed) {
      changes.on(id, changed);
      return () => changes.off(id, changed);
    },
  };
}

export const isOpen = ({ state }: ShopOrder): boolean => openStates.some((open) => open === state);
