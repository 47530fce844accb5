import { Agent } from 'undici';
import type { ClientOptions } from '../../../src/index.ts';
import { undiciTransport } from '../../../src/undici.ts';

/** What carries messages over real sockets; an agent of its own for each call, so that no connection is used twice. */
export const transports: readonly { readonly by: string; readonly via: () => Partial<ClientOptions> }[] = [
  { by: 'fetch', via: () => ({}) },
  { by: 'undici', via: () => ({ transport: undiciTransport(new Agent({ pipelining: 0 })) }) },
];
