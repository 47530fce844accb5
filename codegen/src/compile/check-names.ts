import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { reporterOf } from '../diagnostics/reporter.ts';
import type { Enum, Operation, Shared, Structure } from '../spec/model.ts';
import { camel } from '../spec/names.ts';
import { claimName } from './table.ts';

/** A function, and the file that describes it. */
export interface DefinedFunction {
  readonly file: string;
  readonly operation: Operation;
}

/** The names that become names in code: none stands for two things, and none is a word that code keeps for itself. */
export function checkNames(shared: Shared, functions: readonly DefinedFunction[]): Diagnostic[] {
  return [...checkFunctions(functions), ...checkDefinitions(shared, functions)];
}

function checkFunctions(functions: readonly DefinedFunction[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const [names, paths] = [new Map<string, string>(), new Map<string, string>()];
  for (const { file, operation } of functions) {
    const { name, path, direction } = operation;
    const reporter = reporterOf(file, found);
    const start = { line: 1, column: 1 };
    // Each is a file, and many disks hold two names for one that differ in capitals alone.
    claimName(name.toLowerCase(), { text: name, ...start }, names, 'function', reporter);
    if (direction === 'outbound') claimName(path, { text: path, ...start }, paths, 'path', reporter);
    if (!/^[a-z][A-Za-z0-9]*$/.test(name) || words.has(name) || moduleWords.has(name)) {
      const rule = 'a method is called so: it is in camelCase, and no word of the language or of the generated code';
      reporter.report('bad-name', start, `${JSON.stringify(name)} cannot be the short name of a function; ${rule}.`);
    }
  }
  return found;
}

function checkDefinitions({ structures, enums }: Shared, functions: readonly DefinedFunction[]): Diagnostic[] {
  const ofFunctions = new Set(functions.map(({ operation }) => operation.name));
  const ofEnums = new Set(enums.map(({ name }) => name));
  const report = ({ name, origin }: Structure | Enum, rule: string): Diagnostic =>
    diagnostic('bad-name', origin, `${JSON.stringify(name)} cannot be the name of a structure or an enum; ${rule}.`);
  return [...structures, ...enums].flatMap((definition) => {
    const { name } = definition;
    const [, owner] = typeOfFunction.exec(name) ?? [];
    if (typeWords.has(name)) return [report(definition, 'the generated code has another thing of that name')];
    if (owner && ofFunctions.has(camel(owner))) return [report(definition, `the function ${camel(owner)} has it`)];
    const known = name.startsWith('Known') && name.slice('Known'.length);
    if (known && ofEnums.has(known)) return [report(definition, `the listed values of ${known} have it`)];
    if (words.has(camel(name)))
      return [report(definition, 'its validator would be called as a word of the language is')];
    return [];
  });
}

/** The types that a function's own parts have: `PayRequestBody`, `PayResultCodes`. */
const typeOfFunction = /^(.+?)(?:(?:Request|Response)(?:Head|Body|Envelope)?|ResultCodes?)$/;

const words = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false
finally for function if implements import in instanceof interface let new null package private protected public return
static super switch this throw true try typeof undefined var void while with yield`.split(/\s/),
);

/** What generated modules, and names in them, are called besides those of functions. */
const moduleWords = new Set(['basic', 'call', 'index', 'input', 'options', 'structures']);

/** Types of the types package that no table defines, and what its generated modules import. */
const typeWords = new Set(
  `BasicResultCodes NextStep OperationInfo OperationName Operations RequestEnvelope ResponseEnvelope ResultCodeEntry
ResultStatus DateText DateTimeText DefineValidator Fits LeftToWalk ListOf Number ObjectOf Omit PlainObject RunOf
Validator`.split(/\s/),
);
