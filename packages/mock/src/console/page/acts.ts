import { ask, askMadeKeys, tell } from './api.ts';
import { paymentCodes } from './payment-codes.ts';
import { scanPicture } from './scan.ts';
import { current, type MadeKey, update } from './state.ts';

/** Does something, and says how it went where a screen reader hears it. */
export async function act(run: () => Promise<string | undefined>): Promise<void> {
  update({ busy: true, notice: undefined });
  try {
    const text = await run();
    // The journal's stream tells of it too, a moment later.
    update({ world: await ask('/state'), toldAt: Date.now() });
    update({ busy: false, ...(text !== undefined && { notice: { kind: 'good', text } }) });
  } catch (error) {
    update({ busy: false, notice: { kind: 'bad', text: error instanceof Error ? error.message : String(error) } });
  }
}

let isAsked = false;

/** Fetches the last orders again, a moment later: much may happen at once. */
export function refreshOrders(): void {
  if (isAsked) return;
  isAsked = true;
  setTimeout(() => {
    isAsked = false;
    void loadOrders().catch(() => {});
  }, 120);
}

async function loadOrders(): Promise<void> {
  const { orders } = await ask('/orders', '?latest=200');
  const { wallet } = current();
  const order = orders.find(({ serial }) => serial === wallet.order?.serial);
  update({ orders: orders.toReversed(), ...(order && { wallet: { ...wallet, order } }) });
}

/** Fetches an entry with its messages. */
export async function openEntry(number: number): Promise<void> {
  if (current().entry?.number === number) return;
  update({ entry: undefined });
  const { entry } = await ask('/journal', `/${number}`);
  if (current().chosen === number) update({ entry });
}

/** Fetches what seldom changes: the worlds, and who may call. */
export async function loadSetup(): Promise<void> {
  const [{ worlds }, callers] = await Promise.all([ask('/worlds'), ask('/clients')]);
  update({ worlds, callers });
}

/** Fetches what each payment code means. */
export async function loadMagic(): Promise<void> {
  const { magic } = await ask('');
  update({ paymentCodes: paymentCodes(magic) });
}

/** Lets the buyer act on an order. */
export function actAsBuyer(does: 'pay' | 'decline', acquirementId: string): Promise<void> {
  return act(async () => {
    const { order } = await tell('/wallet', `/${does}`, { acquirementId });
    refreshOrders();
    return `The buyer has ${does === 'pay' ? 'paid' : 'declined'} ${order.merchantTransId}.`;
  });
}

/** Looks what a code is that somebody pasted or scanned. */
export function lookUp(code: string): Promise<void> {
  update({ wallet: { code } });
  return act(async () => {
    const { order } = await ask('/wallet', `?code=${encodeURIComponent(code)}`);
    update({ wallet: { code, order } });
    return undefined;
  });
}

/** Looks what the QR code in a picture leads to. */
export function lookUpPicture(picture: Blob): Promise<void> {
  return act(async () => {
    const code = await scanPicture(picture);
    update({ wallet: { code } });
    const { order } = await ask('/wallet', `?code=${encodeURIComponent(code)}`);
    update({ wallet: { code, order } });
    return `The code says ${code}.`;
  });
}

/** Shows the private keys that the sandbox has made. */
export function showMadeKeys(): Promise<void> {
  return act(async () => {
    const { keys } = await askMadeKeys();
    update({ madeKeys: [...keys, ...(current().madeKeys ?? [])] });
    return keys.length === 0 ? 'This sandbox was started with keys of its user: it has made none.' : undefined;
  });
}

/** Adds a private key that was made here. */
export function keepMadeKey(key: MadeKey): void {
  update({ madeKeys: [...(current().madeKeys ?? []), key] });
}
