import type { Gateway } from '../gateway/gateway.ts';
import { MockError } from '../mock-error.ts';
import type { World } from './world.ts';

/** A world, and what it is inside. */
export interface Place {
  readonly gateway: Gateway;
  readonly world: World;
}

/** Every world of a mock, and which client's requests go where. */
export interface Worlds {
  readonly first: () => Place;
  find(name: string): Place | undefined;
  all(): readonly Place[];
  /** @throws {MockError} `bad-option`, if the name is none or taken */
  add(place: Place): void;
  remove(name: string): void;
  /** A name that is not taken. */
  nextName(): string;
  /** The world of a client; of an unknown one the first. */
  of(clientId: unknown): Place;
  /** From now on the client's requests go to a world. @throws {MockError} `bad-option`, if they go to another one */
  claim(clientId: string, name: string): void;
}

export function createWorlds(): Worlds {
  const places = new Map<string, Place>();
  const owners = new Map<string, string>();
  let named = 0;
  const first = (): Place => {
    const [place] = places.values();
    if (place) return place;
    throw new MockError('no-world', 'Every world is closed.');
  };
  return {
    first,
    find: (name) => places.get(name),
    all: () => [...places.values()],
    add(place) {
      const { name } = place.world;
      // "." and ".." mean something else in a path.
      if (!/^[\w.-]{1,64}$/.test(name) || /^\.\.?$/.test(name)) {
        throw new MockError(
          'bad-option',
          `A world's name is 1 to 64 letters, digits, dots, dashes, and more than dots, not ${JSON.stringify(name)}.`,
        );
      }
      if (places.has(name)) throw new MockError('bad-option', `There is a world ${JSON.stringify(name)} already.`);
      places.set(name, place);
    },
    remove(name) {
      places.delete(name);
      for (const [clientId, owner] of owners) if (owner === name) owners.delete(clientId);
    },
    nextName() {
      do named++;
      while (places.has(`world-${named}`));
      return `world-${named}`;
    },
    of: (clientId) => (typeof clientId === 'string' && places.get(owners.get(clientId) ?? '')) || first(),
    claim(clientId, name) {
      const owner = owners.get(clientId) ?? name;
      if (owner !== name) {
        throw new MockError(
          'bad-option',
          `Client ${JSON.stringify(clientId)} is of the world ${JSON.stringify(owner)}: each world has clientIds of its own.`,
        );
      }
      owners.set(clientId, name);
    },
  };
}
