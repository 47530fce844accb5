/**
 * JSON in which a row of a table is one line: objects in a list have a line each, and so have the `properties` of a
 * schema and the `examples` of a message. A diff shows rows, and a file has a tenth of the lines that it would have
 * otherwise. Keys keep their order.
 */
export function jsonText(value: object): string {
  const out: string[] = [];
  writeObject(value, '', out);
  out.push('\n');
  return out.join('');
}

/** The members of an object as they stand in such a text, without the braces around them. */
export function membersText(value: object, indent: string): string {
  const out: string[] = [];
  writeMembers(value, indent, out);
  return out.join('');
}

// All pieces go into one list that is joined once: joining level by level copies everything at each level.

function writeMembers(value: object, indent: string, out: string[]): void {
  const first = out.length;
  for (const [key, member] of Object.entries(value) as [string, unknown][]) {
    if (member === undefined) continue;
    out.push(out.length === first ? indent : `,\n${indent}`, JSON.stringify(key), ': ');
    writeMember(key, member, indent, out);
  }
}

function writeObject(value: object, indent: string, out: string[]): void {
  out.push('{\n');
  writeMembers(value, `${indent}  `, out);
  out.push(`\n${indent}}`);
}

function writeMember(key: string, member: unknown, indent: string, out: string[]): void {
  if (typeof member !== 'object' || member === null) out.push(JSON.stringify(member));
  else if (Array.isArray(member)) writeList(member, indent, out);
  else if (key === 'properties' || key === 'examples') writeRows(member, indent, out);
  else writeObject(member, indent, out);
}

function writeRows(value: object, indent: string, out: string[]): void {
  const first = out.length;
  for (const [key, row] of Object.entries(value)) {
    out.push(
      out.length === first ? `{\n${indent}  ` : `,\n${indent}  `,
      JSON.stringify(key),
      ': ',
      JSON.stringify(row),
    );
  }
  out.push(`\n${indent}}`);
}

function writeList(list: readonly unknown[], indent: string, out: string[]): void {
  if (typeof list[0] !== 'object') {
    out.push(JSON.stringify(list));
    return;
  }
  const inner = `${indent}  `;
  for (const [index, item] of list.entries()) {
    out.push(index === 0 ? `[\n${inner}` : `,\n${inner}`);
    if (holdsRows(item)) writeObject(item, inner, out);
    else out.push(JSON.stringify(item));
  }
  out.push(`\n${indent}]`);
}

/** A structure or an enum: too much for one line. */
function holdsRows(item: unknown): item is object {
  return typeof item === 'object' && item !== null && ('fields' in item || 'values' in item);
}
