import type { OperationName, Operations } from '@intl-acquiring/types';
import { operations } from '@intl-acquiring/types';
import type { Mock } from '../../src/index.ts';
import { CLIENT_ID } from './requests.ts';

type ResponseBody<Name extends OperationName> = Operations[Name]['response']['body'];

let messages = 0;

/** A message without a signature. */
export function writeUnsigned<Name extends OperationName>(
  name: Name,
  body: Operations[Name]['request']['body'],
): string {
  const { version, function: called } = operations[name];
  const named = { version, function: called, clientId: CLIENT_ID, reserve: '{}' };
  const head = { ...named, reqTime: '2026-11-21T20:37:00+08:00', reqMsgId: `message-${++messages}` };
  return JSON.stringify({ request: { head, body } });
}

/** One call without signatures and without a port, for where many are made. The body of its answer. */
export async function callUnsigned<Name extends OperationName>(
  { exchange }: Pick<Mock, 'exchange'>,
  name: Name,
  body: Operations[Name]['request']['body'],
): Promise<ResponseBody<Name>> {
  const text = writeUnsigned(name, body);
  const outcome = await exchange({
    method: 'POST',
    path: operations[name].path,
    body: new TextEncoder().encode(text),
  });
  if (outcome?.kind !== 'answer') throw new Error(`No answer to ${name}.`);
  return JSON.parse(String(outcome.body)).response.body as ResponseBody<Name>;
}
