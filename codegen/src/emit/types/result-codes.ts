import type { Operation, ResultCode, Shared } from '../../spec/model.ts';
import { pascal } from '../../spec/names.ts';
import { quote } from '../names.ts';

/** The basic codes as types and as data. */
export function basicResultCodes(codes: readonly ResultCode[]): string[] {
  return [
    `/** The basic result codes, which any function may answer with. Table: \`spec/tables/result-codes.md\` */
export interface BasicResultCodes {
${codes.map(typeLine).join('\n')}
}`,
    `/** The basic result codes by name: status, next steps and what each means. */
export const basicResultCodes: BasicResultCodes = {
${codes.map((code) => `  ${dataLine(code)}`).join('\n')}
};`,
  ];
}

/** The codes of one function: its own and the basic ones that its page lists. */
export function operationResultCodes(operation: Operation, shared: Shared): string[] {
  const name = pascal(operation.name);
  const basic = basicCodesOf(operation, shared);
  const left = shared.resultCodes.filter((code) => !basic.includes(code)).map(({ code }) => quote(code));
  const base = left.length === 0 ? 'BasicResultCodes' : `Omit<BasicResultCodes, ${left.join(' | ')}>`;
  return [
    `/** Every result code that the tables list for \`${operation.function}\`, the basic ones included. */
export interface ${name}ResultCodes extends ${base} {
${operation.resultCodes.map(typeLine).join('\n')}
}`,
    `/** Name of a result code that the tables list for \`${operation.function}\`. */
export type ${name}ResultCode = keyof ${name}ResultCodes;`,
    `/** The result codes of \`${operation.function}\` by name: status, next steps and what each means. */
export const ${operation.name}ResultCodes: ${name}ResultCodes = /* @__PURE__ */ withBasic(
  {
${operation.resultCodes.map((code) => `    ${dataLine(code)}`).join('\n')}
  },
  [${left.join(', ')}],
);`,
  ];
}

/** The basic codes that a function's page lists. */
export function basicCodesOf(operation: Operation, shared: Shared): ResultCode[] {
  return shared.resultCodes.filter(({ functions }) => !functions || functions.includes(operation.name));
}

function typeLine({ code, status, next, confidence }: ResultCode): string {
  const steps = next.length === 0 ? 'never' : next.map(quote).join(' | ');
  const doc = confidence ? '  /** Unconfirmed: no page that could be read lists this code here. */\n' : '';
  return `${doc}  readonly ${code}: ResultCodeEntry<${quote(code)}, '${status}', ${steps}>;`;
}

function dataLine({ id, code, status, next, description }: ResultCode): string {
  const idText = id === undefined ? '' : ` id: '${id}',`;
  return `${code}: {${idText} code: ${quote(code)}, status: '${status}', next: [${next.map(quote).join(', ')}], description: ${quote(description)} },`;
}
