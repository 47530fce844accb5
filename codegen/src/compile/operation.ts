import type { Reporter } from '../diagnostics/reporter.ts';
import { didYouMean } from '../diagnostics/reporter.ts';
import type { Place, Section, TableDocument } from '../read/table-document.ts';
import type { Field, Operation } from '../spec/model.ts';
import { pascal } from '../spec/names.ts';
import type { KnownNames } from './field-type.ts';
import { compileFields } from './fields.ts';
import type { FrontMatter } from './front-matter.ts';
import { compileFrontMatter } from './front-matter.ts';
import { compileResultCodes } from './result-codes.ts';
import { readSamples } from './samples.ts';
import { tellLostTable } from './table.ts';

const neededSections = ['Request head', 'Request body', 'Response head', 'Response body', 'Result codes'];
const knownSections = [...neededSections, 'Samples'];

/** One file of `spec/tables` that describes a function. */
export function compileOperation(
  document: TableDocument,
  known: KnownNames,
  reporter: Reporter,
): Operation | undefined {
  const front = compileFrontMatter(document, reporter);
  const sections = findSections(document, reporter);
  const fields = (title: string): Field[] => {
    const section = sections.get(title);
    return section ? compileFields(section, known, reporter) : [];
  };
  const request = { head: fields('Request head'), body: fields('Request body') };
  const response = { head: fields('Response head'), body: fields('Response body') };
  const codes = sections.get('Result codes');
  const resultCodes = codes ? compileResultCodes(codes, reporter) : [];
  const samples = readSamples(document, reporter);
  if (!front) return undefined;
  const named = nameOf(document.file);
  if (!named || !front.function.endsWith(`.${stem(document.file)}`)) {
    reporter.report(
      'bad-name',
      { line: 1, column: 1 },
      `the file is named "<group>.<name>.md" after the end of its function, such as "offline.pay.md"; the function is ${JSON.stringify(front.function)}.`,
    );
    return undefined;
  }
  const key = front.idempotencyKey;
  if (key && !request.body.some((field) => field.name === key.text)) {
    const names = request.body.map((field) => field.name);
    reporter.report(
      'unknown-idempotency-key',
      key,
      `the request body has no field ${JSON.stringify(key.text)}.${didYouMean(key.text, names)}`,
    );
  }
  checkStatusField(front, response.body, reporter);
  const { idempotencyKey: _, statusField, inDoubt, confidence, ...head } = front;
  return {
    ...named,
    ...head,
    ...(key && { idempotencyKey: key.text }),
    ...(statusField && { statusField: statusField.text }),
    inDoubt,
    confidence,
    request,
    response,
    resultCodes,
    samples,
  };
}

/** The client goes by this field when it decides whether to cancel, so it is never found by chance, nor lost. */
function checkStatusField({ direction, statusField }: FrontMatter, body: readonly Field[], reporter: Reporter): void {
  const report = (place: Place, message: string): void => reporter.report('bad-status-field', place, message);
  if (direction === 'inbound') {
    if (statusField) report(statusField, 'only the answer to a merchant tells how a payment stands; remove the key.');
    return;
  }
  const named = body.find(({ name }) => name === statusField?.text);
  if (statusField && !named) {
    const names = body.map(({ name }) => name);
    const found = JSON.stringify(statusField.text);
    report(statusField, `the response body has no field ${found}.${didYouMean(statusField.text, names)}`);
  } else if (statusField && named?.type.kind !== 'string' && named?.type.kind !== 'enum') {
    report(statusField, `${JSON.stringify(statusField.text)} is no text, so it cannot name a state of a payment.`);
  }
  const states = body.filter(({ type }) => type.kind === 'enum' && type.name === stateEnum);
  const [state] = states;
  if (!state || (named && states.includes(named))) return;
  const key = `statusField: ${state.name}`;
  report(state.origin, `the field tells how a payment stands; write "${key}" into the front matter.`);
}

/** The enum of the states of a payment. */
const stateEnum = 'TransStatus';

const stem = (file: string): string => file.slice(file.lastIndexOf('/') + 1, -'.md'.length);

/** `offline.notify.pay.md` → `notifyPay` of the group `offline`. */
export function nameOf(file: string): { name: string; group: string } | undefined {
  const [group, first, ...rest] = stem(file).split('.');
  const name = first && [first, ...rest.map(pascal)].join('');
  return group && name ? { name, group } : undefined;
}

function findSections(document: TableDocument, reporter: Reporter): Map<string, Section> {
  const found = new Map<string, Section>();
  for (const section of document.sections.filter(({ depth }) => depth === 2)) {
    if (!knownSections.includes(section.title)) {
      reporter.report(
        'unknown-section',
        section,
        `no section is called ${JSON.stringify(section.title)}; known are ${knownSections.join(', ')}.${didYouMean(section.title, knownSections)}`,
      );
    } else if (found.has(section.title)) {
      reporter.report('duplicate-section', section, `the section ${JSON.stringify(section.title)} stands twice.`);
    } else found.set(section.title, section);
  }
  const isRead = ({ depth, title }: Section): boolean => depth === 2 && title !== 'Samples';
  for (const section of document.sections) if (!isRead(section)) tellLostTable(section, neededSections, reporter);
  const missing = neededSections.filter((title) => !found.has(title));
  if (missing.length > 0) {
    reporter.report(
      'missing-section',
      { line: 1, column: 1 },
      `the file lacks the section ${missing.map((title) => `"## ${title}"`).join(', ')}.`,
    );
  }
  return found;
}
