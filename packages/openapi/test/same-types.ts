// Proves, when it compiles, that the `paths` types and the types package say the same of every message, both ways.
import type { operations, paths, webhooks } from '@intl-acquiring/openapi';
import type { OperationName, Operations, RequestEnvelope, ResponseEnvelope } from '@intl-acquiring/types';

type Json<Message> = Message extends { content: { 'application/json': infer Body } } ? Body : never;
type Same<A, B> = [A] extends [never] ? false : [A, B] extends [B, A] ? true : false;
type AllTrue<Table extends Record<string, true>> = Table;

export type Requests = AllTrue<{
  [Name in OperationName]: Same<Json<operations[Name]['requestBody']>, RequestEnvelope<Operations[Name]['request']>>;
}>;

export type Replies = AllTrue<{
  [Name in OperationName]: Same<
    Json<operations[Name]['responses'][200]>,
    ResponseEnvelope<Operations[Name]['response']>
  >;
}>;

/** The operations are the ones that hang on the paths and the webhooks. */
export type Doors = AllTrue<{
  pay: Same<paths['/api/alipay/intl/acquiring/offline/pay.htm']['post'], operations['pay']>;
  preCreate: Same<paths['/api/alipay/intl/acquiring/offline/precreate.htm']['post'], operations['preCreate']>;
  payQuery: Same<paths['/api/alipay/intl/acquiring/offline/payquery.htm']['post'], operations['payQuery']>;
  payCancel: Same<paths['/api/alipay/intl/acquiring/common/paycancel.htm']['post'], operations['payCancel']>;
  refund: Same<paths['/api/alipay/intl/acquiring/common/grefund.htm']['post'], operations['refund']>;
  notifyPay: Same<webhooks['notifyPay']['post'], operations['notifyPay']>;
}>;

/** A difference is seen: without this, the proofs above could hold of anything. */
export type Differences = AllTrue<{
  presence: Same<{ a: string }, { a?: string }> extends false ? true : false;
  type: Same<{ a: string }, { a: number }> extends false ? true : false;
  missing: Same<never, { a: string }> extends false ? true : false;
}>;
