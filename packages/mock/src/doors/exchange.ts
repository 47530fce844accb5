/** A request as a door hands it in: nothing of HTTP but what the gateway looks at. */
export interface Incoming {
  readonly method: string;
  /** Below the gateway's address, with its query. */
  readonly path: string;
  readonly body: Uint8Array;
}

/**
 * What the gateway makes of it, for the door to carry out, faults of the transport included:
 *
 * - `answer`: status and body; with `cutAt`, the length is told and the connection breaks after so many bytes
 * - `reset`: the connection breaks
 * - `silence`: nothing, until the caller gives up
 */
export type Outcome =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly contentType: string;
      readonly body: string | Uint8Array<ArrayBuffer>;
      readonly cutAt?: number;
    }
  | { readonly kind: 'reset' }
  | { readonly kind: 'silence' };
