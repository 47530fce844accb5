import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import { didYouMean, oneOf, reporterOf } from '../diagnostics/reporter.ts';
import type { ApiSpec, Field } from '../spec/model.ts';
import type { SourceFile } from '../spec/source-file.ts';
import { pageName } from '../spec/subjects.ts';
import type { Decision } from './decisions.ts';
import { concerning, readDecisions } from './decisions.ts';

const needed = ['id', 'subject', 'page', 'text', 'sha256', 'choice', 'reason'];
const keys = [...needed, 'holds'];
const facts = ['type', 'length', 'presence', 'sample', 'id', 'status', 'values'];

/**
 * Every decision is complete, and concerns something that the tables define on the page of one of their functions. Of a
 * page whose own table is broken nobody knows what it defines.
 */
export function checkDecisions(source: SourceFile, spec: ApiSpec, broken: readonly string[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const reporter = reporterOf(source.file, found);
  const [subjects, ids] = [knownSubjects(spec), new Set<string>()];
  for (const decision of readDecisions(source, reporter)) {
    checkDecision(decision, ids, reporter);
    if (broken.some((name) => concerning(name, [decision]).length > 0)) continue;
    checkSubjects(decision, subjects, reporter);
    checkPage(decision, spec, reporter);
  }
  return found;
}

/** A page that is of no function is never read, so nobody would learn that its text has changed. */
function checkPage(decision: Decision, { operations }: ApiSpec, reporter: Reporter): void {
  const { id, page, origin } = decision;
  if (page === '' || operations.some((operation) => concerning(operation.function, [decision]).length > 0)) return;
  const pages = operations.map(pageName);
  reporter.report(
    'unknown-decision-subject',
    origin,
    `the decision ${id} is on the page ${JSON.stringify(page)}, which is of no function of the tables; known are ${oneOf(pages)}.${didYouMean(page, pages)}`,
  );
}

function checkDecision({ id, entry, origin, hashes, holds }: Decision, ids: Set<string>, reporter: Reporter): void {
  const missing = needed.filter((key) => [entry[key]].flat().every((value) => !value));
  const unknown = Object.keys(entry).filter((key) => !keys.includes(key));
  if (missing.length > 0)
    reporter.report('malformed-decision', origin, `the decision ${id} lacks ${missing.join(', ')}.`);
  if (unknown.length > 0)
    reporter.report(
      'malformed-decision',
      origin,
      `the decision ${id} has ${unknown.join(', ')}, which has no meaning; known are ${keys.join(', ')}.`,
    );
  for (const fact of holds.filter((word) => !facts.includes(word))) {
    reporter.report(
      'malformed-decision',
      origin,
      `the decision ${id} holds ${JSON.stringify(fact)}, which is no fact; known are ${oneOf(facts)}.${didYouMean(fact, facts)}`,
    );
  }
  if (ids.has(id)) reporter.report('duplicate-name', origin, `the decision ${id} stands twice.`);
  ids.add(id);
  for (const hash of hashes) {
    if (!/^[0-9a-f]{64}$/.test(hash))
      reporter.report(
        'malformed-decision',
        origin,
        `the decision ${id} has a sha256 that is not 64 hexadecimal digits.`,
      );
  }
}

function checkSubjects({ id, origin, subjects }: Decision, known: ReadonlySet<string>, reporter: Reporter): void {
  for (const subject of subjects) {
    if (!known.has(subject)) {
      reporter.report(
        'unknown-decision-subject',
        origin,
        `the decision ${id} concerns ${JSON.stringify(subject)}, which no table defines.${didYouMean(subject, known)}`,
      );
    }
  }
}

function knownSubjects(spec: ApiSpec): Set<string> {
  const subjects = new Set<string>();
  const addFields = (owner: string, fields: readonly Field[]): void => {
    subjects.add(owner);
    for (const { name } of fields) subjects.add(`${owner}.${name}`);
  };
  for (const { name, fields } of spec.shared.structures) addFields(name, fields);
  for (const { name, values } of spec.shared.enums) {
    subjects.add(name);
    for (const { value } of values) subjects.add(`${name}.${value}`);
  }
  for (const { code } of spec.shared.resultCodes) subjects.add(`resultCodes.${code}`);
  for (const { name, request, response, resultCodes, samples } of spec.operations) {
    subjects.add(name);
    addFields(`${name}.requestHead`, request.head);
    addFields(`${name}.requestBody`, request.body);
    addFields(`${name}.responseHead`, response.head);
    addFields(`${name}.responseBody`, response.body);
    for (const { code } of [...resultCodes, ...spec.shared.resultCodes]) subjects.add(`${name}.resultCodes.${code}`);
    for (const sample of samples) subjects.add(`${name}.samples.${sample.name}`);
  }
  return subjects;
}
