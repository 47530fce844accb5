import type { OperationName } from '@intl-acquiring/types';
import type { Handler } from './handler.ts';
import { payHandler } from './pay.ts';
import { payCancelHandler } from './pay-cancel.ts';
import { payQueryHandler } from './pay-query.ts';
import { preCreateHandler } from './pre-create.ts';
import { refundHandler } from './refund.ts';

/** The functions that the engine carries out. One that only has a table answers what a rule says, or API_IS_INVALID. */
export const handlers: { readonly [Name in OperationName]?: Handler<Name> } = {
  pay: payHandler,
  payCancel: payCancelHandler,
  payQuery: payQueryHandler,
  preCreate: preCreateHandler,
  refund: refundHandler,
};
