import { dirname, resolve } from 'node:path';
import { didYouMean } from '../did-you-mean.ts';
import { isObject, type JsonObject } from '../record.ts';
import { MEMORY } from '../store/memory-store.ts';
import { UsageError } from './arguments.ts';
import { type Config, type Fields, readers } from './config-fields.ts';
import { readText } from './read-text.ts';
import { ValueError } from './read-value.ts';

type Draft = { -readonly [Name in keyof Fields]?: Fields[Name] };

/**
 * The settings of a file of JSON.
 *
 * @throws {UsageError} with a sentence for each setting that can't be taken
 * @throws {Error} if the file can't be read
 */
export async function readConfig(file: string): Promise<Config> {
  const { config, problems } = readFields(parse(await readText(file), file));
  if (problems.length > 0) throw new UsageError(problems.map((problem) => `${file}: ${problem}`).join('\n'));
  const inFolder = (name: string): string => resolve(dirname(file), name);
  const { clients, gatewayPrivateKeyFile, store, ...rest } = config;
  return {
    ...rest,
    ...(store !== undefined && { store: store === MEMORY || isAddress(store) ? store : inFolder(store) }),
    ...(gatewayPrivateKeyFile !== undefined && { gatewayPrivateKeyFile: inFolder(gatewayPrivateKeyFile) }),
    ...(clients && {
      clients: clients.map(({ clientId, publicKeyFile }) => ({
        clientId,
        ...(publicKeyFile !== undefined && { publicKeyFile: inFolder(publicKeyFile) }),
      })),
    }),
  };
}

function parse(content: string, file: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new UsageError(`${file}: This is not JSON. ${error instanceof Error ? error.message : String(error)}`);
  }
  if (isObject(value)) return value;
  throw new UsageError(`${file}: The settings are a JSON object, such as { "time": "virtual" }.`);
}

function readFields(given: JsonObject): { readonly config: Draft; readonly problems: readonly string[] } {
  const config: Draft = {};
  const problems: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    try {
      if (!isSetting(name)) throw unknown(name);
      readField(config, name, value);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      problems.push(error.message);
    }
  }
  return { config, problems };
}

function readField<Name extends keyof Fields>(config: Draft, name: Name, value: unknown): void {
  config[name] = readers[name](value, name);
}

function isSetting(name: string): name is keyof Fields {
  return Object.hasOwn(readers, name);
}

function unknown(name: string): ValueError {
  const known = Object.keys(readers);
  const nearest = didYouMean(name, known);
  return new ValueError(`There is no setting ${JSON.stringify(name)}.${nearest || ` There are ${known.join(', ')}.`}`);
}

function isAddress(store: string): boolean {
  return /^[a-z][a-z+]+:/.test(store);
}
