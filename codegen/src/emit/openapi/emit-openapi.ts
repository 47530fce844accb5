import type { Environment, Operation, ResultCode, Sample, Shared } from '../../spec/model.ts';
import { pascal } from '../../spec/names.ts';
import { describeEnvironment } from '../docs.ts';
import { membersText, Rows } from '../json.ts';
import { basicCodesOf } from '../types/result-codes.ts';
import { type JsonObject, operationSchemas, schemaRef, sharedSchemas } from './schemas.ts';

/** What one function adds to the document: members of `paths` or `webhooks`, and of `components.schemas`, as text. */
export interface OpenapiPart {
  readonly direction: Operation['direction'];
  readonly item: string;
  readonly schemas: string;
}

export function openapiPart(operation: Operation, shared: Shared): OpenapiPart {
  const { direction, name, path } = operation;
  const key = direction === 'outbound' ? path : name;
  return {
    direction,
    item: membersText([[key, { post: operationObject(operation, shared) }]], '    '),
    schemas: membersText(operationSchemas(operation), '      '),
  };
}

/**
 * The OpenAPI 3.1 document: outbound functions as paths, inbound ones as webhooks, an example per outcome. It is put
 * together from texts, so that a change of one table costs no more than that table.
 */
export function openapiDocument(shared: Shared, groups: readonly string[], parts: readonly OpenapiPart[]): string {
  const items = (wanted: OpenapiPart['direction']): string[] =>
    parts.filter(({ direction }) => direction === wanted).map(({ item }) => item);
  const inbound = items('inbound');
  const schemas = [...parts.map((part) => part.schemas), membersText(sharedSchemas(shared), '      ')];
  // One list that is joined once: joining block by block copies the whole document each time.
  const pieces = [
    `{\n${membersText(Object.entries(documentHead(shared, groups)), '  ')},\n`,
    ...block('paths', items('outbound'), '  '),
    ...(inbound.length > 0 ? [',\n', ...block('webhooks', inbound, '  ')] : []),
    ',\n  "components": {\n',
    ...block('schemas', schemas, '    '),
    '\n  }\n}\n',
  ];
  return pieces.join('');
}

function block(name: string, contents: readonly string[], indent: string): string[] {
  const pieces = contents.filter(Boolean).flatMap((content) => [',\n', content]);
  return [`${indent}"${name}": {\n`, ...pieces.slice(1), `\n${indent}}`];
}

function documentHead({ api, resultCodes }: Shared, groups: readonly string[]): JsonObject {
  const basic = `## Basic result codes\n\nAny function may answer with them.\n\n${codeTable(resultCodes)}`;
  const others = api.environments.filter((found) => !keepsPaths(found));
  return {
    openapi: '3.1.0',
    info: {
      title: api.title,
      version: api.version,
      summary: api.summary,
      description: [api.description, ...(others.length > 0 ? [otherServers(others)] : []), basic].join('\n\n'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: api.environments
      .filter(keepsPaths)
      .map((found) => ({ url: found.baseUrl, description: describeEnvironment(found) })),
    tags: groups.map((name) => ({ name, description: `Functions of the group \`${name}\`.` })),
    security: [],
    'x-basic-result-codes': resultCodes.map(codeFacts),
  };
}

/** A server of OpenAPI comes before a path and cannot change it. */
const keepsPaths = ({ baseUrl }: Environment): boolean => new URL(baseUrl).pathname === '/';

function otherServers(environments: readonly Environment[]): string {
  const list = environments.map((found) => `- \`${found.baseUrl}\`: ${describeEnvironment(found)}`).join('\n');
  return `## Other servers\n\nOf these the path takes the place of the \`/api\` with which every path here begins, which \`servers\` cannot say.\n\n${list}`;
}

function operationObject(operation: Operation, shared: Shared): JsonObject {
  const name = pascal(operation.name);
  return {
    operationId: operation.name,
    tags: [operation.group],
    summary: operation.summary,
    description: operationDescription(operation, shared),
    'x-function': operation.function,
    'x-version': operation.version,
    ...(operation.idempotencyKey && { 'x-idempotency-key': operation.idempotencyKey }),
    'x-in-doubt': operation.inDoubt,
    'x-confidence': operation.confidence,
    'x-result-codes': operation.resultCodes.map(codeFacts),
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

const codeFacts = ({ id, code, status, next, confidence }: ResultCode): JsonObject => ({
  id,
  code,
  status,
  next,
  'x-confidence': confidence,
});

function operationDescription(operation: Operation, shared: Shared): string {
  const basic = basicCodesOf(operation, shared);
  const left = shared.resultCodes.filter((code) => !basic.includes(code)).map(({ code }) => `\`${code}\``);
  const { resultCodes } = operation;
  return [
    `Function \`${operation.function}\`, version ${operation.version}.`,
    ...(operation.confidence === 'unconfirmed'
      ? ['Unconfirmed: parts of this function rest on no page that could be read.']
      : []),
    ...(resultCodes.length > 0 ? [codeTable(resultCodes)] : []),
    `${basicSentence[operation.direction]}${left.length > 0 ? `, but for ${left.join(', ')}` : ''}.`,
  ].join('\n\n');
}

const basicSentence: Readonly<Record<Operation['direction'], string>> = {
  outbound: 'The basic result codes may come too',
  inbound: 'The merchant answers, and may use the basic result codes too',
};

function codeTable(codes: readonly ResultCode[]): string {
  const rows = codes.map(
    ({ id, code, status, description, confidence }) =>
      `| ${id ?? 'none'} | ${code} | ${status} | ${description.replaceAll('|', '\\|')}${confidence ? ' Unconfirmed.' : ''} |`,
  );
  return ['| Id | Result code | Status | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function content(schema: string, samples: readonly Sample[], names: readonly Sample['name'][]): JsonObject {
  const wanted = samples.filter(({ name }) => names.includes(name));
  return {
    'application/json': {
      schema: schemaRef(schema),
      ...(wanted.length > 0 && {
        examples: new Rows(wanted.map(({ name, value }) => [name, { summary: exampleTitles[name], value }])),
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
