import type { ApiSpec } from '../spec/model.ts';
import { typeKey, usesByType } from './uses.ts';

/** One function and what it uses; the function may be missing. */
export function narrowTo(name: string, spec: ApiSpec): ApiSpec {
  const operations = spec.operations.filter((operation) => operation.name === name);
  const { api, structures, enums, resultCodes } = spec.shared;
  const used = usesByType({ ...spec, operations });
  return {
    operations,
    shared: {
      api,
      structures: structures.filter((found) => used.has(typeKey({ kind: 'structure', name: found.name }))),
      enums: enums.filter((found) => used.has(typeKey({ kind: 'enum', name: found.name }))),
      resultCodes: resultCodes.filter(({ functions }) => !functions || functions.includes(name)),
    },
  };
}
