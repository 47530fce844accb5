/**
 * JSON in which a row of a table is one line: objects in a list have a line each, and so have {@link Rows}. A diff shows
 * rows, and a file has a tenth of the lines that it would have otherwise. Keys keep their order.
 */
export function jsonText(value: object): string {
  const out: string[] = [];
  writeObject(value, '', out);
  out.push('\n');
  return out.join('');
}

export type Members = readonly (readonly [key: string, value: unknown])[];

/** An object whose members have a line each, such as the properties of a schema. */
export class Rows {
  readonly members: Members;

  constructor(members: Members) {
    this.members = members;
  }
}

/** The members of an object as they stand in such a text, without the braces around them. */
export function membersText(members: Members, indent: string): string {
  const out: string[] = [];
  writeMembers(members, indent, out);
  return out.join('');
}

// All pieces go into one list that is joined once: joining level by level copies everything at each level.

function writeMembers(members: Members, indent: string, out: string[]): void {
  let before = indent;
  for (const [key, member] of members) {
    if (member === undefined) continue;
    out.push(`${before}${keyText(key)}: `);
    writeMember(member, indent, out);
    before = `,\n${indent}`;
  }
}

function writeObject(value: object, indent: string, out: string[]): void {
  out.push('{\n');
  writeMembers(Object.entries(value), `${indent}  `, out);
  out.push(`\n${indent}}`);
}

function writeMember(member: unknown, indent: string, out: string[]): void {
  if (typeof member !== 'object' || member === null) out.push(JSON.stringify(member));
  else if (Array.isArray(member)) writeList(member, indent, out);
  else if (member instanceof Rows) writeRows(member, indent, out);
  else writeObject(member, indent, out);
}

function writeRows({ members }: Rows, indent: string, out: string[]): void {
  if (members.length === 0) {
    out.push('{}');
    return;
  }
  let before = `{\n${indent}  `;
  for (const [key, row] of members) {
    out.push(`${before}${keyText(key)}: `, JSON.stringify(row));
    before = `,\n${indent}  `;
  }
  out.push(`\n${indent}}`);
}

function writeList(list: readonly unknown[], indent: string, out: string[]): void {
  if (typeof list[0] !== 'object') {
    out.push(JSON.stringify(list));
    return;
  }
  const inner = `${indent}  `;
  let before = `[\n${inner}`;
  for (const item of list) {
    out.push(before);
    if (holdsRows(item)) writeObject(item, inner, out);
    else out.push(JSON.stringify(item));
    before = `,\n${inner}`;
  }
  out.push(`\n${indent}]`);
}

/** A structure or an enum: too much for one line. */
function holdsRows(item: unknown): item is object {
  return typeof item === 'object' && item !== null && ('fields' in item || 'values' in item);
}

/** Nearly all keys are plain names; the rest go the long way. */
const keyText = (key: string): string => (/^[\w$.-]+$/.test(key) ? `"${key}"` : JSON.stringify(key));
