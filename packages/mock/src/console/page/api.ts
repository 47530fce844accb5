import type { WorldState } from '../../control/live.ts';
import type { Order } from '../../engine/order.ts';
import type { JournalEntry } from '../../journal/entry.ts';
import type { ActiveRule } from '../../rules/rule-book.ts';
import type { MagicValue } from './payment-codes.ts';
import type { Callers, MadeKey, WorldLink } from './state.ts';

const world = new URLSearchParams(location.search).get('world');

/** Where the control routes of the chosen world begin. */
export const base: string = world === null ? '/_mock' : `/_worlds/${encodeURIComponent(world)}/_mock`;

/** What the control routes give. */
interface Answers {
  '/clients': Callers;
  '/worlds': { readonly worlds: readonly WorldLink[]; readonly world: WorldLink };
  '/rules': { readonly rules: readonly ActiveRule[] };
  '/orders': { readonly orders: readonly Order[] };
  '/wallet': { readonly order: Order };
  '/journal': { readonly entry: JournalEntry };
  '/state': WorldState;
  '/time': { readonly now: number };
  '/reset': object;
  '': { readonly magic: readonly MagicValue[] };
}

type Area = keyof Answers;

/** Asks a control route. `rest` is what follows the area: a path, a query. */
export function ask<Name extends Area>(area: Name, rest = ''): Promise<Answers[Name]> {
  return request<Answers[Name]>(`${base}${area}${rest}`);
}

/** Tells a control route to do something. */
export function tell<Name extends Area>(area: Name, rest: string, input: object): Promise<Answers[Name]> {
  return request<Answers[Name]>(`${base}${area}${rest}`, post(input));
}

/** Private keys that were made when the sandbox started. */
export function askMadeKeys(): Promise<{ readonly keys: readonly MadeKey[] }> {
  return request('/_console/made-keys', post({}));
}

function post(input: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) };
}

/** @throws {Error} with the sentence that the mock gives */
async function request<Answer>(url: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init).catch(() => {
    throw new Error('The simulator does not answer. Is it still running?');
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer as Answer;
  const error = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : response.statusText;
  throw new Error(String(error));
}
