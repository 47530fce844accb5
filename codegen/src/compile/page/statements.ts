import { clean } from '../../read/pages/cells.ts';
import type { ApiSpec, Enum, Field, Operation, Origin, Presence, ResultCode } from '../../spec/model.ts';
import { partSubject, typeName } from '../../spec/subjects.ts';
import { nameKey } from './names.ts';

/** What a page or a table says of one subject: `type`, `length`, `presence`, `id`, `status`, `values` … and where. */
export interface Statement {
  readonly subject: string;
  readonly facts: ReadonlyMap<string, string>;
  readonly origin: Origin;
}

/** By the key of the subject. A result code has no function in front of it, since it means one thing in all of them. */
export type Statements = ReadonlyMap<string, Statement>;

type StatedField = Pick<Field, 'name' | 'type' | 'maxLength' | 'sample' | 'origin'> & {
  readonly presence: Presence | 'unknown';
};
type StatedMessage = Readonly<Record<'head' | 'body', readonly StatedField[]>>;

/** The shape that a page and a function of the reviewed tables share. */
export interface Stating {
  /** Short name of the function. */
  readonly name: string;
  readonly version?: string | undefined;
  readonly request: StatedMessage;
  readonly response: StatedMessage;
  readonly structures: readonly {
    readonly name: string;
    readonly fields: readonly StatedField[];
    readonly origin: Origin;
  }[];
  readonly enums: readonly Pick<Enum, 'name' | 'values' | 'origin'>[];
  readonly resultCodes: readonly Pick<ResultCode, 'id' | 'code' | 'status' | 'origin'>[];
}

/** What the reviewed tables say of a function and of all that functions share. */
export const statedIn = ({ shared }: ApiSpec, operation: Operation): Stating => ({
  ...operation,
  ...shared,
  resultCodes: [...shared.resultCodes, ...operation.resultCodes],
});

export function statementsOf({
  name,
  version,
  request,
  response,
  structures,
  enums,
  resultCodes,
}: Stating): Statements {
  const parts = (['head', 'body'] as const).flatMap((part) => [
    ...fieldsOf(partSubject(name, 'request', part), request[part]),
    ...fieldsOf(partSubject(name, 'response', part), response[part]),
  ]);
  const [first] = [...request.head, ...request.body, ...response.head, ...response.body];
  const all = [
    ...(first ? [statement(name, { version }, first.origin)] : []),
    ...parts,
    ...structures.flatMap((structure) => fieldsOf(structure.name, structure.fields, structure.origin)),
    ...enums.map(({ name: subject, values, origin }) =>
      statement(subject, { values: values.map(({ value }) => value).join(', ') }, origin),
    ),
    ...resultCodes.flatMap(({ id, code, status, origin }) => [
      statement(`resultCodes.${code}`, { id: id ?? 'none', status }, origin),
      ...(id === undefined ? [] : [statement(`resultCodes.${id}`, { code }, origin)]),
    ]),
  ];
  return new Map(all.map((found) => [nameKey(found.subject), found]));
}

/** What is said of a subject as decisions name it: `pay.resultCodes.SUCCESS`, `Money.value`. */
export const statementOn = (subject: string, statements: Statements): Statement | undefined =>
  statements.get(nameKey(subject.replace(/^\w+\.(?=resultCodes\.)/, '')));

/** The fields of a part of a message or of a structure, and the list of their names. */
function fieldsOf(owner: string, fields: readonly StatedField[], origin = fields[0]?.origin): Statement[] {
  if (!origin || fields.length === 0) return [];
  const names = fields.map(({ name }) => name).join(', ');
  return [statement(owner, { fields: names }, origin), ...fields.map((field) => fieldOf(owner, field))];
}

function fieldOf(owner: string, { name, type, maxLength, presence, sample, origin }: StatedField): Statement {
  const facts = {
    type: typeName(type),
    length: maxLength === undefined ? 'none' : String(maxLength),
    presence: presence === 'unknown' ? undefined : presence,
    sample: sample === undefined ? undefined : clean(sample),
  };
  return statement(`${owner}.${name}`, facts, origin);
}

function statement(subject: string, facts: Readonly<Record<string, string | undefined>>, origin: Origin): Statement {
  const said = Object.entries(facts).flatMap(([fact, value]) => (value === undefined ? [] : [[fact, value] as const]));
  return { subject, facts: new Map(said), origin };
}

export interface Difference {
  readonly fact: string;
  readonly here: string;
  readonly there: string;
}

/** The facts that both state, and state otherwise; of a list, what the other one lacks. */
export function differences(here: Statement, there: Statement): Difference[] {
  return [...here.facts].flatMap(([fact, value]) => {
    const other = there.facts.get(fact);
    if (other === undefined || other === value) return [];
    if (fact !== 'fields' && fact !== 'values') return [{ fact, here: value, there: other }];
    const [more, less] = [lackingIn(other, value), lackingIn(value, other)];
    return more === less ? [] : [{ fact, here: more, there: less }];
  });
}

function lackingIn(other: string, names: string): string {
  const known = new Set(other.split(', '));
  const lacking = names.split(', ').filter((name) => !known.has(name));
  return lacking.length === 0 ? 'no more' : lacking.join(', ');
}
