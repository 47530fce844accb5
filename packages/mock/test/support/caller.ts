import { createSign, createVerify } from 'node:crypto';
import type { OperationName, Operations } from '@intl-acquiring/types';
import { operations } from '@intl-acquiring/types';
import { expect } from 'vitest';
import { routes } from '../../src/generated/routes.ts';
import type { Mock } from '../../src/index.ts';
import { CLIENT_ID } from './requests.ts';

/** A reply whose signature has been verified. */
export interface Reply<Name extends OperationName> {
  readonly head: Operations[Name]['response']['head'];
  readonly body: Operations[Name]['response']['body'];
  /** `S SUCCESS`, for short. */
  readonly result: string;
  readonly message: string;
}

export interface Sent {
  readonly head?: Readonly<Record<string, unknown>>;
  readonly privateKey: string;
  /** A path in it takes the place of the `/api` with which functions begin, as a client has it. */
  readonly baseUrl?: string;
}

export type Door = Pick<Mock, 'fetch' | 'gatewayPublicKey'>;

/** The signature as node:crypto makes it, so that nothing here shares code with what is tested. */
export function sign(text: string, privateKey: string): string {
  return createSign('sha256').update(text).sign(privateKey, 'base64');
}

export function verify(text: string, signature: string, publicKey: string): boolean {
  return createVerify('sha256').update(text).verify(publicKey, signature, 'base64');
}

let messages = 0;

export function requestHead(name: OperationName, changes: Sent['head'] = {}): Record<string, unknown> {
  return {
    ...{ version: operations[name].version, function: operations[name].function, clientId: CLIENT_ID },
    ...{ reqTime: '2026-11-21T20:37:00+08:00', reqMsgId: `message-${++messages}`, reserve: '{}' },
    ...changes,
  };
}

/** A signed message as text. */
export function write(head: unknown, body: unknown, privateKey: string): string {
  const text = JSON.stringify({ head, body });
  return `{"request":${text},"signature":"${sign(text, privateKey)}"}`;
}

/** Sends text or bytes as they are to a function's path. */
export function post(
  door: Pick<Mock, 'fetch'>,
  name: OperationName,
  body: BodyInit,
  baseUrl = 'https://gateway.test',
): Promise<Response> {
  const { origin, pathname } = new URL(baseUrl);
  const { path } = operations[name];
  const url = pathname === '/' ? origin + path : origin + pathname + path.replace(/^\/api/, '');
  return door.fetch(new Request(url, { method: 'POST', body }));
}

/** The reply, cut out of the text and verified as the provider's documents say; it must satisfy its tables. */
export async function read<Name extends OperationName>(
  name: Name,
  response: Response,
  door: Door,
): Promise<Reply<Name>> {
  const text = await response.text();
  expect([response.status, response.headers.get('content-type'), text]).toEqual([
    200,
    'application/json; charset=UTF-8',
    text,
  ]);
  const [, signed = '', signature = ''] = /^\{"response":(\{.*\}),"signature":"([^"]+)"\}$/s.exec(text) ?? [];
  expect(verify(signed, signature, door.gatewayPublicKey)).toBe(true);
  const { head, body } = JSON.parse(signed) as Operations[Name]['response'];
  const { response: tables } = routes[name];
  expect([tables.head.validate(head).issues, tables.body.validate(body).issues]).toEqual([undefined, undefined]);
  const { resultStatus, resultCode, resultMsg = '' } = body.resultInfo;
  return { head, body, result: `${resultStatus} ${resultCode}`, message: resultMsg };
}

/** One call, signed and verified. */
export async function call<Name extends OperationName>(
  door: Door,
  name: Name,
  body: unknown,
  { head, privateKey, baseUrl }: Sent,
): Promise<Reply<Name>> {
  return read(name, await post(door, name, write(requestHead(name, head), body, privateKey), baseUrl), door);
}
