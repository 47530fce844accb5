import type { ClientRegistration } from '../gateway/clients.ts';
import { MockError } from '../mock-error.ts';
import type { WorldOptions } from '../options.ts';
import { isObject, type JsonObject } from '../record.ts';
import { readRule } from '../rules/read-rule.ts';
import type { World } from '../world/world.ts';
import { requireOnly, requireText } from './input.ts';

/** A world as another process sees it. */
export function describeWorld({ name, seed, path, time }: World): object {
  return { name, seed, path, now: time.now() };
}

/** Those options of a world that another process can give. */
const worldFields: readonly (keyof WorldOptions)[] = ['name', 'seed', 'time', 'clients', 'rules'];

/** @throws {MockError} `bad-input` */
export function readWorld(input: JsonObject): WorldOptions {
  requireOnly(input, worldFields, 'a world');
  const { clients = [], rules, seed, time } = input;
  if (!Array.isArray(clients)) throw new MockError('bad-input', '"clients" must be a list.');
  if (rules !== undefined && !Array.isArray(rules)) throw new MockError('bad-input', '"rules" must be a list.');
  if (time !== undefined && time !== 'real' && time !== 'virtual') {
    throw new MockError('bad-input', '"time" must be "real" or "virtual".');
  }
  return {
    ...(input['name'] !== undefined && { name: requireText(input, 'name') }),
    ...(seed !== undefined && { seed: typeof seed === 'number' ? seed : requireText(input, 'seed') }),
    ...(time && { time }),
    ...(rules && { rules: rules.map(readRule) }),
    clients: clients.map(readClient),
  };
}

/** @throws {MockError} `bad-input` */
export function readClient(value: unknown): ClientRegistration {
  if (!isObject(value)) throw new MockError('bad-input', 'A client is an object: { clientId, publicKey }.');
  requireOnly(value, ['clientId', 'publicKey'], 'a client');
  const publicKey = value['publicKey'] === undefined ? {} : { publicKey: requireText(value, 'publicKey') };
  return { clientId: requireText(value, 'clientId'), ...publicKey };
}
