/**
 * JSON in which a row of a table is one line: objects in a list have a line each, and so have the `properties` of a
 * schema and the `examples` of a message. A diff shows rows, and a file has a tenth of the lines that it would have
 * otherwise. Keys keep their order.
 */
export const jsonText = (value: object): string => `${objectText(value, '')}\n`;

/** The members of an object as they stand in such a text, without the braces around them. */
export function membersText(value: object, indent: string): string {
  return Object.entries(value)
    .flatMap(([key, member]: [string, unknown]) =>
      member === undefined ? [] : [`${indent}${JSON.stringify(key)}: ${memberText(key, member, indent)}`],
    )
    .join(',\n');
}

function objectText(value: object, indent: string): string {
  const members = membersText(value, `${indent}  `);
  return members === '' ? '{}' : `{\n${members}\n${indent}}`;
}

function memberText(key: string, member: unknown, indent: string): string {
  if (Array.isArray(member)) return listText(member, indent);
  if (typeof member !== 'object' || member === null) return JSON.stringify(member);
  return key === 'properties' || key === 'examples' ? rowsText(member, indent) : objectText(member, indent);
}

function rowsText(value: object, indent: string): string {
  const rows = Object.entries(value).map(([key, row]) => `${indent}  ${JSON.stringify(key)}: ${JSON.stringify(row)}`);
  return `{\n${rows.join(',\n')}\n${indent}}`;
}

function listText(list: readonly unknown[], indent: string): string {
  if (!list.some((item) => typeof item === 'object')) return JSON.stringify(list);
  const inner = `${indent}  `;
  const items = list.map((item) => inner + (holdsRows(item) ? objectText(item, inner) : JSON.stringify(item)));
  return `[\n${items.join(',\n')}\n${indent}]`;
}

/** A structure or an enum: too much for one line. */
function holdsRows(item: unknown): item is object {
  return typeof item === 'object' && item !== null && ('fields' in item || 'values' in item);
}
