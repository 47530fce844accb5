import type { OperationName, Operations } from '@intl-acquiring/types';
import type { FieldRule } from '@intl-acquiring/types/validators';
import type { Route } from '../engine/route.ts';
import { shorten } from '../engine/text.ts';
import { timestamp } from '../engine/time.ts';
import type { JsonObject } from '../record.ts';

/**
 * The head of a reply: it echoes the request's, each field cut to its table's length and without halves of surrogate
 * pairs; a missing id is empty.
 */
export function replyHead(route: Route, head: JsonObject, now: number): Operations[OperationName]['response']['head'] {
  const { fields } = route.response.head.rules;
  const echo = (name: string, otherwise = ''): string => {
    const value = head[name];
    return typeof value === 'string' ? shorten(value.toWellFormed(), maxLengthOf(fields[name])) : otherwise;
  };
  return {
    version: echo('version', route.info.version),
    function: echo('function', route.info.function),
    clientId: echo('clientId'),
    respTime: timestamp(now),
    reqMsgId: echo('reqMsgId'),
    reserve: '{}',
  };
}

function maxLengthOf(rule: FieldRule | undefined): number {
  const maxLength = rule && 'maxLength' in rule ? rule.maxLength : undefined;
  return maxLength ?? Number.POSITIVE_INFINITY;
}
