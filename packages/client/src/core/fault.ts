import type { NextStep } from '@intl-acquiring/types';
import type { CallResult, UnknownReason } from './outcome.ts';

/** What a fault rests on. */
export interface FaultSource {
  readonly error?: unknown;
  readonly result?: CallResult;
  /** What the tables say may be done after the result's code. */
  readonly next?: readonly NextStep[] | undefined;
  /** Whether the HTTP status may pass by itself. */
  readonly isPassing?: boolean;
  /** Milliseconds after which the gateway wants to hear again. */
  readonly retryAfter?: number | undefined;
}

/** Why an attempt yielded nothing sure. It becomes an unknown outcome and never leaves the client as an error. */
export class Fault extends Error {
  readonly reason: UnknownReason;
  readonly seen: FaultSource;

  constructor(reason: UnknownReason, message: string, seen: FaultSource = {}) {
    super(message);
    this.reason = reason;
    this.seen = seen;
  }
}

/** What an error may tell; anything may be thrown. */
type Link = Readonly<Partial<Record<'message' | 'cause' | 'errors' | 'syscall' | 'code', unknown>>>;

/** An error and what caused it, outermost first. */
function chainOf(error: unknown): Link[] {
  const chain: Link[] = [];
  for (let link = error; link && chain.length < 8; link = chain.at(-1)?.cause) chain.push(Object(link));
  return chain;
}

/** The innermost words, on one line: the outer ones only say that a fetch failed. */
export function rootMessage(error: unknown): string {
  const messages = chainOf(error).map(({ message }) => message);
  return String(messages.findLast(Boolean) ?? error)
    .replace(/\s+/g, ' ')
    .trim();
}

const BEFORE_SENDING = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;

function failedBeforeSending(error: unknown): boolean {
  const { errors, syscall = 'connect', code }: Link = Object(error);
  if (Array.isArray(errors) && errors.length > 0) return errors.every(failedBeforeSending);
  return /^(?:connect|getaddrinfo)$/.test(String(syscall)) && BEFORE_SENDING.test(String(code));
}

/**
 * Whether an error of fetch proves that no byte of the request left: the name was not found, or nobody accepted the
 * connection. Node.js says so in the cause; where a runtime does not, nothing is proven.
 */
export function provesUnsent(error: unknown): boolean {
  return chainOf(error).some(failedBeforeSending);
}
