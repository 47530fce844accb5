import type { JournalEntry } from '../journal/entry.ts';
import { valueAt } from '../record.ts';

/** What the gateway answered to a call: `PARAM_ILLEGAL: order.seller.storeId is …`. */
export function tellResult({ resultCode, answer }: JournalEntry): string {
  // Without a result code it is a sentence, to somebody whom no reply can reach.
  if (resultCode === undefined) return JSON.stringify(answer?.text ?? '');
  return `${resultCode}: ${valueAt(JSON.parse(answer?.text ?? '{}'), 'response.body.resultInfo.resultMsg')}`;
}
