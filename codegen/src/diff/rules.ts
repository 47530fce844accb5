import type { Bumps, Severity } from './change.ts';
import { packageKeys } from './change.ts';
import type { ChangeKind } from './kinds.ts';

type BumpWord = 'major' | 'minor' | 'patch' | '-';
/** One word for each of `packageKeys`: types, client, mock, openapi, envelope. */
type BumpWords = `${BumpWord} ${BumpWord} ${BumpWord} ${BumpWord} ${BumpWord}`;
/** The merchant's part in the message; `either` stands for a kind that means the same for both. */
export type RuleMerchant = 'sends' | 'receives' | 'either';

/**
 * What each kind of change means for callers: one row for the messages that merchants send, one for those that they
 * receive, or one for either. A structure that stands in both is judged by the more severe row. Bumps are those of
 * versions from 1.0.0 on, and each row has its test in `test/diff-rules.test.ts`.
 */
// biome-ignore format: a table
const table: readonly (readonly [ChangeKind, RuleMerchant, Severity, BumpWords, string])[] = [
  // kind, merchant, severity, bumps of types client mock openapi envelope, why
  ['required-field-added', 'sends', 'breaking', 'major major major major -', 'A message without the field is refused, and code that builds one does not compile.'],
  ['required-field-added', 'receives', 'safe', 'minor minor minor minor -', 'Readers that ignore unknown fields go on as before.'],
  ['conditional-field-added', 'sends', 'dangerous', 'minor minor minor minor -', 'A message without the field is refused wherever the condition holds.'],
  ['conditional-field-added', 'receives', 'safe', 'minor minor minor minor -', 'Readers that ignore unknown fields go on as before.'],
  ['optional-field-added', 'sends', 'safe', 'minor minor minor minor -', 'The field may be left out.'],
  ['optional-field-added', 'receives', 'safe', 'minor minor minor minor -', 'Readers that ignore unknown fields go on as before.'],
  ['required-field-removed', 'sends', 'breaking', 'major major major major -', 'Nobody reads the field any more, so what it asked for is not done, and code that sets it does not compile.'],
  ['required-field-removed', 'receives', 'breaking', 'major major major major -', 'Readers that rely on the field find nothing, and code that reads it does not compile.'],
  ['conditional-field-removed', 'sends', 'breaking', 'major major major major -', 'Nobody reads the field any more, so what it asked for is not done, and code that sets it does not compile.'],
  ['conditional-field-removed', 'receives', 'breaking', 'major major major major -', 'Readers find nothing even where the condition holds, and code that reads the field does not compile.'],
  ['optional-field-removed', 'sends', 'breaking', 'major major major major -', 'Nobody reads the field any more, so what it asked for is not done, and code that sets it does not compile.'],
  ['optional-field-removed', 'receives', 'breaking', 'major major major major -', 'The field never comes any more, and code that reads it does not compile.'],

  ['optional-field-became-required', 'sends', 'breaking', 'major major major major -', 'A message that leaves the field out is refused, and code that builds one does not compile.'],
  ['optional-field-became-required', 'receives', 'safe', 'minor minor minor minor -', 'The field always comes; a check for its absence does no harm.'],
  ['required-field-became-optional', 'sends', 'safe', 'minor minor minor minor -', 'Messages that have the field stay right.'],
  ['required-field-became-optional', 'receives', 'breaking', 'major major major major -', 'The field may be missing, and code that reads it without a check does not compile.'],
  ['conditional-field-became-required', 'sends', 'breaking', 'major major major major -', 'A message that leaves the field out is refused even where the old condition does not hold.'],
  ['conditional-field-became-required', 'receives', 'safe', 'minor minor minor minor -', 'The field always comes; a check for its absence does no harm.'],
  ['required-field-became-conditional', 'sends', 'safe', 'minor minor minor minor -', 'Messages that have the field stay right.'],
  ['required-field-became-conditional', 'receives', 'breaking', 'major major major major -', 'The field is missing where the condition does not hold, and code that reads it without a check does not compile.'],
  ['optional-field-became-conditional', 'sends', 'dangerous', 'minor minor minor minor -', 'A message that leaves the field out is refused where the condition holds, and no compiler notices.'],
  ['optional-field-became-conditional', 'receives', 'safe', 'minor minor minor minor -', 'The page now says when the field comes; it could be missing before.'],
  ['conditional-field-became-optional', 'sends', 'safe', 'minor minor minor minor -', 'Messages that have the field stay right.'],
  ['conditional-field-became-optional', 'receives', 'dangerous', 'minor minor minor minor -', 'The field may be missing even where the condition used to promise it.'],
  ['condition-changed', 'sends', 'dangerous', 'minor minor minor minor -', 'A message that leaves the field out may be refused in other cases than before, and no compiler notices.'],
  ['condition-changed', 'receives', 'dangerous', 'minor minor minor minor -', 'The field may be missing in other cases than before, and no compiler notices.'],

  ['type-changed', 'sends', 'breaking', 'major major major major -', 'A value of the old type is refused, and code that sets one does not compile.'],
  ['type-changed', 'receives', 'breaking', 'major major major major -', 'Code that reads the old type misreads the value or does not compile.'],
  ['type-narrowed', 'sends', 'breaking', 'major major major major -', 'Text in any other form is refused, and no compiler notices.'],
  ['type-narrowed', 'receives', 'safe', 'minor minor minor minor -', 'The value is text as before, in a form that can now be relied on.'],
  ['type-widened', 'sends', 'safe', 'minor minor minor minor -', 'Text in the old form stays right.'],
  ['type-widened', 'receives', 'dangerous', 'minor minor minor minor -', 'Text in other forms may come, and code that parses a date from it fails.'],
  ['string-became-enum', 'sends', 'dangerous', 'minor minor minor minor -', 'A value that is not listed may be refused; the type is open, so no compiler notices.'],
  ['string-became-enum', 'receives', 'safe', 'minor minor minor minor -', 'Known values are listed now; the type stays open.'],
  ['enum-became-string', 'sends', 'safe', 'minor minor minor minor -', 'The listed values stay right.'],
  ['enum-became-string', 'receives', 'dangerous', 'minor minor minor minor -', 'The page promises no list any more, so values that no code knows may come.'],

  ['length-shortened', 'sends', 'breaking', 'major major major major -', 'A value that was short enough may be refused, and no compiler notices.'],
  ['length-shortened', 'receives', 'safe', 'minor minor minor minor -', 'Storage that was wide enough still is.'],
  ['length-lengthened', 'sends', 'safe', 'minor minor minor minor -', 'Values that were short enough still are.'],
  ['length-lengthened', 'receives', 'dangerous', 'minor minor minor minor -', 'A longer value may come than a column or a buffer of the old length can hold.'],
  ['length-limit-added', 'sends', 'breaking', 'major major major major -', 'A longer value is refused, and no compiler notices.'],
  ['length-limit-added', 'receives', 'safe', 'minor minor minor minor -', 'Storage can now be sized.'],
  ['length-limit-removed', 'sends', 'safe', 'minor minor minor minor -', 'Values that were short enough still are.'],
  ['length-limit-removed', 'receives', 'dangerous', 'minor minor minor minor -', 'A longer value may come than a column or a buffer of the old length can hold.'],
  ['pattern-added', 'sends', 'breaking', 'major major major major -', 'A value in another format is refused, and no compiler notices.'],
  ['pattern-added', 'receives', 'safe', 'minor minor minor minor -', 'Every value now has a format that can be relied on.'],
  ['pattern-removed', 'sends', 'safe', 'minor minor minor minor -', 'Values in the old format stay right.'],
  ['pattern-removed', 'receives', 'dangerous', 'minor minor minor minor -', 'A value may come that code which relies on the old format misreads.'],
  ['pattern-tightened', 'sends', 'breaking', 'major major major major -', 'Some values that were in order are refused, and no compiler notices.'],
  ['pattern-tightened', 'receives', 'safe', 'minor minor minor minor -', 'Every value that comes fits the old format too.'],
  ['pattern-loosened', 'sends', 'safe', 'minor minor minor minor -', 'Values in the old format stay right.'],
  ['pattern-loosened', 'receives', 'dangerous', 'minor minor minor minor -', 'A value may come that code which relies on the old format misreads.'],
  ['pattern-changed', 'sends', 'breaking', 'major major major major -', 'Some values that were in order may be refused, and no compiler notices.'],
  ['pattern-changed', 'receives', 'dangerous', 'minor minor minor minor -', 'A value may come that code which relies on the old format misreads.'],
  ['pattern-rewritten', 'either', 'safe', 'patch - - patch -', 'Both formats match the same values.'],
  ['accepts-added', 'sends', 'safe', 'minor minor minor minor -', 'Messages are written in the type of the row, as before.'],
  ['accepts-added', 'receives', 'dangerous', 'minor minor minor minor -', 'A second JSON type may come; validators turn it into the type of the row, and code that reads raw JSON has to do so itself.'],
  ['accepts-removed', 'sends', 'dangerous', 'minor minor minor minor -', 'A message written in the second JSON type may be refused.'],
  ['accepts-removed', 'receives', 'dangerous', 'minor minor minor minor -', 'Validators refuse a message that still has the second JSON type.'],
  ['accepts-changed', 'either', 'dangerous', 'minor minor minor minor -', 'Another second JSON type is read than before, and the former one is refused.'],

  ['confidence-raised', 'either', 'safe', 'patch - - patch -', 'What was inferred has been read in an official page.'],
  ['confidence-lowered', 'either', 'dangerous', 'minor minor minor minor -', 'No official page vouches for this any more, so nothing should depend on it in silence.'],
  ['description-changed', 'either', 'safe', 'patch - - patch -', 'Only words that explain are different.'],
  ['summary-changed', 'either', 'safe', 'patch patch patch patch -', 'Only words that explain are different.'],
  ['sample-added', 'either', 'safe', 'patch - - patch -', 'Samples only illustrate.'],
  ['sample-removed', 'either', 'safe', 'patch - - patch -', 'Samples only illustrate.'],
  ['sample-changed', 'either', 'safe', 'patch - - patch -', 'Samples only illustrate.'],

  ['signature-rule-added', 'either', 'dangerous', 'minor minor minor minor minor', 'Messages may be signed by another algorithm than before; compare the signer with what the page takes for granted.'],
  ['signature-rule-removed', 'either', 'breaking', 'major major major major major', 'The algorithm can no longer be named, and a message signed by any other than the default is refused.'],
  ['signature-rule-changed', 'either', 'breaking', 'major major major major major', 'A message signed by the old rule may be refused, and with it every call.'],
  ['signature-note-changed', 'either', 'dangerous', 'minor minor minor minor minor', 'The default algorithm stands in this text; a message signed by another one is refused, so compare the signer with it.'],

  ['structure-added', 'either', 'safe', 'minor - - minor -', 'Nothing that exists has changed.'],
  ['structure-removed', 'either', 'breaking', 'major major major major -', 'Code that names the type does not compile.'],
  ['structure-renamed', 'either', 'breaking', 'major major major major -', 'Messages are the same, and code that names the type does not compile.'],
  ['enum-added', 'either', 'safe', 'minor - - minor -', 'Nothing that exists has changed.'],
  ['enum-removed', 'either', 'breaking', 'major major major major -', 'Code that names the type does not compile.'],
  ['enum-renamed', 'either', 'breaking', 'major major major major -', 'Messages are the same, and code that names the type does not compile.'],
  ['enum-value-added', 'sends', 'safe', 'minor minor minor minor -', 'The values used so far stay right.'],
  ['enum-value-added', 'receives', 'dangerous', 'minor minor minor minor -', 'A value may come that no code knows; the type is open, so no compiler notices.'],
  ['enum-value-removed', 'sends', 'breaking', 'major major major major -', 'A message with the value is refused; the type is open, so no compiler notices.'],
  ['enum-value-removed', 'receives', 'dangerous', 'minor minor minor minor -', 'The value should come no more, but stored or late messages may still have it.'],

  ['result-code-added', 'either', 'safe', 'minor minor minor minor -', 'A code that is not known is handled by its status.'],
  ['result-code-removed', 'either', 'breaking', 'major major major major -', 'Code that waits for it waits in vain or does not compile; a late answer that has it is handled by its status.'],
  ['result-code-renamed', 'either', 'breaking', 'major major major major -', 'Code that compares the old name never matches, and what it did for the code is not done.'],
  ['result-code-moved', 'either', 'safe', 'patch patch patch patch -', 'The function answers with the same code; only the table that lists it is another.'],
  ['result-code-renumbered', 'either', 'breaking', 'major major major major -', 'Code that compares `resultCodeId` never matches, and what it did for the code is not done.'],
  ['result-code-id-added', 'either', 'safe', 'minor minor minor minor -', 'Code that compares the name goes on as before.'],
  ['result-code-id-removed', 'either', 'dangerous', 'minor minor minor minor -', 'Code that compares `resultCodeId` can no longer rely on it; compare the name.'],
  ['result-code-s-to-f', 'receives', 'breaking', 'major major major major -', 'What proved that the call took effect is now a refusal: goods handed over on it are not paid for.'],
  ['result-code-s-to-f', 'sends', 'dangerous', 'minor minor minor minor -', 'An answer with the code no longer confirms the message, so it is sent again.'],
  ['result-code-f-to-s', 'receives', 'breaking', 'major major major major -', 'What was a refusal now proves that the call took effect: a caller that tries again under a new id moves money twice.'],
  ['result-code-f-to-s', 'sends', 'dangerous', 'minor minor minor minor -', 'An answer with the code now confirms the message, so it is not sent again.'],
  ['result-code-s-to-u', 'receives', 'breaking', 'major major major major -', 'What proved that the call took effect now leaves it open: query before goods are handed over, and cancel if no clear answer comes.'],
  ['result-code-s-to-u', 'sends', 'dangerous', 'minor minor minor minor -', 'An answer with the code no longer confirms the message, so it is sent again.'],
  ['result-code-u-to-s', 'receives', 'dangerous', 'minor minor minor minor -', 'What left the call open now proves that it took effect: a caller that still cancels on it takes back a good payment.'],
  ['result-code-u-to-s', 'sends', 'dangerous', 'minor minor minor minor -', 'An answer with the code now confirms the message, so it is not sent again.'],
  ['result-code-f-to-u', 'receives', 'breaking', 'major major major major -', 'What was a refusal now leaves the call open: money may have moved, and a new try under a new id can move it twice.'],
  ['result-code-f-to-u', 'sends', 'safe', 'minor minor minor minor -', 'Neither answer confirms the message, so it is sent again as before.'],
  ['result-code-u-to-f', 'receives', 'dangerous', 'minor minor minor minor -', 'What left the call open is now a refusal: if the page is wrong, a new try under a new id moves money twice, so query once more.'],
  ['result-code-u-to-f', 'sends', 'safe', 'minor minor minor minor -', 'Neither answer confirms the message, so it is sent again as before.'],
  ['retry-allowed', 'either', 'dangerous', 'minor minor minor minor -', 'A client that follows the steps now repeats the request by itself, so the idempotency key has to stay the same.'],
  ['retry-withdrawn', 'either', 'breaking', 'major major major major -', 'A caller that still repeats the request is refused, or does twice what it meant to do once.'],
  ['next-step-added', 'either', 'dangerous', 'minor minor minor minor -', 'A client that follows the steps may now take the new one by itself.'],
  ['next-step-removed', 'either', 'dangerous', 'minor minor minor minor -', 'A step that callers take is no longer a way out.'],
  ['next-steps-changed', 'either', 'dangerous', 'minor minor minor minor -', 'A step that callers take is no longer a way out, and another one is.'],
  ['next-steps-reordered', 'either', 'dangerous', 'minor minor minor minor -', 'The best step stands first, and a client that takes it now does something else.'],

  ['function-added', 'sends', 'safe', 'minor minor minor minor -', 'Nothing that exists has changed.'],
  ['function-added', 'receives', 'dangerous', 'minor minor minor minor -', 'The provider may begin to send it, and what goes unanswered is sent again.'],
  ['function-removed', 'sends', 'breaking', 'major major major major -', 'Calls are refused, and code that makes them does not compile.'],
  ['function-removed', 'receives', 'breaking', 'major major major major -', 'The provider sends it no more, so what it told has to be asked for, and code that handles it does not compile.'],
  ['function-name-changed', 'either', 'breaking', 'major major major major -', 'The name travels in the head, and a message under the old name is not understood.'],
  ['group-changed', 'either', 'safe', 'patch patch patch patch -', 'The group only orders the documents.'],
  ['path-changed', 'sends', 'breaking', 'major major major major -', 'Calls to the old path do not arrive.'],
  ['path-changed', 'receives', 'safe', 'patch patch patch patch -', 'The merchant chooses the address; the path only stands for it.'],
  ['version-changed', 'either', 'dangerous', 'minor minor minor minor -', 'The version travels in the head, and by it the provider may apply other rules.'],
  ['direction-changed', 'either', 'breaking', 'major major major major -', 'Who used to call is now called.'],
  ['idempotency-key-added', 'either', 'dangerous', 'minor minor minor minor -', 'A second message with the same value now counts as a repeat of the first.'],
  ['idempotency-key-removed', 'either', 'breaking', 'major major major major -', 'Nothing marks a repeat any more, so a retry can act twice.'],
  ['idempotency-key-changed', 'either', 'breaking', 'major major major major -', 'A repeat is recognised by another field, so whoever goes by the old one alone acts twice.'],
  ['repeat-in-doubt-allowed', 'sends', 'dangerous', 'minor minor minor minor -', 'A client now repeats by itself what it used to ask about: if the provider does not recognise the repeat, it acts twice.'],
  ['repeat-in-doubt-allowed', 'receives', 'dangerous', 'minor minor minor minor -', 'The provider now sends again what was not answered, so the same message may come twice.'],
  ['repeat-in-doubt-withdrawn', 'sends', 'breaking', 'major major major major -', 'A repeat can act twice, so a caller that sends again after a timeout has to ask first.'],
  ['repeat-in-doubt-withdrawn', 'receives', 'breaking', 'major major major major -', 'The provider no longer sends again what was not answered, so what it told has to be asked for.'],
  ['status-field-added', 'either', 'dangerous', '- minor - - -', 'A client now reads from this field how the payment stands, and acts on what it finds.'],
  ['status-field-removed', 'either', 'breaking', '- major - - -', 'A client that asks how a payment stands is told nothing, and in the end cancels what is paid.'],
  ['status-field-changed', 'either', 'breaking', '- major - - -', 'A client that reads the old field finds no state, and in the end cancels what is paid.'],

  ['environment-added', 'either', 'safe', '- minor - minor -', 'Nothing that exists has changed.'],
  ['environment-removed', 'either', 'breaking', '- major - major -', 'Calls to its address may not arrive any more.'],
  ['environment-url-changed', 'either', 'breaking', '- major - major -', 'Calls to the old address may not arrive any more.'],
  ['environment-confirmed', 'either', 'safe', '- patch - patch -', 'What was inferred has been read in an official page.'],
  ['environment-doubted', 'either', 'dangerous', '- minor - minor -', 'No official page vouches for this any more, so nothing should depend on it in silence.'],
  ['environment-reworded', 'either', 'safe', '- patch - patch -', 'Only words that explain are different.'],
  ['api-version-changed', 'either', 'safe', '- - - patch -', 'It only labels the document; each function has its own version.'],
];

export interface Rule {
  readonly kind: ChangeKind;
  readonly merchant: RuleMerchant;
  readonly severity: Severity;
  readonly bumps: Bumps;
  /** What the change means for callers, in one sentence. */
  readonly why: string;
}

export const rules: readonly Rule[] = table.map(([kind, merchant, severity, words, why]) => {
  return { kind, merchant, severity, bumps: readBumps(words), why };
});

function readBumps(words: BumpWords): Bumps {
  const bumps = words.split(' ') as BumpWord[];
  return Object.fromEntries(packageKeys.flatMap((key, index) => (bumps[index] === '-' ? [] : [[key, bumps[index]]])));
}
