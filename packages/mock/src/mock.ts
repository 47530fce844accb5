import type { Incoming, Outcome } from './doors/exchange.ts';
import type { WorldOptions } from './options.ts';
import type { World } from './world/world.ts';

/** A payment gateway on the desk. It is its first world, and can make others that see nothing of it. */
export interface Mock extends World {
  /** SPKI as PEM. Callers verify replies and notifications with it, in every world. */
  readonly gatewayPublicKey: string;
  /**
   * A world apart, for a test that shares this mock with others. Requests come to it through its own `fetch`, below its
   * `path`, or from a client that it has registered: each world has `clientId`s of its own.
   *
   * @throws {MockError} `bad-option`, and {KeyError} for a key that can't be used
   */
  createWorld(options?: WorldOptions): Promise<World>;
  /** Every world that is open; the first is this mock. */
  worlds(): readonly World[];
  /** For doors other than `fetch`: a call of a function, with the faults of its connection; nothing for another path. */
  exchange(incoming: Incoming): Promise<Outcome> | undefined;
  /** Size of a request, in bytes: what doors read at most. */
  readonly maxBytes: number;
  /** Closes every world. */
  close(): Promise<void>;
}
