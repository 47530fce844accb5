import { clean } from '../../read/pages/cells.ts';
import type { PageDocument } from '../../read/pages/page-document.ts';
import type { ApiSpec, Operation } from '../../spec/model.ts';
import type { PageEnum, PageFacts, PageField, PageMessage, PageStructure } from '../../spec/page-facts.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { MessagePart } from '../../vocabulary/vocabulary-data.ts';
import { concerning } from '../decisions.ts';
import { nameOf } from '../operation.ts';
import { checkPageSamples } from './check-page-samples.ts';
import { evidenceOf } from './evidence.ts';
import { coverageOf } from './ledger.ts';
import { referencesIn } from './named-tables.ts';
import { nameKey } from './names.ts';
import { outlineOf } from './outline.ts';
import type { Outline } from './outline-model.ts';
import { checkCodes } from './page-codes.ts';
import type { PageContext } from './page-context.ts';
import { contextOf, originOf } from './page-context.ts';
import type { HeldOn, Reviewed } from './page-decisions.ts';
import { applyDecisions, settleDiagnostics } from './page-decisions.ts';
import { checkCondition } from './page-field.ts';
import type { FieldGroup } from './page-fields.ts';
import { readFields } from './page-fields.ts';
import { settlePresence } from './page-presence.ts';
import { definitionsOf, resolveField } from './page-references.ts';
import type { PageSample } from './page-samples.ts';
import { readSamples, valueAt } from './page-samples.ts';
import type { PageTables } from './page-tables.ts';
import { readTables } from './page-tables.ts';
import { groupsOf } from './parameter-headings.ts';
import type { Statements } from './statements.ts';
import { statedIn, statementsOf } from './statements.ts';
import type { ReviewedCodes } from './tell-missing.ts';
import { tellMissing } from './tell-missing.ts';
import { tellRenames } from './tell-renames.ts';

export interface InterpretedPage {
  readonly facts: PageFacts;
  readonly statements: Statements;
  /** What entries of `decisions.yaml` that the page bears out hold of a subject. */
  readonly heldOn: HeldOn;
}

/** The blocks of a page → what it says, with everything about it that nobody should take on trust. */
export function interpretPage(document: PageDocument, words: Vocabulary, reviewed: Reviewed): InterpretedPage {
  const context = contextOf(document.file, words);
  const outline = outlineOf(document, context);
  const operation = reviewed.spec?.operations.find(({ function: name }) => name === outline.function?.name);
  const owner = operation?.name ?? shortName(outline, words);
  const samples = readSamples(outline, owner, context);
  const evidence = evidenceOf(samples.map(({ tree }) => tree));
  const references = referencesIn(outline, words);
  const tables = readTables(outline, { references, evidence, owner }, context);
  const records = [...tables.groups, ...groupsOf(outline.parameters, context)];
  const groups = settleFields(
    readFields(records, { owner, evidence }, context),
    { tables, samples, spec: reviewed.spec },
    context,
  );
  const resultCodes = checkCodes(tables.codes, context);
  checkPageSamples(groups, samples, owner, context);
  const version = versionOf(groups, samples, words);
  const codes = codesOf(reviewed, operation);
  tellMissing(
    { document, outline, groups, hasCodeTable: tables.hasCodeTable, version, resultCodes, reviewed: codes },
    context,
  );
  tellRenames(resultCodes, [...codes.functional, ...codes.basic], context);
  const decisions = outline.function ? concerning(outline.function.name, reviewed.decisions) : [];
  const said = factsOf(groups, tables.enums, context);
  const statements = statementsOf({ name: owner, version, ...said, resultCodes });
  const page = {
    context,
    enums: tables.enums,
    samples,
    owner,
    operation,
    statements,
    reviewed: reviewed.spec && operation ? statementsOf(statedIn(reviewed.spec, operation)) : new Map(),
  };
  const decided = applyDecisions(page, decisions, reviewed.decisionsFile);
  const facts: PageFacts = {
    file: document.file,
    layout: document.layout,
    ...(outline.function && { function: outline.function.name }),
    ...(version !== undefined && { version }),
    ...said,
    resultCodes,
    samples: samples.map(({ name, value, cell }) => ({ name, value, origin: originOf(document.file, cell) })),
    coverage: coverageOf(context.ledger, (subject) => decided(subject).length > 0),
    diagnostics: settleDiagnostics(context.found, decided),
  };
  const heldOn = (subject: string): Set<string> => new Set(decided(subject).flatMap(({ holds }) => holds));
  return { facts, statements, heldOn: (subject) => heldOn(subject.replace(/^resultCodes\./, `${owner}.$&`)) };
}

