/** Hono on node-server: what came as JSON goes back as JSON. */
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { PAY_PATH } from '../support/messages.ts';
import { tellPort } from './bare.ts';

const app = new Hono().post(PAY_PATH, async (context) => context.json(await context.req.json()));
const server = createAdaptorServer({ fetch: app.fetch }) as Server;
server.listen(0, '127.0.0.1', () => tellPort(server));
