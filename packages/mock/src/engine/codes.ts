import type { OperationName, Operations, ResultCodeEntry } from '@intl-acquiring/types';
import { basicResultCodes } from '@intl-acquiring/types';
import { routes } from '../generated/routes.ts';

/** Name of a result code that some function's table lists. */
export type ResultCodeName = { [Name in OperationName]: keyof Operations[Name]['resultCodes'] & string }[OperationName];

/** A row of some function's table. */
export type ListedCode = ResultCodeEntry<ResultCodeName>;

const tables: ReadonlyMap<OperationName, ReadonlyMap<string, ListedCode>> = new Map(
  Object.values(routes).map(({ info, resultCodes }) => [info.name, new Map(Object.entries({ ...resultCodes }))]),
);

/** The result codes that a function's table lists, the basic ones included, by name. */
export function codesOf(name: OperationName): ReadonlyMap<string, ListedCode> {
  return tables.get(name) ?? new Map();
}

/**
 * Whether a code turns the message away, so that nothing runs and nothing is kept. Of the failures these are the basic
 * ones but PROCESS_FAIL; a function's own failures, and PROCESS_FAIL, refuse the order.
 */
export function turnsMessageAway({ code, status }: ResultCodeEntry): boolean {
  return status === 'F' && isBasic(code) && code !== basicResultCodes.PROCESS_FAIL.code;
}

/** Whether any function may answer with the code. */
export function isBasic(code: string): boolean {
  return Object.hasOwn(basicResultCodes, code);
}
