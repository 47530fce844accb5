import type { Route } from '../engine/route.ts';
import type { JournalMessage, Verification } from '../journal/entry.ts';
import { describeBytes } from '../journal/message.ts';
import { isObject, type JsonObject } from '../record.ts';
import type { Subject } from '../rules/match.ts';
import { readUsual, type Usual } from './read-usual.ts';

/** A request as it came. Nothing of it is verified: good for choosing a key, for rules and for the echo, no more. */
export interface Call {
  readonly route: Route;
  readonly raw: Uint8Array;
  readonly message: JournalMessage;
  /** What is signed, if the message is written as most are. */
  readonly usual: Usual | undefined;
  /** The head, if the text is JSON that has one. */
  readonly head: JsonObject | undefined;
  /** The body, if there is one. */
  readonly body: JsonObject | undefined;
  /** Filled in when it is known. */
  readonly evidence: Evidence;
}

/** What was signed, and whether it held. */
export interface Evidence {
  signed?: string;
  signature?: string;
  verification?: Verification;
}

export function readCall(route: Route, raw: Uint8Array): Call {
  const message = describeBytes(raw);
  const usual = readUsual(message.text);
  const request = usual ? usual.request : readRequest(message.text);
  const { head, body } = isObject(request) ? request : {};
  return {
    route,
    raw,
    message,
    usual,
    head: isObject(head) ? head : undefined,
    body: isObject(body) ? body : undefined,
    evidence: {},
  };
}

/** How rules see it. */
export function subjectOf({ route, head, body = {} }: Call): Subject {
  const clientId = head?.['clientId'];
  return { function: route.info.name, ...(typeof clientId === 'string' && { clientId }), body };
}

function readRequest(text: string): unknown {
  try {
    // A byte order mark is refused, in a reply: so much has to be read.
    const message: unknown = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
    return isObject(message) ? message['request'] : undefined;
  } catch {
    return undefined;
  }
}
