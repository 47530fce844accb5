import type { JournalPart, WorldState } from '../../control/live.ts';
import type { Order } from '../../engine/order.ts';
import { refreshOrders } from './acts.ts';
import { base } from './api.ts';
import { current, update } from './state.ts';

/** As many entries are kept on the page; older ones are a matter for the control routes. */
const MOST = 10_000;

/** Follows the journal and the state of the world. The browser connects again by itself, and goes on where it was. */
export function follow(): void {
  const source = new EventSource(`${base}/journal/live`);
  source.onopen = () => {
    update({ connection: 'live' });
    refreshOrders();
  };
  source.onerror = () => update({ connection: 'lost' });
  source.addEventListener('journal', ({ data }: MessageEvent<string>) => addPart(JSON.parse(data) as JournalPart));
  source.addEventListener('state', ({ data }: MessageEvent<string>) => {
    update({ world: JSON.parse(data) as WorldState, toldAt: Date.now() });
    if (current().orders.some(hasExpired)) refreshOrders();
  });
  source.addEventListener('reset', () => {
    update({ entries: [], forgotten: 0, orders: [], page: 0, wallet: { code: '' } });
    refreshOrders();
  });
}

function addPart({ entries, forgotten }: JournalPart): void {
  const state = current();
  const all = [...state.entries, ...entries];
  const excess = Math.max(0, all.length - MOST);
  update({ entries: all.slice(excess), forgotten: state.forgotten + forgotten + excess });
  refreshOrders();
}

/** Time alone closes an order, and no entry tells of it. */
function hasExpired({ status, expiresAt }: Order): boolean {
  const now = current().world?.now ?? 0;
  return status === 'PROCESSING' && expiresAt !== undefined && expiresAt <= now;
}
