import fc from 'fast-check';
import type { ModelCode, ModelField, ModelPage } from './page-model.ts';
import { kiosk } from './page-model.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 8 });
const name = fc
  .tuple(word, word)
  .map(([first, second]) => `${first}${second.charAt(0).toUpperCase()}${second.slice(1)}`);
/** Not one that ends in "Not": joined to the flag "Required" nobody could tell whose word that is. */
const typeName = fc
  .tuple(word, word)
  .map((parts) => parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(''))
  .filter((made) => !made.endsWith('Not'));
const sentence = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => `It is ${words.join(' ')}.`);
const presence = fc.constantFrom('required', 'optional', 'conditional');

/** A type with a sample value that fits it. */
const scalar = fc.oneof(
  fc.record({
    type: fc.constant('string'),
    length: fc.option(fc.integer({ min: 20, max: 9999 }), { nil: undefined }),
    sample: fc.option(
      word.map((text) => `${text}-1`),
      { nil: undefined },
    ),
  }),
  fc.record({
    type: fc.constant('number'),
    sample: fc.option(fc.integer({ min: 10, max: 999 }).map(String), { nil: undefined }),
  }),
  fc.record({ type: fc.constant('boolean'), sample: fc.constantFrom('true', 'false', undefined) }),
  fc.record({ type: fc.constant('dateTime'), sample: fc.constantFrom('2030-01-02T03:04:05Z', undefined) }),
  fc.record({ type: fc.constant('date'), sample: fc.constantFrom('2030-01-02', undefined) }),
);

const fields = (types: readonly string[]): fc.Arbitrary<ModelField[]> => {
  const type =
    types.length === 0
      ? scalar
      : fc.oneof({ weight: 3, arbitrary: scalar }, fc.record({ type: fc.constantFrom(...types) }));
  const field = fc
    .record({ name, presence, description: sentence, type })
    .map(({ type: typed, ...rest }): ModelField => {
      const { type: text, length, sample } = { length: undefined, sample: undefined, ...typed };
      return { ...rest, type: text, ...(length !== undefined && { length }), ...(sample !== undefined && { sample }) };
    });
  return fc.uniqueArray(field, { selector: (found) => found.name.toLowerCase(), minLength: 1, maxLength: 5 });
};

const code: fc.Arbitrary<ModelCode> = fc.record({
  id: fc.integer({ min: 1, max: 99_999_999 }).map((number) => String(number).padStart(8, '0')),
  code: fc.tuple(word, word).map((parts) => parts.join('_').toUpperCase()),
  status: fc.constantFrom('F', 'U'),
  description: sentence,
});

const codes = fc
  .uniqueArray(code, { selector: (found) => `${found.id}`, comparator: 'IsStrictlyEqual', minLength: 2, maxLength: 8 })
  .filter((found) => new Set(found.map((item) => item.code)).size === found.length);

/** Pages of the same kind as {@link kiosk}, with other fields, structures, enums and codes. */
export const arbitraryPage: fc.Arbitrary<ModelPage> = fc
  .record({
    names: fc.uniqueArray(typeName, { selector: (found) => found.toLowerCase(), minLength: 2, maxLength: 2 }),
    values: fc.uniqueArray(
      word.map((text) => text.toUpperCase()),
      { minLength: 1, maxLength: 4 },
    ),
    codes,
  })
  .chain(({ names: [structure = '', values_ = ''], values, codes: all }) => {
    const types = [structure, `list<${structure}>`, `enum<${values_}>`];
    const used: ModelField[] = types.map((type, index) => ({
      name: `uses${structure}${index}`,
      type,
      presence: 'required',
      description: 'It is used.',
    }));
    return fc.record({ body: fields(types), answer: fields([]), inner: fields([]) }).map(
      ({ body, answer, inner }): ModelPage => ({
        ...kiosk,
        request: { head: kiosk.request.head, body: [...body, ...used] },
        response: { head: kiosk.response.head, body: answer },
        structures: [{ name: structure, fields: inner }],
        enums: [{ name: values_, values }],
        functional: all.slice(1),
        basic: all.slice(0, 1),
      }),
    );
  });
