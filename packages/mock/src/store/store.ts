import type { OrderStore } from './order-store.ts';

/** Where the worlds of a mock keep what may outlive it, and what other processes may share. */
export interface Store {
  /** Where that is, for people: `memory`, `PGlite in ./sandbox`. Tells no password. */
  readonly place: string;
  /** The orders of a world. Called once for each, with its name. */
  open(world: string): OrderStore | Promise<OrderStore>;
  /** The text that is kept under a name: of all that were ever given, the first. */
  keep(name: string, text: string): Promise<string>;
  /** Lets go of what it holds, such as connections. What is kept stays. */
  close(): Promise<void>;
}
