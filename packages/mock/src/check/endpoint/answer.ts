import { openEnvelope, type Verifier } from '@intl-acquiring/envelope';
import { operations } from '@intl-acquiring/types';
import { valueAt } from '../../record.ts';

/** What came back from the endpoint. */
export interface Answer {
  readonly milliseconds: number;
  /** Missing where nothing came; then there is a problem. */
  readonly status?: number;
  readonly raw?: Uint8Array;
  /** Why nothing came: a sentence. */
  readonly problem?: string;
}

/** Who asked, and with which message. */
export interface Asked {
  readonly clientId: string;
  readonly reqMsgId: string;
}

/** Whether the endpoint says that all is well, proven or not. */
export function acknowledges({ status = 0, raw }: Answer): boolean {
  if (status < 200 || status > 299 || raw === undefined) return false;
  const text = new TextDecoder().decode(raw);
  try {
    return valueAt(JSON.parse(text), 'response.body.resultInfo.resultStatus') === 'S';
  } catch {
    return /^\s*success\s*$/i.test(text);
  }
}

/** Why its signature does not hold, if so. */
export async function faultOfSignature({ raw }: Answer, verifier: Verifier): Promise<string | undefined> {
  try {
    await openEnvelope(raw ?? '', 'response', verifier);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What of its head is not an answer to the message, if anything. */
export function faultOfEcho({ raw }: Answer, { clientId, reqMsgId }: Asked): string | undefined {
  const wanted = { function: operations.notifyPay.function, clientId, reqMsgId };
  const head = valueAt(JSON.parse(new TextDecoder().decode(raw)), 'response.head');
  const wrong = Object.entries(wanted).filter(([name, value]) => valueAt(head, name) !== value);
  if (wrong.length === 0) return undefined;
  return wrong
    .map(([name, value]) => `head.${name} is ${JSON.stringify(valueAt(head, name))}, not ${JSON.stringify(value)}`)
    .join('; ');
}

/** In words. */
export function describe(answer: Answer): string {
  const after = `after ${(answer.milliseconds / 1000).toFixed(2)} s`;
  if (answer.problem !== undefined) return `${answer.problem} ${after}`;
  return `HTTP ${answer.status} ${after}, ${acknowledges(answer) ? 'an acknowledgement' : 'no acknowledgement'}`;
}
