import type { Enum } from '../../spec/model.ts';
import { camel } from '../../spec/names.ts';
import { quote } from '../names.ts';
import { commentSafe } from '../text.ts';

/** Open enums: a type of the known literals, one that takes any string besides, the list and a guard. */
export function enumStatements(enums: readonly Enum[]): string[] {
  return enums.map(enumText);
}

function enumText(found: Enum): string {
  const { name, values } = found;
  const list = `${camel(name)}Values`;
  const lines = values.map(({ value, description }) => ` * - ${commentSafe(`\`${value}\`: ${description}`)}`);
  const unconfirmed = found.confidence ? [' *', ' * Unconfirmed: no page that could be read lists these values.'] : [];
  return `/**
 * The values of ${name} that the tables list.
 *
${lines.join('\n')}
 */
export type Known${name} = ${values.map(({ value }) => quote(value)).join(' | ')};

/**
 * ${commentSafe(found.description).replaceAll('\n', '\n * ')}
${[...unconfirmed, ' *'].join('\n')}
 * Open: the provider may add values, so any string is accepted; \`isKnown${name}\` tells the listed ones.
 *
 * Table: \`${found.origin.file}\`, ${name}
 */
export type ${name} = Known${name} | (string & {});

/** Every value of ${name} that the tables list. */
export const ${list}: readonly Known${name}[] = [${values.map(({ value }) => quote(value)).join(', ')}];

/** Whether a value is one that the tables list. */
export function isKnown${name}(value: unknown): value is Known${name} {
  return (${list} as readonly unknown[]).includes(value);
}`;
}
