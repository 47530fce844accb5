import type { ApiSpec, Operation, Shared } from '../spec/model.ts';
import type { Render } from '../templates/load.ts';
import { canonicalOfAll, canonicalOfOperation } from './canonical.ts';
import { clientOfAll, clientOfOperation } from './emit-client.ts';
import { mockOfAll, mockOfOperation } from './emit-mock.ts';
import type { EmittedFiles } from './emitted.ts';
import { type OpenapiPart, openapiDocument, openapiPart } from './openapi/emit-openapi.ts';
import { openapiPath } from './openapi/files.ts';
import { typesOfAll, typesOfOperation } from './types/emit-types.ts';

/** Canonical spec → every generated file but the `paths` types, which are made from the OpenAPI document. */
export type Emit = (spec: ApiSpec) => EmittedFiles;

/** What one function makes, by itself: it depends on its own table and on what functions share. */
interface OperationOutput {
  readonly shared: Shared;
  readonly files: readonly [string, string][];
  readonly openapi: OpenapiPart;
}

/** An emitter that remembers what it made of each function, so that a second spec costs only what differs. */
export function createEmit(canonicalSchema: string, render: Render): Emit {
  const made = new WeakMap<Operation, OperationOutput>();
  const outputOf = (operation: Operation, shared: Shared): OperationOutput => {
    const known = made.get(operation);
    if (known?.shared === shared) return known;
    const output = emitOperation(operation, shared, render);
    made.set(operation, output);
    return output;
  };
  return (spec) => {
    const { operations, shared } = spec;
    const outputs = operations.map((operation) => outputOf(operation, shared));
    const groups = [...new Set(operations.map(({ group }) => group))].toSorted();
    const openapi = openapiDocument(
      shared,
      groups,
      outputs.map((output) => output.openapi),
    );
    return new Map([
      ...outputs.flatMap(({ files }) => files),
      ...canonicalOfAll(shared, canonicalSchema),
      ...typesOfAll(spec),
      ...clientOfAll(spec, render),
      ...mockOfAll(spec, render),
      [openapiPath, openapi],
    ]);
  };
}

function emitOperation(operation: Operation, shared: Shared, render: Render): OperationOutput {
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
