import type { ApiSpec, Operation, ResultCode, Sample } from '../../spec/model.ts';
import type { EmittedFiles } from '../emitted.ts';
import { jsonText } from '../json.ts';
import { pascal } from '../names.ts';
import { basicCodesOf } from '../types/result-codes.ts';
import { componentSchemas, type JsonObject, schemaRef } from './schemas.ts';

export const openapiPath = 'packages/openapi/src/generated/openapi.json';

/** The OpenAPI 3.1 document: outbound functions as paths, inbound ones as webhooks, an example per outcome. */
export function emitOpenapi(spec: ApiSpec): EmittedFiles {
  return new Map([[openapiPath, jsonText(openapiDocument(spec))]]);
}

function openapiDocument(spec: ApiSpec): JsonObject {
  const { api } = spec.shared;
  const [outbound, inbound] = [ofDirection(spec, 'outbound'), ofDirection(spec, 'inbound')];
  const groups = [...new Set(spec.operations.map(({ group }) => group))].toSorted();
  return {
    openapi: '3.1.0',
    info: {
      title: api.title,
      version: api.version,
      summary: api.summary,
      description: api.description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: api.environments.map(({ baseUrl, description }) => ({ url: baseUrl, description })),
    tags: groups.map((name) => ({ name, description: `Functions of the group \`${name}\`.` })),
    security: [],
    paths: Object.fromEntries(
      outbound.map((operation) => [operation.path, { post: operationObject(operation, spec) }]),
    ),
    ...(inbound.length > 0 && {
      webhooks: Object.fromEntries(
        inbound.map((operation) => [operation.name, { post: operationObject(operation, spec) }]),
      ),
    }),
    components: { schemas: componentSchemas(spec) },
  };
}

const ofDirection = ({ operations }: ApiSpec, wanted: Operation['direction']): Operation[] =>
  operations.filter(({ direction }) => direction === wanted);

function operationObject(operation: Operation, spec: ApiSpec): JsonObject {
  const name = pascal(operation.name);
  const codes = [...operation.resultCodes, ...basicCodesOf(operation, spec)];
  return {
    operationId: operation.name,
    tags: [operation.group],
    summary: operation.summary,
    description: operationDescription(operation, codes),
    'x-function': operation.function,
    'x-version': operation.version,
    ...(operation.idempotencyKey && { 'x-idempotency-key': operation.idempotencyKey }),
    'x-confidence': operation.confidence,
    'x-result-codes': codes.map(({ id, code, status, next }) => ({ ...(id && { id }), code, status, next })),
    requestBody: { required: true, content: content(`${name}RequestEnvelope`, operation.samples, ['request']) },
    responses: {
      200: {
        description:
          'A signed answer. `resultInfo.resultStatus` says how the call went: S succeeded, F failed, U unknown.',
        content: content(`${name}ResponseEnvelope`, operation.samples, ['succeeded', 'failed', 'unknown']),
      },
    },
  };
}

function operationDescription(operation: Operation, codes: readonly ResultCode[]): string {
  const rows = codes.map(
    ({ id, code, status, description }) =>
      `| ${id ?? '–'} | ${code} | ${status} | ${description.replaceAll('|', '\\|')} |`,
  );
  const unconfirmed =
    operation.confidence === 'unconfirmed'
      ? ['Unconfirmed: parts of this function rest on no page that could be read.']
      : [];
  return [
    `Function \`${operation.function}\`, version ${operation.version}.`,
    ...unconfirmed,
    ['| Id | Result code | Status | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function content(schema: string, samples: readonly Sample[], names: readonly Sample['name'][]): JsonObject {
  const wanted = samples.filter(({ name }) => names.includes(name));
  return {
    'application/json': {
      schema: schemaRef(schema),
      ...(wanted.length > 0 && {
        examples: Object.fromEntries(wanted.map(({ name, value }) => [name, { summary: exampleTitles[name], value }])),
      }),
    },
  };
}

const exampleTitles: Readonly<Record<Sample['name'], string>> = {
  request: 'A request',
  succeeded: 'The call succeeded',
  failed: 'The call failed',
  unknown: 'It is not known how the call ended',
};
