/** One HTTP exchange, as a transport gets it. */
export interface TransportRequest {
  readonly url: string;
  /** A JSON text, to be posted as `application/json; charset=UTF-8`. */
  readonly body: string;
  /** Aborts when nobody waits any longer. */
  readonly signal: AbortSignal;
  /** A body that is longer is not read to its end. */
  readonly maxBytes: number;
  /**
   * Call it just before the first byte can leave. What fails before it is proven not to have been sent, and may be sent
   * again; after it the gateway may have acted. Send nothing if it throws: the message came too late, and has been told as
   * not sent.
   */
  readonly onSend: () => void;
}

/** What came back, of which nothing is trusted yet. */
export interface TransportReply {
  readonly status: number;
  /** The header of that name, as it stands. */
  readonly retryAfter?: string | undefined;
  /** The body if the status is 200, and `undefined` if it is longer than `maxBytes`. */
  readonly bytes?: Uint8Array | undefined;
}

/**
 * Carries one message to the gateway and its reply back. It sends once, whatever happens: the client decides what may be
 * sent again. It follows no redirect, and tells it by its status. It rejects if no whole reply came.
 */
export type Transport = (request: TransportRequest) => Promise<TransportReply>;

/** Megabytes would be no reply of this API. */
export const MAX_BYTES: number = 1 << 20;

export const CONTENT_TYPE: string = 'application/json; charset=UTF-8';
