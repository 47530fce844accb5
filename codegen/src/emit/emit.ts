import type { ApiSpec, Operation, Shared } from '../spec/model.ts';
import type { Render } from '../templates/load.ts';
import { canonicalOfAll, canonicalOfOperation } from './canonical.ts';
import { clientOfAll, clientOfOperation } from './emit-client.ts';
import { mockOfAll, mockOfOperation } from './emit-mock.ts';
import type { EmittedFiles } from './emitted.ts';
import { type OpenapiPart, openapiDocument, openapiPart } from './openapi/emit-openapi.ts';
import { openapiPath } from './openapi/files.ts';
import { typesOfAll, typesOfOperation } from './types/emit-types.ts';

/** Canonical spec → generated files. */
export type Emit = (spec: ApiSpec) => EmittedFiles;

/** What one function makes by itself, from its own table and from what functions share. */
interface Output {
  readonly shared: Shared;
  readonly files: readonly [string, string][];
  readonly openapi: OpenapiPart;
}

/**
 * An emitter of every generated file but the `paths` types, which are made from the OpenAPI document. It remembers what
 * it made of each function, so that a second spec costs only the functions that differ.
 */
export function createEmit(canonicalSchema: string, render: Render): Emit {
  const outputs = new WeakMap<Operation, Output>();
  const outputOf = (operation: Operation, shared: Shared): Output => {
    const known = outputs.get(operation);
    if (known?.shared === shared) return known;
    const output = emitOperation(operation, shared, render);
    outputs.set(operation, output);
    return output;
  };
  return (spec) => {
    const { operations, shared } = spec;
    const made = operations.map((operation) => outputOf(operation, shared));
    const groups = [...new Set(operations.map(({ group }) => group))].toSorted();
    const parts = made.map(({ openapi }) => openapi);
    const files = [
      ...canonicalOfAll(shared, canonicalSchema),
      ...typesOfAll(spec),
      ...clientOfAll(spec, render),
      ...mockOfAll(spec, render),
    ];
    const emitted = new Map<string, string>();
    for (const { files: own } of made) for (const [path, text] of own) emitted.set(path, text);
    for (const [path, text] of files) emitted.set(path, text);
    return emitted.set(openapiPath, openapiDocument(shared, groups, parts));
  };
}

function emitOperation(operation: Operation, shared: Shared, render: Render): Output {
  return {
    shared,
    files: [
      ...canonicalOfOperation(operation),
      ...typesOfOperation(operation, shared),
      ...clientOfOperation(operation, render),
      ...mockOfOperation(operation, render),
    ],
    openapi: openapiPart(operation, shared),
  };
}
