// Generated from spec/tables/offline.notify.pay.md. Do not edit: change the table and run "pnpm generate".
import type { NotifyPayRequestBody, NotifyPayRequestHead } from '@intl-acquiring/types';
import { notifyPayOperation } from '@intl-acquiring/types';
import type { InboundDefinition } from '../../core/definition.ts';

/** Tells the merchant how the payment of a pre-created order ended. */
export const notifyPay: InboundDefinition<NotifyPayRequestHead, NotifyPayRequestBody> = { info: notifyPayOperation };
