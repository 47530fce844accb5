import openapiTS, { astToString } from 'openapi-typescript';
import { openapiPath, pathsPath } from './files.ts';

/** The `paths` types of an OpenAPI document, as openapi-typescript makes them. */
export async function emitPaths(openapi: string): Promise<ReadonlyMap<string, string>> {
  const nodes = await openapiTS(openapi, { emptyObjectsUnknown: true });
  const banner = `// Generated from ${openapiPath}. Do not edit: change the tables and run "pnpm generate".\n\n`;
  return new Map([[pathsPath, banner + astToString(nodes)]]);
}
