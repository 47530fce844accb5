import { isObject } from '../../record.ts';

/** Somebody on the line who rewrites an answer. */
export type Tamper = (answer: string) => string;

const paid = { resultStatus: 'S', resultCodeId: '00000000', resultCode: 'SUCCESS', resultMsg: 'success' };
const refused = { resultStatus: 'F', resultCodeId: '00000011', resultCode: 'RISK_REJECT', resultMsg: 'refused' };

/** A refusal becomes a success, below the signature of the refusal. */
export const turnIntoSuccess: Tamper = (answer) => {
  const { response, signature } = readAnswer(answer);
  return JSON.stringify({ response: { ...response, body: { ...response.body, resultInfo: paid } }, signature });
};

/** A success becomes a refusal, without any signature. */
export const turnIntoRefusal: Tamper = (answer) => {
  const { response } = readAnswer(answer);
  return JSON.stringify({ response: { ...response, body: { resultInfo: refused } } });
};

interface Answer {
  readonly response: { readonly head: object; readonly body: object };
  readonly signature: string;
}

function readAnswer(text: string): Answer {
  const { response, signature } = asObject(JSON.parse(text));
  const { head, body } = asObject(response);
  return { response: { head: asObject(head), body: asObject(body) }, signature: String(signature) };
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}