/** `pay` for `….offline.pay`: the name that decisions use. */
function shortName({ function: found }: Outline, { vendor }: Vocabulary): string {
  const stem = found && vendor.function.exec(found.name)?.groups?.['name'];
  return (stem === undefined ? undefined : nameOf(`${stem}.md`)?.name) ?? 'page';
}

function codesOf({ spec }: Reviewed, operation: Operation | undefined): ReviewedCodes {
  const basic = spec?.shared.resultCodes ?? [];
  const { name = '', resultCodes = [] } = operation ?? {};
  return {
    functional: resultCodes,
    basic: operation ? basic.filter(({ functions }) => functions?.includes(name) ?? true) : [],
  };
}

interface Settling {
  readonly tables: PageTables;
  readonly samples: readonly PageSample[];
  readonly spec: ApiSpec | undefined;
}

/** Presence, references and conditions, once every field of the page is known. */
function settleFields(
  read: readonly FieldGroup[],
  { tables, samples, spec }: Settling,
  context: PageContext,
): readonly FieldGroup[] {
  const structures = read.filter(({ target }) => target === 'structure').map(({ owner: name }) => ({ name }));
  const reviewed = new Set(
    [...(spec?.shared.structures ?? []), ...(spec?.shared.enums ?? [])].map(({ name }) => nameKey(name)),
  );
  const definitions = definitionsOf(structures, tables.enums, reviewed);
  const resolved = read.map((group) => ({
    ...group,
    fields: group.fields.map((field) => resolveField(field, definitions, context)),
  }));
  const settled = settlePresence(resolved, samples, context);
  for (const { fields } of settled) for (const field of fields) checkCondition(field, context);
  return settled;
}

function factsOf(
  groups: readonly FieldGroup[],
  enums: readonly PageEnum[],
  { file }: PageContext,
): Pick<PageFacts, 'request' | 'response' | 'structures' | 'enums'> {
  const fieldsOf = (target: MessagePart): PageField[] =>
    groups.find((group) => group.target === target)?.fields.map(({ field }) => field) ?? [];
  const message = (name: 'request' | 'response'): PageMessage => ({
    head: fieldsOf(`${name} head`),
    body: fieldsOf(`${name} body`),
  });
  const structures = groups.flatMap(({ target, owner: name, fields, place, prose: description }): PageStructure[] =>
    target === 'structure'
      ? [{ name, description, fields: fields.map(({ field }) => field), origin: originOf(file, place) }]
      : [],
  );
  return { request: message('request'), response: message('response'), structures, enums };
}

/** What the head says, in its row or else in a sample. */
function versionOf(
  groups: readonly FieldGroup[],
  samples: readonly PageSample[],
  { vendor }: Vocabulary,
): string | undefined {
  const heads = groups.filter(({ target }) => target === 'request head' || target === 'response head');
  const rows = heads.flatMap(({ fields }) => fields.map(({ field }) => field));
  const printed = rows.find(({ name, sample }) => name === vendor.version && sample !== undefined)?.sample;
  const { envelope } = vendor;
  const shown = samples.map(({ message, value }) => valueAt(value, [envelope[message], envelope.head, vendor.version]));
  const version = clean(printed ?? String(shown.find((found) => typeof found === 'string') ?? ''));
  return version === '' ? undefined : version;
}
