import type { ApiSpec, Operation } from '../spec/model.ts';
import { pascal } from '../spec/names.ts';

/** The names that each generated module of a function must export: no fewer, and no more. */
export function expectedExports({ operations }: ApiSpec): Map<string, string[]> {
  return new Map(operations.flatMap(operationModules));
}

function operationModules({ name, direction }: Operation): [string, string[]][] {
  const type = pascal(name);
  const parts = ['RequestHead', 'RequestBody', 'ResponseHead', 'ResponseBody'];
  const isOutbound = direction === 'outbound';
  const types = ['Request', 'Response', ...parts, 'ResultCodes', 'ResultCode'].map((part) => `${type}${part}`);
  const client = isOutbound ? [name, `${type}Input`, `${type}Outcome`] : [name];
  return [
    [`packages/types/src/generated/operations/${name}.ts`, [`${name}Operation`, `${name}ResultCodes`, ...types]],
    [
      `packages/types/src/generated/validators/${name}.ts`,
      parts.flatMap((part) => [`${name}${part}`, `is${type}${part}`]),
    ],
    [`packages/client/src/generated/${isOutbound ? 'operations' : 'inbound'}/${name}.ts`, client],
    [`packages/mock/src/generated/routes/${name}.ts`, [`${name}Route`]],
  ];
}
