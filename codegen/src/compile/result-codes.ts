import type { Reporter } from '../diagnostics/reporter.ts';
import { didYouMean, oneOf } from '../diagnostics/reporter.ts';
import type { Cell, Section } from '../read/table-document.ts';
import { draftMark } from '../spec/draft-mark.ts';
import type { NextStep, ResultCode, ResultStatus } from '../spec/model.ts';
import type { Columns, NamedRow } from './table.ts';
import { claimName, isUnconfirmed, namedRows } from './table.ts';

const needed = ['Id', 'Code', 'Status', 'Next', 'Description'];
const statuses: readonly ResultStatus[] = ['S', 'F', 'U'];
const nextSteps: readonly NextStep[] = ['retry', 'query', 'cancel', 'askBuyer', 'fixRequest', 'contactSupport'];

/** The codes of one function. */
export function compileResultCodes(section: Section, reporter: Reporter): ResultCode[] {
  return compile(section, { needed, optional: ['Confidence'] }, reporter);
}

/** The basic codes; the column Functions says whose pages list each: `all`, or short names. */
export function compileBasicResultCodes(section: Section, reporter: Reporter): ResultCode[] {
  return compile(section, { needed: [...needed, 'Functions'] }, reporter);
}

function compile(section: Section, columns: Columns, reporter: Reporter): ResultCode[] {
  const taken = new Map<string, string>();
  return namedRows(section, columns, reporter).flatMap((row) => compileResultCode(row, taken, reporter) ?? []);
}

function compileResultCode(row: NamedRow, taken: Map<string, string>, reporter: Reporter): ResultCode | undefined {
  const id = row.cell('Id');
  const code = row.needed('Code');
  const statusCell = row.needed('Status');
  const description = row.needed('Description');
  const next = compileNextSteps(row.cell('Next'), reporter);
  const functions = row.cell('Functions');
  const unconfirmed = isUnconfirmed(row.cell('Confidence'), reporter);
  const status = statuses.find((known) => known === statusCell?.text);
  if (id && !/^\d{8}$/.test(id.text)) {
    reporter.report('bad-result-code', id, `an id is eight digits, or "-"; found ${JSON.stringify(id.text)}.`);
  }
  if (code && !/^[A-Z][A-Z0-9_]*$/.test(code.text)) {
    reporter.report(
      'bad-result-code',
      code,
      `a code is capital letters, digits and underscores; found ${JSON.stringify(code.text)}.`,
    );
  }
  if (statusCell && !status) {
    reporter.report(
      'bad-result-code',
      statusCell,
      `a status is ${oneOf(statuses)}; found ${JSON.stringify(statusCell.text)}.`,
    );
  }
  if (status) checkNextSteps(status, next, row, reporter);
  const isFirst = code && claimName(code.text, code, taken, 'result code', reporter);
  if (!isFirst || !status || !description) return undefined;
  return {
    id: id?.text,
    code: code.text,
    status,
    next,
    functions: functions && functions.text !== 'all' ? words(functions) : undefined,
    confidence: unconfirmed ? 'unconfirmed' : undefined,
    description: description.text,
    origin: { file: reporter.file, line: code.line, column: code.column },
  };
}

const words = (cell: Cell | undefined): string[] => cell?.text.split(',').map((word) => word.trim()) ?? [];

/** Words that are no steps are told already: as unknown, or as a draft. */
function checkNextSteps(status: ResultStatus, next: readonly NextStep[], row: NamedRow, reporter: Reporter): void {
  const cell = row.cell('Next');
  const problem = nextProblem(status, next);
  if (!problem || next.length < words(cell).length) return;
  reporter.report('bad-result-code', cell ?? row.cell('Status') ?? row.row, problem);
}

/** Why the steps cannot follow the status, if so. The client takes an answer of another status for unknown. */
function nextProblem(status: ResultStatus, next: readonly NextStep[]): string | undefined {
  if (status === 'S') return next.length > 0 ? 'after S nothing is left to do; write "-" under Next.' : undefined;
  if (status === 'U') {
    if (next.includes('query') || next.includes('retry')) return undefined;
    return 'after U the outcome is open; "query" or "retry" has to be among the steps under Next.';
  }
  if (next.length === 0) return 'after F the caller needs a way out; write one step at least under Next.';
  if (!next.includes('cancel')) return undefined;
  return 'after F there is nothing to cancel; take "cancel" out of Next, or see whether the status is U.';
}

function compileNextSteps(cell: Cell | undefined, reporter: Reporter): NextStep[] {
  // A draft, which is told as such.
  if (!cell || cell.text.startsWith(draftMark)) return [];
  const single = nextSteps.find((known) => known === cell.text);
  if (single) return [single];
  return words(cell).flatMap((word) => {
    const step = nextSteps.find((known) => known === word);
    if (step) return [step];
    reporter.report(
      'unknown-next-step',
      cell,
      `${JSON.stringify(word)} is no next step; write ${oneOf(nextSteps)}, or "-".${didYouMean(word, nextSteps)}`,
    );
    return [];
  });
}
