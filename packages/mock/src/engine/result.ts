import type { ResultCodeEntry, ResultInfo } from '@intl-acquiring/types';
import { resultInfo } from '@intl-acquiring/types/validators';
import { ANY_INVENTED_ID, inventedIds } from './invented-ids.ts';
import { shorten } from './text.ts';

const messageRule = resultInfo.rules.fields['resultMsg'];
const maxLength = (messageRule?.kind === 'string' ? messageRule.maxLength : undefined) ?? Number.POSITIVE_INFINITY;

/**
 * The `resultInfo` of a reply. `message` stands in for the table's description, cut to the length that fits and
 * without halves of surrogate pairs: UTF-8 carries none, so such a text could not be signed.
 */
export function describeResult(entry: ResultCodeEntry, message?: string): ResultInfo {
  const text = message ?? (entry.status === 'S' ? 'success' : entry.description);
  const marked = entry.id === undefined ? `[resultCodeId invented by the mock] ${text}` : text;
  return {
    resultStatus: entry.status,
    resultCodeId: entry.id ?? inventedIds[entry.code] ?? ANY_INVENTED_ID,
    resultCode: entry.code,
    resultMsg: shorten(marked.toWellFormed(), maxLength),
  };
}
