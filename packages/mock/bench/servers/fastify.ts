/** Fastify: checks a pay by the schema of our OpenAPI document, and writes it back by the same schema. */
import { readFileSync } from 'node:fs';
import { fastify } from 'fastify';
import { PAY_PATH } from '../support/messages.ts';
import { tellPort } from './bare.ts';

const document = new URL('../../../openapi/src/generated/openapi.json', import.meta.url);
const { components } = JSON.parse(readFileSync(document, 'utf8')) as { components: object };
const envelope = { $ref: 'openapi#/components/schemas/PayRequestEnvelope' };
const app = fastify({ ajv: { customOptions: { strict: false } } });

app.addSchema({ $id: 'openapi', components });
app.post(PAY_PATH, { schema: { body: envelope, response: { 200: envelope } } }, async ({ body }) => body);
await app.listen({ port: 0, host: '127.0.0.1' });
tellPort(app.server);
