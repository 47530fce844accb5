import type { ApiSpec } from '../spec/model.ts';
import { typeKey, usesByType } from './uses.ts';

/** Two specs with nothing but some functions, which may be missing from either, and what these use on one side or both. */
export function narrowTo(names: readonly string[], sides: readonly [ApiSpec, ApiSpec]): [ApiSpec, ApiSpec] {
  const operationsOf = (spec: ApiSpec) => spec.operations.filter(({ name }) => names.includes(name));
  const used = new Set(sides.flatMap((spec) => [...usesByType({ ...spec, operations: operationsOf(spec) }).keys()]));
  const narrow = (spec: ApiSpec): ApiSpec => {
    const { api, structures, enums, resultCodes } = spec.shared;
    return {
      operations: operationsOf(spec),
      shared: {
        api,
        structures: structures.filter(({ name }) => used.has(typeKey({ kind: 'structure', name }))),
        enums: enums.filter(({ name }) => used.has(typeKey({ kind: 'enum', name }))),
        resultCodes: resultCodes.filter(
          ({ functions }) => !functions || functions.some((name) => names.includes(name)),
        ),
      },
    };
  };
  return [narrow(sides[0]), narrow(sides[1])];
}
