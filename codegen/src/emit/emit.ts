import type { ApiSpec } from '../spec/model.ts';
import type { Render } from '../templates/load.ts';
import { emitCanonical } from './canonical.ts';
import { emitClient } from './emit-client.ts';
import { emitMock } from './emit-mock.ts';
import type { EmittedFiles } from './emitted.ts';
import { emitOpenapi } from './openapi/emit-openapi.ts';
import { emitTypes } from './types/emit-types.ts';
import { createTypeScriptPrinter } from './typescript.ts';

/** Canonical spec → every generated file but the `paths` types, which are made from the OpenAPI document. */
export function emitAll(spec: ApiSpec, canonicalSchema: string, render: Render): EmittedFiles {
  const printer = createTypeScriptPrinter();
  const parts = [
    emitCanonical(spec, canonicalSchema),
    emitTypes(spec, printer),
    emitClient(spec, printer, render),
    emitMock(spec, printer, render),
    emitOpenapi(spec),
  ];
  return new Map(parts.flatMap((part) => [...part]));
}
