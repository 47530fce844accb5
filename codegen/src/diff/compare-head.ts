import type { Field } from '../spec/model.ts';
import type { Finding, Place, Use } from './change.ts';
import { compareFields, fieldFacts } from './compare-field.ts';
import { compareText, compareValue } from './compare-value.ts';

/** Fields of a head that rule how messages are signed. */
const signatureFields: readonly string[] = ['signType'];

/**
 * The fields of a head. One that rules the signature has its ordinary changes and one more, because a wrong signature
 * refuses every call. Its text and sample name the default algorithm, so they are no mere words.
 */
export function compareHead(
  owner: string,
  base: readonly Field[],
  head: readonly Field[],
  uses: readonly Use[],
): Finding[] {
  const subjects = signatureFields.map((name) => `${owner}.${name}`);
  const ordinary = compareFields(owner, base, head, uses).filter(
    ({ kind, subject }) =>
      !subjects.includes(subject) || !(kind.startsWith('sample-') || kind === 'description-changed'),
  );
  const rules = signatureFields.flatMap((name) => {
    const [before, after] = [base, head].map((fields) => fields.find((field) => field.name === name));
    const origin = (after ?? before)?.origin;
    return compareRule(before, after, { subject: `${owner}.${name}`, uses, ...(origin && { origin }) });
  });
  return [...ordinary, ...rules];
}

const ruleKinds = {
  added: 'signature-rule-added',
  removed: 'signature-rule-removed',
  changed: 'signature-rule-changed',
} as const;

function compareRule(before: Field | undefined, after: Field | undefined, place: Place): Finding[] {
  const facts = (field: Field | undefined) => field && fieldFacts(field);
  const note = ({ description, sample }: Field) => `${description} Sample: ${sample ?? 'none'}`;
  return [
    ...compareValue(facts(before), facts(after), ruleKinds, place),
    ...(before && after ? compareText(note(before), note(after), 'signature-note-changed', place) : []),
  ];
}
