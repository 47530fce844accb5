import type { FieldType } from '../../spec/model.ts';
import type { PageField } from '../../spec/page-facts.ts';
import { isRecord } from '../check-values.ts';
import type { PageContext } from './page-context.ts';
import type { ReadField } from './page-field.ts';
import type { FieldGroup } from './page-fields.ts';
import type { PageSample } from './page-samples.ts';

/**
 * Settles fields whose row has no flag. On a page that flags others beside their types, none means optional. On a page
 * without flags the samples tell: what is in each of them is required, what one of them lacks is optional, and what
 * none could have stays unknown.
 */
export function settlePresence(
  groups: readonly FieldGroup[],
  samples: readonly PageSample[],
  context: PageContext,
): FieldGroup[] {
  const all = groups.flatMap(({ fields }) => fields);
  const isFlagged = all.some(({ field, record }) => record.isFlagInText && field.presence !== 'unknown');
  if (isFlagged) {
    return groups.map((group) => ({
      ...group,
      fields: group.fields.map((read) => (read.record.isFlagInText ? withPresence(read, 'optional') : read)),
    }));
  }
  const objects = objectsIn(groups, samples, context);
  return groups.map((group) => {
    const settled: ReadField[] = [];
    const fields = group.fields.map((read) => {
      if (read.field.presence !== 'unknown' || !read.record.isFlagInText) return read;
      const now = fromSamples(read, objects.get(group.owner) ?? []);
      settled.push(now);
      return now;
    });
    report(settled, context);
    return { ...group, fields };
  });
}

const withPresence = (read: ReadField, presence: PageField['presence']): ReadField =>
  read.field.presence === 'unknown' ? { ...read, field: { ...read.field, presence } } : read;

function fromSamples(read: ReadField, objects: readonly Record<string, unknown>[]): ReadField {
  if (objects.length === 0) return read;
  const presence = objects.every((object) => Object.hasOwn(object, read.field.name)) ? 'required' : 'optional';
  return { ...read, field: { ...read.field, presence, presenceFrom: 'samples' } };
}

function report(settled: readonly ReadField[], context: PageContext): void {
  const [first] = settled;
  if (!first) return;
  const told = (presence: PageField['presence'], why: string): string[] => {
    const names = settled.flatMap(({ field }) => (field.presence === presence ? [field.name] : []));
    return names.length === 0 ? [] : [`${why}: ${names.join(', ')}`];
  };
  const parts = [
    ...told('required', 'in every sample, so read as required'),
    ...told('optional', 'not in every sample, so read as optional'),
    ...told('unknown', 'in no sample that could have it, so unknown'),
  ];
  context.report('presence-not-stated', first.record.place, `the table has no flags; ${parts.join('; ')}.`, {
    subjects: settled.map(({ subject }) => subject),
  });
}

/** Every object in the samples, by the owner of its fields. */
function objectsIn(
  groups: readonly FieldGroup[],
  samples: readonly PageSample[],
  { words }: PageContext,
): Map<string, Record<string, unknown>[]> {
  const found = new Map<string, Record<string, unknown>[]>();
  const byOwner = new Map(groups.map((group) => [group.owner, group]));
  const visit = (value: unknown, group: FieldGroup | undefined): void => {
    if (!group || !isRecord(value)) return;
    const objects = found.get(group.owner) ?? [];
    objects.push(value);
    found.set(group.owner, objects);
    for (const { field } of group.fields) visitField(value[field.name], field.type);
  };
  const visitField = (value: unknown, type: FieldType): void => {
    if (type.kind === 'list' && Array.isArray(value)) for (const item of value) visitField(item, type.of);
    else if (type.kind === 'structure') visit(value, byOwner.get(type.name));
  };
  const { envelope } = words.vendor;
  for (const { message, value, hasEnvelope } of samples) {
    const content = hasEnvelope && isRecord(value) ? value[envelope[message]] : { [envelope.body]: value };
    if (!isRecord(content)) continue;
    for (const part of ['head', 'body'] as const) {
      visit(
        content[envelope[part]],
        groups.find(({ target }) => target === `${message} ${part}`),
      );
    }
  }
  return found;
}
