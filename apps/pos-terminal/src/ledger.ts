import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { PaymentEnd } from '@intl-acquiring/client/complete';

/** What is written of a sale before the buyer is charged. The payment code is not: it is a secret, and of no use later. */
export interface SaleEntry {
  readonly merchantTransId: string;
  readonly amount: string;
  readonly currency: string;
  readonly title: string;
}

/** A sale whose end nobody knows yet. */
export interface OpenSale extends SaleEntry {
  /** A cancel may have left, and its answer is not known. */
  readonly cancelSent?: boolean;
}

/** The till's books: a file of one JSON object a line, written to disk before the next step is taken. */
export interface Ledger {
  begin(sale: SaleEntry): void;
  /** Nothing was sent of the sale. */
  drop(merchantTransId: string): void;
  /** A cancel is about to leave. */
  cancel(merchantTransId: string): void;
  /** An end that is still unknown leaves the sale open. */
  end(merchantTransId: string, end: PaymentEnd): void;
  open(): readonly OpenSale[];
}

type Line =
  | { readonly event: 'begun'; readonly sale: SaleEntry }
  | { readonly event: 'dropped' | 'cancelling'; readonly merchantTransId: string }
  | {
      readonly event: 'ended';
      readonly merchantTransId: string;
      readonly outcome: PaymentEnd['outcome'];
      readonly cancelSent?: boolean;
    };

/** A till that breaks down within a write leaves half a line, and then nothing was sent after it. */
function readLines(path: string): Line[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text) => {
      try {
        return [JSON.parse(text) as Line];
      } catch {
        return [];
      }
    });
}

function openSales(lines: readonly Line[]): OpenSale[] {
  const open = new Map<string, OpenSale>();
  for (const line of lines) {
    if (line.event === 'begun') {
      open.set(line.sale.merchantTransId, line.sale);
      continue;
    }
    const sale = open.get(line.merchantTransId);
    open.delete(line.merchantTransId);
    if (!sale) continue;
    if (line.event === 'cancelling') open.set(line.merchantTransId, { ...sale, cancelSent: true });
    if (line.event === 'ended' && line.outcome === 'unknown') {
      open.set(line.merchantTransId, { ...sale, cancelSent: line.cancelSent ?? false });
    }
  }
  return [...open.values()];
}

export function openLedger(path: string): Ledger {
  // A line break first: what an earlier run may have left half-written stays on a line of its own.
  const write = (line: Line): void => appendFileSync(path, `\n${JSON.stringify(line)}`, { flush: true });
  return {
    begin: (sale) => write({ event: 'begun', sale }),
    drop: (merchantTransId) => write({ event: 'dropped', merchantTransId }),
    cancel: (merchantTransId) => write({ event: 'cancelling', merchantTransId }),
    end(merchantTransId, end) {
      const cancelSent = end.outcome === 'unknown' && end.resume.cancelSent;
      write({ event: 'ended', merchantTransId, outcome: end.outcome, ...(cancelSent && { cancelSent }) });
    },
    open: () => openSales(readLines(path)),
  };
}
