import { createHall, type Site } from './doors/hall.ts';
import { WORLDS } from './doors/locate.ts';
import { readClient } from './gateway/clients.ts';
import { loadGatewayKey } from './gateway/gateway-key.ts';
import { createSigners } from './gateway/sign.ts';
import type { Mock } from './mock.ts';
import { type MockOptions, readMockOptions, readWorldOptions, requireOptions, type WorldOptions } from './options.ts';
import { createWorkCount } from './time/work-count.ts';
import { createGateway, createInside } from './world/create-world.ts';
import type { World } from './world/world.ts';
import { createWorlds, type Place } from './world/worlds.ts';

/**
 * A payment gateway that holds orders, checks every call against the tables and signs its replies.
 *
 * @throws {MockError} for an option that it can't take, and {KeyError} for a key that can't be used
 * @example
 * const mock = await createMock({ clients: [{ clientId: 'till', publicKey }] });
 * const client = createClient({ clientId: 'till', privateKey, gatewayPublicKey: mock.gatewayPublicKey, fetch: mock.fetch });
 */
export async function createMock(options: MockOptions = {}): Promise<Mock> {
  const settings = readMockOptions(options);
  const key = await loadGatewayKey(settings);
  const shared = { ...settings, signers: createSigners({ ...key, signatures: settings.signatures }) };
  const worlds = createWorlds();
  const arrivals = createWorkCount();
  const sites = new WeakMap<World, Promise<Site>>();
  const siteOf = ({ world }: Place): Promise<Site> => {
    const site = sites.get(world) ?? openSite(world);
    sites.set(world, site);
    return site;
  };
  // Loaded when somebody asks for it: most programs only call.
  const openSite = async (world: World): Promise<Site> => (await import('./control/site.ts')).createSite(world, mock);
  const hall = createHall({ worlds, maxBytes: settings.maxBytes, arrivals, siteOf });

  async function open(given: WorldOptions, path: (name: string) => string): Promise<Place> {
    const name = given.name ?? worlds.nextName();
    const gateway = await createGateway({ name, settings: readWorldOptions(given), shared, arrivals });
    const inside = createInside(gateway);
    const world: World = {
      ...inside,
      path: path(name),
      fetch: (input, init) => hall.fetch(toRequest(input, init), place),
      async registerClient(registration) {
        const client = await readClient(registration, settings.algorithm);
        worlds.claim(client.clientId, name);
        gateway.clients.add(client);
      },
      async close() {
        worlds.remove(name);
        await inside.close();
      },
    };
    const place: Place = { gateway, world };
    worlds.add(place);
    try {
      for (const client of given.clients ?? []) await world.registerClient(client);
      await gateway.notifier.resume();
    } catch (error) {
      await world.close();
      throw error;
    }
    return place;
  }

  const { world: first } = await open(options, () => '');
  const mock: Mock = {
    ...first,
    gatewayPublicKey: key.publicKey,
    fetch: (input, init) => hall.fetch(toRequest(input, init)),
    exchange: (incoming) => hall.exchange(incoming),
    maxBytes: settings.maxBytes,
    worlds: () => worlds.all().map(({ world }) => world),
    async createWorld(given = {}) {
      requireOptions(given, 'world');
      const { name: _, clients: __, seed: ___, ...inherited } = options;
      const name = given.name ?? worlds.nextName();
      const seed = given.seed ?? `${first.seed}/${name}`;
      return (await open({ ...inherited, ...given, name, seed }, () => `${WORLDS}/${name}`)).world;
    },
    async close() {
      hall.close();
      for (const { world } of worlds.all()) await world.close();
    },
  };
  return mock;
}

function toRequest(input: Request | URL | string, init: RequestInit | undefined): Request {
  return typeof input === 'string' || input instanceof URL || init ? new Request(input, init) : input;
}
