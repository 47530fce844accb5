import type { HeadField } from './definition.ts';
import { Fault } from './fault.ts';

export type HeadValues = Readonly<Record<HeadField, string | undefined>>;

/** The head of a request: the fields that its table has, in the table's order, where they are set. */
export function buildHead(fields: readonly HeadField[], values: HeadValues): Record<string, unknown> {
  const head: Record<string, unknown> = {};
  for (const name of fields) if (values[name] !== undefined) head[name] = values[name];
  return head;
}

/** What a reply repeats of the message that it answers. */
const ECHOED = ['function', 'clientId', 'reqMsgId'] as const;

/** @throws {Fault} if a verified reply answers another message */
export function requireEcho(reply: Readonly<Record<string, unknown>>, values: HeadValues): void {
  for (const name of ECHOED) {
    if (reply[name] !== values[name]) {
      throw new Fault('mismatched', `The reply answers another message: its ${name} is not the one that was sent.`);
    }
  }
}
