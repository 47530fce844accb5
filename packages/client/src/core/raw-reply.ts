const replies = new WeakMap<object, Uint8Array>();

/** Keeps the raw reply beside an outcome, as long as the outcome itself is kept. */
export function keepReply(outcome: object, bytes: Uint8Array | undefined): void {
  if (bytes) replies.set(outcome, bytes);
}

/**
 * The reply behind an outcome, exactly as it came, signature included: worth keeping as evidence. `undefined` if none was
 * read. It may hold a buyer's name, so it stands in no log by itself: it is no property of the outcome, and a copy of
 * the outcome has lost it.
 *
 * @example
 * if (paid.outcome === 'succeeded') await evidence.store(paid.call.reqMsgId, rawReply(paid));
 */
export function rawReply(outcome: object): string | undefined {
  const bytes = replies.get(outcome);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
