// Generated from packages/openapi/src/generated/openapi.json. Do not edit: change the tables and run "pnpm generate".

export interface paths {
    "/api/alipay/intl/acquiring/common/paycancel.htm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Voids a transaction, whatever has become of it, so that nobody stays charged.
         * @description Function `alipay.intl.acquiring.common.payCancel`, version 2.0.0.
         *
         *     Unconfirmed: parts of this function rest on no page that could be read.
         *
         *     | Id | Result code | Status | Meaning |
         *     | --- | --- | --- | --- |
         *     | 12005003 | ORDER_STATUS_INVALID | F | The transaction's state forbids a cancel, for instance after a refund. Look it up. Unconfirmed. |
         *     | none | CANCEL_WINDOW_EXCEED | F | Too late for a cancel, so the payment stands. Refund it instead. Unconfirmed. |
         *
         *     The basic result codes may come too, but for `SIGN_TYPE_INVALID`.
         */
        post: operations["payCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alipay/intl/acquiring/common/grefund.htm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives back the money of a payment, in part or in whole.
         * @description Function `alipay.intl.acquiring.common.refund`, version 2.0.4.
         *
         *     Unconfirmed: parts of this function rest on no page that could be read.
         *
         *     | Id | Result code | Status | Meaning |
         *     | --- | --- | --- | --- |
         *     | 00000025 | REPEAT_REQ_INCONSISTENT | F | This `merchantRefundId` was used before with another amount. The first refund stands as it was. Unconfirmed. |
         *     | 12005001 | CURRENCY_NOT_SUPPORT | F | The amount is not in the currency of the order. Unconfirmed. |
         *     | 12005002 | ORDER_NOT_EXISTS | F | Alipay knows no payment with this `acquirementId`. Unconfirmed. |
         *     | 12005003 | ORDER_STATUS_INVALID | F | The transaction is not paid, so there is nothing to give back. Unconfirmed. |
         *     | 12005100 | ORDER_IS_CLOSED | F | The transaction is closed: it was cancelled, never paid, or refunded in whole. Unconfirmed. |
         *     | none | REFUND_AMOUNT_EXCEED | F | All refunds together would exceed the amount of the order. Unconfirmed. |
         *     | none | REFUND_WINDOW_EXCEED | F | Too late: the time in which this payment could be refunded is over. Unconfirmed. |
         *
         *     The basic result codes may come too, but for `SIGN_TYPE_INVALID`.
         */
        post: operations["refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alipay/intl/acquiring/offline/pay.htm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Charges the buyer whose payment code the merchant has scanned.
         * @description Function `alipay.intl.acquiring.offline.pay`, version 2.0.0.
         *
         *     | Id | Result code | Status | Meaning |
         *     | --- | --- | --- | --- |
         *     | 00000025 | REPEAT_REQ_INCONSISTENT | F | This `merchantTransId` was used before with other content. The first request may have charged, so look it up. |
         *     | 00000011 | RISK_REJECT | F | Risk control turned the payment down. |
         *     | none | QUERY_CONTRACT_VALUE_NULL | F | No contract value was found. Check `merchantId` and `settleContractId`, then ask the provider. |
         *     | none | CONTRACT_STATUS_INVALID | F | The contract is in a state that allows no payment. |
         *     | 12002005 | USER_NOT_EXIST | F | No wallet account belongs to this buyer. |
         *     | 12002006 | USER_STATUS_ABNORMAL | F | The buyer's account is blocked or otherwise unusable. |
         *     | 12005001 | CURRENCY_NOT_SUPPORT | F | The order's currency cannot be used, either in general or under this contract. |
         *     | 12005104 | AMOUNT_EXCEED_LIMIT | F | The amount is above what one payment may be. |
         *     | 12005128 | COUNT_EXCEED_LIMIT | F | Too many payments; the page does not tell whose count is meant. |
         *     | 12006004 | USER_BALANCE_NOT_ENOUGH | F | The buyer has too little money in the wallet. |
         *     | 12005131 | IDENTITY_CODE_INVALID | F | The payment code is malformed or expired. Scan a refreshed one. |
         *     | 12005132 | IDENTITY_CODE_NOT_SUPPORT | F | The code comes from a wallet that this merchant cannot accept. |
         *     | 12005124 | PAYMENT_IN_PROCESS | U | The outcome is open; the wallet may be asking its owner to confirm. |
         *     | 12005100 | ORDER_IS_CLOSED | F | The order under this `merchantTransId` is closed. Start again with a new id. |
         *     | 12005003 | ORDER_STATUS_INVALID | F | The order's state forbids the call; it may be paid already. |
         *     | 12002046 | USER_AMOUNT_EXCEED_LIMIT | F | The amount would take the buyer over a personal limit. |
         *     | 12002004 | USER_REALNAME_STATUS_INVALID | F | The buyer has yet to prove their identity to the wallet. |
         *     | 12002010 | USER_NO_PAYMENT_INSTRUMENT | F | The wallet holds no means of payment. |
         *     | 12002003 | USER_BALANCE_PAY_OFF | F | The buyer has switched off paying in the wallet. |
         *
         *     The basic result codes may come too, but for `SIGN_TYPE_INVALID`.
         */
        post: operations["pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alipay/intl/acquiring/offline/payquery.htm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Looks up the state of a transaction.
         * @description Function `alipay.intl.acquiring.offline.payQuery`, version 2.0.0.
         *
         *     Unconfirmed: parts of this function rest on no page that could be read.
         *
         *     | Id | Result code | Status | Meaning |
         *     | --- | --- | --- | --- |
         *     | 12005002 | ORDER_NOT_EXISTS | F | Alipay knows no such transaction. After a payment in doubt it may be on its way still: ask again, and cancel in the end. Unconfirmed. |
         *
         *     The basic result codes may come too, but for `SIGN_TYPE_INVALID`.
         */
        post: operations["payQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alipay/intl/acquiring/offline/precreate.htm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Creates an unpaid order and returns the address at which the buyer's wallet pays it.
         * @description Function `alipay.intl.acquiring.offline.preCreate`, version 2.0.4.
         *
         *     | Id | Result code | Status | Meaning |
         *     | --- | --- | --- | --- |
         *     | 00000025 | REPEAT_REQ_INCONSISTENT | F | This `merchantTransId` was used before with other content. The first order may be alive or paid, so look it up. |
         *     | 00000011 | RISK_REJECT | F | Risk control turned the order down. |
         *     | 12005001 | CURRENCY_NOT_SUPPORT | F | The order's currency cannot be used, either in general or under this contract. |
         *     | 12005104 | AMOUNT_EXCEED_LIMIT | F | The amount is above what one payment may be. |
         *     | 12005128 | COUNT_EXCEED_LIMIT | F | Too many payments; the page does not tell whose count is meant. |
         *     | 12005100 | ORDER_IS_CLOSED | F | The order under this `merchantTransId` is closed. Start again with a new id. |
         *     | 12005003 | ORDER_STATUS_INVALID | F | The order's state forbids the call; it may be paid already. |
         *     | 12006007 | MERCHANT_MONTHLY_AMOUNT_LIMIT_EXCEED | F | The merchant has used up this month's limit and can take no more through Alipay. |
         *     | 12005136 | MERCHANT_NOT_SUPPORT_ACQUIRE | F | The merchant is not set up to take payments. |
         *     | 12005137 | USER_AGENT_NOT_SUPPORT | F | No supported wallet was recognised. The buyer opened the page elsewhere, or `userAgent` was not passed on as received. |
         *
         *     The basic result codes may come too.
         */
        post: operations["preCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    notifyPay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells the merchant how the payment of a pre-created order ended.
         * @description Function `alipay.intl.acquiring.offline.notify.pay`, version 2.0.0.
         *
         *     Unconfirmed: parts of this function rest on no page that could be read.
         *
         *     The merchant answers, and may use the basic result codes too, but for `SIGN_TYPE_INVALID`.
         */
        post: operations["notifyPay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description A signed request of alipay.intl.acquiring.common.payCancel. */
        PayCancelRequestEnvelope: {
            request: components["schemas"]["PayCancelRequest"];
            /** @description Base64 of the signature over the exact text of `request`. */
            signature: string;
        };
        /** @description The signed request of alipay.intl.acquiring.common.payCancel. */
        PayCancelRequest: {
            head: components["schemas"]["PayCancelRequestHead"];
            body: components["schemas"]["PayCancelRequestBody"];
        };
        /** @description Head of the request of alipay.intl.acquiring.common.payCancel. */
        PayCancelRequestHead: {
            /**
             * @description Version of the API that the message follows.
             * @example 2.0.0
             */
            version: string;
            /**
             * @description Full name of the function being called.
             * @example alipay.intl.acquiring.common.payCancel
             */
            function: string;
            /**
             * @description Caller's id, issued by Alipay. It selects the keys that sign and verify.
             * @example 211020000000000000044
             */
            clientId: string;
            /**
             * Format: date-time
             * @description Moment of sending, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            reqTime: string;
            /**
             * @description Id of this single message, for instance a UUID. Another attempt gets another one; it is not the idempotency key.
             * @example 1234567asdfasdf1123fda
             */
            reqMsgId: string;
            /**
             * @description Key-value text set aside for later use, usually a JSON object. Do not count on it being valid JSON.
             * @example {}
             */
            reserve?: string;
        };
        /** @description Body of the request of alipay.intl.acquiring.common.payCancel. */
        PayCancelRequestBody: {
            /**
             * @description Account to which Alipay settles the money.
             * @example 218820000000000000023
             */
            merchantId: string;
            /**
             * @description Alipay's id of the transaction. It counts before `merchantTransId`. Conditional: merchantTransId is absent.
             * @example 2015032412007101547201352747
             */
            acquirementId?: string;
            /**
             * @description Merchant's id of the transaction, from the request that created it. Conditional: acquirementId is absent.
             * @example 51051001000000000002
             */
            merchantTransId?: string;
        };
        /** @description A signed response of alipay.intl.acquiring.common.payCancel. */
        PayCancelResponseEnvelope: {
            response: components["schemas"]["PayCancelResponse"];
            /** @description Base64 of the signature over the exact text of `response`. */
            signature: string;
        };
        /** @description The signed response of alipay.intl.acquiring.common.payCancel. */
        PayCancelResponse: {
            head: components["schemas"]["PayCancelResponseHead"];
            body: components["schemas"]["PayCancelResponseBody"];
        };
        /** @description Head of the response of alipay.intl.acquiring.common.payCancel. */
        PayCancelResponseHead: {
            /**
             * @description Version of the API that the reply follows.
             * @example 2.0.0
             */
            version: string;
            /**
             * @description Full name of the function that was called.
             * @example alipay.intl.acquiring.common.payCancel
             */
            function: string;
            /**
             * @description Id of the caller, as in the request.
             * @example 211020000000000000044
             */
            clientId: string;
            /**
             * Format: date-time
             * @description Moment of the reply, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            respTime: string;
            /**
             * @description Copy of the request's `reqMsgId`; compare it.
             * @example 1234567asdfasdf1123fda
             */
            reqMsgId: string;
            /**
             * @description Key-value text set aside for later use. Do not count on it being valid JSON.
             * @example {}
             */
            reserve?: string;
        };
        /** @description Body of the response of alipay.intl.acquiring.common.payCancel. */
        PayCancelResponseBody: {
            /** @description How the cancel went. */
            resultInfo: components["schemas"]["ResultInfo"];
            /**
             * @description Alipay's id of the transaction, if there was one. Unconfirmed: no page that could be read prints this field.
             * @example 2015032412007101547201352747
             */
            acquirementId?: string;
            /**
             * @description Merchant's id of the transaction. Unconfirmed: no page that could be read prints this field.
             * @example 51051001000000000002
             */
            merchantTransId?: string;
        };
        /** @description A signed request of alipay.intl.acquiring.common.refund. */
        RefundRequestEnvelope: {
            request: components["schemas"]["RefundRequest"];
            /** @description Base64 of the signature over the exact text of `request`. */
            signature: string;
        };
        /** @description The signed request of alipay.intl.acquiring.common.refund. */
        RefundRequest: {
            head: components["schemas"]["RefundRequestHead"];
            body: components["schemas"]["RefundRequestBody"];
        };
        /** @description Head of the request of alipay.intl.acquiring.common.refund. */
        RefundRequestHead: {
            /**
             * @description Version of the API that the message follows.
             * @example 2.0.4
             */
            version: string;
            /**
             * @description Full name of the function being called.
             * @example alipay.intl.acquiring.common.refund
             */
            function: string;
            /**
             * @description Caller's id, issued by Alipay. It selects the keys that sign and verify.
             * @example 211020000000000000044
             */
            clientId: string;
            /**
             * Format: date-time
             * @description Moment of sending, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            reqTime: string;
            /**
             * @description Id of this single message, for instance a UUID. Another attempt gets another one; it is not the idempotency key.
             * @example 1234567asdfasdf1123fda
             */
            reqMsgId: string;
            /**
             * @description Key-value text set aside for later use, usually a JSON object. Do not count on it being valid JSON.
             * @example {}
             */
            reserve?: string;
            /**
             * @description Signature algorithm, in capitals; `RSA2` if left out, which is SHA-256 with RSA.
             * @example RSA2
             */
            signType?: string;
        };
        /** @description Body of the request of alipay.intl.acquiring.common.refund. */
        RefundRequestBody: {
            /**
             * @description Account to which Alipay settles the money.
             * @example 218820000000000000023
             */
            merchantId: string;
            /**
             * @description Alipay's id of the payment. Nothing else names it, so keep it from the reply or the notification.
             * @example 2015032412007101547201355678
             */
            acquirementId: string;
            /**
             * @description Merchant's id of the refund, unique per merchant. The idempotency key.
             * @example Merchant_Refund_Id_93045
             */
            merchantRefundId: string;
            /** @description What to give back, in the currency of the order. All refunds together never exceed the order. */
            refundAmount: components["schemas"]["Money"];
            /** @description Shown to the buyer with the transaction. */
            refundReason?: string;
            /**
             * @description Key-value extension, a JSON object written as text.
             * @example {}
             */
            extendInfo?: string;
        };
        /** @description A signed response of alipay.intl.acquiring.common.refund. */
        RefundResponseEnvelope: {
            response: components["schemas"]["RefundResponse"];
            /** @description Base64 of the signature over the exact text of `response`. */
            signature: string;
        };
        /** @description The signed response of alipay.intl.acquiring.common.refund. */
        RefundResponse: {
            head: components["schemas"]["RefundResponseHead"];
            body: components["schemas"]["RefundResponseBody"];
        };
        /** @description Head of the response of alipay.intl.acquiring.common.refund. */
        RefundResponseHead: {
            /**
             * @description Version of the API that the reply follows.
             * @example 2.0.4
             */
            version: string;
            /**
             * @description Full name of the function that was called.
             * @example alipay.intl.acquiring.common.refund
             */
            function: string;
            /**
             * @description Id of the caller, as in the request.
             * @example 211020000000000000044
             */
            clientId: string;
            /**
             * Format: date-time
             * @description Moment of the reply, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            respTime: string;
            /**
             * @description Copy of the request's `reqMsgId`; compare it.
             * @example 1234567asdfasdf1123fda
             */
            reqMsgId: string;
            /**
             * @description Key-value text set aside for later use. Do not count on it being valid JSON.
             * @example {}
             */
            reserve?: string;
        };
        /** @description Body of the response of alipay.intl.acquiring.common.refund. */
        RefundResponseBody: {
            /** @description How the refund went. */
            resultInfo: components["schemas"]["ResultInfo"];
            /**
             * @description Alipay's id of the payment. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field.
             * @example 2015032412007101547201355678
             */
            acquirementId?: string;
            /**
             * @description Copy of the request's `merchantRefundId`. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field.
             * @example Merchant_Refund_Id_93045
             */
            merchantRefundId?: string;
            /** @description What was given back, in the currency of the order. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field. */
            refundAmount?: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description When the refund was made, as an RFC 3339 date and time with its UTC offset. Unconfirmed: no page that could be read prints this field.
             * @example 2016-07-04T12:08:56+05:30
             */
            refundTime?: string;
            /**
             * @description Key-value extension, a JSON object written as text. Unconfirmed: no page that could be read prints this field.
             * @example {}
             */
            extendInfo?: string;
        };
        /** @description A signed request of alipay.intl.acquiring.offline.notify.pay. */
        NotifyPayRequestEnvelope: {
            request: components["schemas"]["NotifyPayRequest"];
            /** @description Base64 of the signature over the exact text of `request`. */
            signature: string;
        };
        /** @description The signed request of alipay.intl.acquiring.offline.notify.pay. */
        NotifyPayRequest: {
            head: components["schemas"]["NotifyPayRequestHead"];
            body: components["schemas"]["NotifyPayRequestBody"];
        };
        /** @description Head of the request of alipay.intl.acquiring.offline.notify.pay. */
        NotifyPayRequestHead: {
            /**
             * @description Version of the API that the message follows.
             * @example 2.0.0
             */
            version: string;
            /**
             * @description Full name of the notification.
             * @example alipay.intl.acquiring.offline.notify.pay
             */
            function: string;
            /**
             * @description Merchant's id as a client of Alipay. It selects the keys that verify and sign.
             * @example 2014000014442
             */
            clientId: string;
            /**
             * Format: date-time
             * @description Moment of sending, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            reqTime: string;
            /**
             * @description Id of this single message. Use `acquirementId`, not this, to recognise a repeat.
             * @example 1234567asdfasdf1123fda
             */
            reqMsgId: string;
            /**
             * @description Key-value text set aside for later use. Do not count on it being valid JSON.
             * @example {}
             */
            reserve?: string;
        };
        /** @description Body of the request of alipay.intl.acquiring.offline.notify.pay. */
        NotifyPayRequestBody: {
            /** @description How the payment ended. */
            resultInfo: components["schemas"]["ResultInfo"];
            /**
             * @description Id that Alipay gave the contract holder. Conditional: version is 2.0.4 and resultCode is SUCCESS.
             * @example 211xxxxxxxxxxxxxx2999
             */
            merchantId?: string;
            /**
             * @description Alipay's id of the transaction. The idempotency key. Conditional: resultCode is SUCCESS.
             * @example 2015032412007101547201352747
             */
            acquirementId?: string;
            /**
             * @description Merchant's id of the transaction, from the request that created it. Conditional: resultCode is SUCCESS or version is 2.0.0.
             * @example 51051001000000000002
             */
            merchantTransId?: string;
            /** @description Price of the order, from the request that created it. Conditional: resultCode is SUCCESS. */
            orderAmount?: components["schemas"]["Money"];
            /** @description What the buyer paid, possibly in a currency other than the order's. Conditional: resultCode is SUCCESS. */
            payAmount?: components["schemas"]["Money"];
            /** @description Rate that links `orderAmount` and `payAmount`. Conditional: resultCode is SUCCESS. */
            conversionRate?: components["schemas"]["ExchangeRate"];
            /**
             * Format: date-time
             * @description When the buyer paid, as an RFC 3339 date and time with its UTC offset. Conditional: resultCode is SUCCESS.
             * @example 2016-07-04T12:08:56+05:30
             */
            paymentTime?: string;
            /**
             * @description Key-value extension, a JSON object written as text. Seen in the sample of a sister notification; its length is not known. Unconfirmed: no page that could be read prints this field.
             * @example {}
             */
            extendInfo?: string;
        };
        /** @description A signed response of alipay.intl.acquiring.offline.notify.pay. */
        NotifyPayResponseEnvelope: {
            response: components["schemas"]["NotifyPayResponse"];
            /** @description Base64 of the signature over the exact text of `response`. */
            signature: string;
        };
        /** @description The signed response of alipay.intl.acquiring.offline.notify.pay. */
        NotifyPayResponse: {
            head: components["schemas"]["NotifyPayResponseHead"];
            body: components["schemas"]["NotifyPayResponseBody"];
        };
        /** @description Head of the response of alipay.intl.acquiring.offline.notify.pay. */
        NotifyPayResponseHead: {
            /**
             * @description Version of the notification that is being answered.
             * @example 2.0.0
             */
            version: string;
            /**
             * @description Full name of the notification, as received.
             * @example alipay.intl.acquiring.offline.notify.pay
             */
            function: string;
            /**
             * @description Merchant's id as a client of Alipay, as received.
             * @example 2014000014442
             */
            clientId: string;
            /**
             * Format: date-time
             * @description Moment of the answer, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            respTime: string;
            /**
             * @description Copy of the notification's `reqMsgId`.
             * @example 1234567asdfasdf1123fda
             */
            reqMsgId: string;
            /**
             * @description Key-value text set aside for later use.
             * @example {}
             */
            reserve?: string;
        };
        /** @description Body of the response of alipay.intl.acquiring.offline.notify.pay. */
        NotifyPayResponseBody: {
            /** @description `SUCCESS` once the outcome has been stored; anything else asks for another delivery. */
            resultInfo: components["schemas"]["ResultInfo"];
        };
        /** @description A signed request of alipay.intl.acquiring.offline.pay. */
        PayRequestEnvelope: {
            request: components["schemas"]["PayRequest"];
            /** @description Base64 of the signature over the exact text of `request`. */
            signature: string;
        };
        /** @description The signed request of alipay.intl.acquiring.offline.pay. */
        PayRequest: {
            head: components["schemas"]["PayRequestHead"];
            body: components["schemas"]["PayRequestBody"];
        };
        /** @description Head of the request of alipay.intl.acquiring.offline.pay. */
        PayRequestHead: {
            /**
             * @description Version of the API that the message follows.
             * @example 2.0.0
             */
            version: string;
            /**
             * @description Full name of the function being called.
             * @example alipay.intl.acquiring.offline.pay
             */
            function: string;
            /**
             * @description Caller's id, issued by Alipay. It selects the keys that sign and verify.
             * @example 211020000000000000044
             */
            clientId: string;
            /**
             * Format: date-time
             * @description Moment of sending, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            reqTime: string;
            /**
             * @description Id of this single message, for instance a UUID. Another attempt gets another one; it is not the idempotency key.
             * @example 1234567asdfasdf1123fda
             */
            reqMsgId: string;
            /**
             * @description Key-value text set aside for later use, usually a JSON object. Do not count on it being valid JSON.
             * @example {}
             */
            reserve?: string;
        };
        /** @description Body of the request of alipay.intl.acquiring.offline.pay. */
        PayRequestBody: {
            /**
             * @description Account to which Alipay settles the money.
             * @example 218820000000000000023
             */
            merchantId: string;
            /**
             * @description Product under contract; `OFFLINE_PAY` for payment in a shop.
             * @example OFFLINE_PAY
             */
            productCode: components["schemas"]["ProductCode"];
            /**
             * @description Merchant's id of the transaction, unique per merchant. The idempotency key.
             * @example 51051001000000000002
             */
            merchantTransId: string;
            /**
             * @description What kind of code was scanned.
             * @example BARCODE
             */
            codeType: components["schemas"]["OfflineCodeType"];
            /**
             * @description Payment code as scanned from the buyer's wallet. Send 64 characters or fewer: later versions allow no more.
             * @example 28763443825664394
             */
            identityCode: string;
            /** @description What is bought and for how much; `orderAmount` counts minor units, so 100 is one US dollar. */
            order: components["schemas"]["Order"];
            /**
             * @description Which settlement contract applies. Without it the contract's default is used.
             * @example USD-1
             */
            settleContractId?: string;
            /** @description Facts about the device from which the buyer's request came. */
            envInfo?: components["schemas"]["EnvInfo"];
            /** @description Key-value extension, a JSON object written as text. */
            extendInfo?: string;
        };
        /** @description A signed response of alipay.intl.acquiring.offline.pay. */
        PayResponseEnvelope: {
            response: components["schemas"]["PayResponse"];
            /** @description Base64 of the signature over the exact text of `response`. */
            signature: string;
        };
        /** @description The signed response of alipay.intl.acquiring.offline.pay. */
        PayResponse: {
            head: components["schemas"]["PayResponseHead"];
            body: components["schemas"]["PayResponseBody"];
        };
        /** @description Head of the response of alipay.intl.acquiring.offline.pay. */
        PayResponseHead: {
            /**
             * @description Version of the API that the reply follows.
             * @example 2.0.0
             */
            version: string;
            /**
             * @description Full name of the function that was called.
             * @example alipay.intl.acquiring.offline.pay
             */
            function: string;
            /**
             * @description Id of the caller, as in the request.
             * @example 211020000000000000044
             */
            clientId: string;
            /**
             * Format: date-time
             * @description Moment of the reply, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            respTime: string;
            /**
             * @description Copy of the request's `reqMsgId`; compare it.
             * @example 1234567asdfasdf1123fda
             */
            reqMsgId: string;
            /**
             * @description Key-value text set aside for later use. Do not count on it being valid JSON.
             * @example {}
             */
            reserve?: string;
        };
        /** @description Body of the response of alipay.intl.acquiring.offline.pay. */
        PayResponseBody: {
            /** @description How the charge went. */
            resultInfo: components["schemas"]["ResultInfo"];
            /**
             * @description Alipay's id of the transaction. A refund needs it, so keep it. Conditional: resultCode is SUCCESS.
             * @example 2015032412007101547201351234
             */
            acquirementId?: string;
            /**
             * @description Copy of the request's `merchantTransId`. Conditional: resultCode is SUCCESS.
             * @example 51051001000000001234
             */
            merchantTransId?: string;
            /** @description Price of the order; equals `order.orderAmount` of the request. Conditional: resultCode is SUCCESS. */
            orderAmount?: components["schemas"]["Money"];
            /** @description What the buyer paid, possibly in a currency other than the order's. Conditional: resultCode is SUCCESS; may be left out even then. */
            payAmount?: components["schemas"]["Money"];
            /** @description Rate that links `orderAmount` and `payAmount`. Conditional: resultCode is SUCCESS; may be left out even then. */
            conversionRate?: components["schemas"]["ExchangeRate"];
            /**
             * Format: date-time
             * @description When Alipay created the transaction, as an RFC 3339 date and time with its UTC offset. Conditional: resultCode is SUCCESS.
             * @example 2001-07-04T12:08:56+05:30
             */
            createTime?: string;
            /**
             * @description Wallet site at which the buyer has the account. Conditional: resultCode is SUCCESS.
             * @example ALIPAY_CN
             */
            userSite?: components["schemas"]["SiteEnum"];
            /**
             * @description Buyer's id at that site; not sent by default.
             * @example 2088123456789012
             */
            userId?: string;
            /**
             * @description Buyer's login name at that site, partly masked; not sent by default.
             * @example c***@gmail.com
             */
            userLoginId?: string;
            /**
             * @description Key-value extension, a JSON object written as text.
             * @example {"isEnterpriseUser":"true", "enterpriseUserName":"seller"}
             */
            extendInfo?: string;
        };
        /** @description A signed request of alipay.intl.acquiring.offline.payQuery. */
        PayQueryRequestEnvelope: {
            request: components["schemas"]["PayQueryRequest"];
            /** @description Base64 of the signature over the exact text of `request`. */
            signature: string;
        };
        /** @description The signed request of alipay.intl.acquiring.offline.payQuery. */
        PayQueryRequest: {
            head: components["schemas"]["PayQueryRequestHead"];
            body: components["schemas"]["PayQueryRequestBody"];
        };
        /** @description Head of the request of alipay.intl.acquiring.offline.payQuery. */
        PayQueryRequestHead: {
            /**
             * @description Version of the API that the message follows.
             * @example 2.0.0
             */
            version: string;
            /**
             * @description Full name of the function being called.
             * @example alipay.intl.acquiring.offline.payQuery
             */
            function: string;
            /**
             * @description Caller's id, issued by Alipay. It selects the keys that sign and verify.
             * @example 211020000000000000044
             */
            clientId: string;
            /**
             * Format: date-time
             * @description Moment of sending, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            reqTime: string;
            /**
             * @description Id of this single message, for instance a UUID. Another attempt gets another one; it is not the idempotency key.
             * @example 1234567asdfasdf1123fda
             */
            reqMsgId: string;
            /**
             * @description Key-value text set aside for later use, usually a JSON object. Do not count on it being valid JSON.
             * @example {}
             */
            reserve?: string;
        };
        /** @description Body of the request of alipay.intl.acquiring.offline.payQuery. */
        PayQueryRequestBody: {
            /**
             * @description Account to which Alipay settles the money.
             * @example 218820000000000000023
             */
            merchantId: string;
            /**
             * @description Alipay's id of the transaction. It counts before `merchantTransId`. Conditional: merchantTransId is absent.
             * @example 2015032412007101547201355678
             */
            acquirementId?: string;
            /**
             * @description Merchant's id of the transaction, from the request that created it. Conditional: acquirementId is absent.
             * @example 51051001000000001234
             */
            merchantTransId?: string;
        };
        /** @description A signed response of alipay.intl.acquiring.offline.payQuery. */
        PayQueryResponseEnvelope: {
            response: components["schemas"]["PayQueryResponse"];
            /** @description Base64 of the signature over the exact text of `response`. */
            signature: string;
        };
        /** @description The signed response of alipay.intl.acquiring.offline.payQuery. */
        PayQueryResponse: {
            head: components["schemas"]["PayQueryResponseHead"];
            body: components["schemas"]["PayQueryResponseBody"];
        };
        /** @description Head of the response of alipay.intl.acquiring.offline.payQuery. */
        PayQueryResponseHead: {
            /**
             * @description Version of the API that the reply follows.
             * @example 2.0.0
             */
            version: string;
            /**
             * @description Full name of the function that was called.
             * @example alipay.intl.acquiring.offline.payQuery
             */
            function: string;
            /**
             * @description Id of the caller, as in the request.
             * @example 211020000000000000044
             */
            clientId: string;
            /**
             * Format: date-time
             * @description Moment of the reply, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            respTime: string;
            /**
             * @description Copy of the request's `reqMsgId`; compare it.
             * @example 1234567asdfasdf1123fda
             */
            reqMsgId: string;
            /**
             * @description Key-value text set aside for later use. Do not count on it being valid JSON.
             * @example {}
             */
            reserve?: string;
        };
        /** @description Body of the response of alipay.intl.acquiring.offline.payQuery. */
        PayQueryResponseBody: {
            /** @description How the query went. It is not the outcome of the payment. */
            resultInfo: components["schemas"]["ResultInfo"];
            /**
             * @description How the payment stands. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field.
             * @example TRADE_SUCCESS
             */
            transStatus?: components["schemas"]["TransStatus"];
            /**
             * @description Alipay's id of the transaction. A refund needs it, so keep it. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field.
             * @example 2015032412007101547201355678
             */
            acquirementId?: string;
            /**
             * @description Merchant's id of the transaction. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field.
             * @example 51051001000000001234
             */
            merchantTransId?: string;
            /** @description Price of the order, from the request that created it. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field. */
            orderAmount?: components["schemas"]["Money"];
            /** @description What the buyer paid, possibly in a currency other than the order's. Conditional: the order is paid. Unconfirmed: no page that could be read prints this field. */
            payAmount?: components["schemas"]["Money"];
            /** @description Rate that links `orderAmount` and `payAmount`. Conditional: the order is paid. Unconfirmed: no page that could be read prints this field. */
            conversionRate?: components["schemas"]["ExchangeRate"];
            /**
             * Format: date-time
             * @description When Alipay created the transaction, as an RFC 3339 date and time with its UTC offset. Conditional: resultCode is SUCCESS. Unconfirmed: no page that could be read prints this field.
             * @example 2001-07-04T12:08:56+05:30
             */
            createTime?: string;
            /**
             * Format: date-time
             * @description When the buyer paid, as an RFC 3339 date and time with its UTC offset. Conditional: the order is paid. Unconfirmed: no page that could be read prints this field.
             * @example 2016-07-04T12:08:56+05:30
             */
            paymentTime?: string;
            /** @description Total of all refunds so far, in the order's currency. Its name is our own. Unconfirmed: no page that could be read prints this field. */
            refundedAmount?: components["schemas"]["Money"];
            /**
             * @description Wallet site at which the buyer has the account. Unconfirmed: no page that could be read prints this field.
             * @example ALIPAY_CN
             */
            userSite?: components["schemas"]["SiteEnum"];
            /**
             * @description Buyer's id at that site. Unconfirmed: no page that could be read prints this field.
             * @example 2088123456789012
             */
            userId?: string;
            /**
             * @description Buyer's login name at that site, partly masked. Unconfirmed: no page that could be read prints this field.
             * @example c***@gmail.com
             */
            userLoginId?: string;
            /**
             * @description Key-value extension, a JSON object written as text. Unconfirmed: no page that could be read prints this field.
             * @example {}
             */
            extendInfo?: string;
        };
        /** @description A signed request of alipay.intl.acquiring.offline.preCreate. */
        PreCreateRequestEnvelope: {
            request: components["schemas"]["PreCreateRequest"];
            /** @description Base64 of the signature over the exact text of `request`. */
            signature: string;
        };
        /** @description The signed request of alipay.intl.acquiring.offline.preCreate. */
        PreCreateRequest: {
            head: components["schemas"]["PreCreateRequestHead"];
            body: components["schemas"]["PreCreateRequestBody"];
        };
        /** @description Head of the request of alipay.intl.acquiring.offline.preCreate. */
        PreCreateRequestHead: {
            /**
             * @description Version of the API that the message follows.
             * @example 2.0.4
             */
            version: string;
            /**
             * @description Full name of the function being called.
             * @example alipay.intl.acquiring.offline.preCreate
             */
            function: string;
            /**
             * @description Caller's id, issued by Alipay. It selects the keys that sign and verify.
             * @example 211xxxxxxxxxxxxxx0044
             */
            clientId: string;
            /**
             * Format: date-time
             * @description Moment of sending, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            reqTime: string;
            /**
             * @description Id of this single message. Another attempt gets another one; it is not the idempotency key.
             * @example 123xxxxxxxxxxxxxxx3fda
             */
            reqMsgId: string;
            /**
             * @description JSON object written as text. An ISV (a company that calls for its merchants) puts its access token under `isvAccesstoken`; others leave the field out. Conditional: the caller is an ISV.
             * @example {"isvAccesstoken":"123123123sdfsddsf"}
             */
            reserve?: string;
            /**
             * @description Signature algorithm; without it `RSA2`, which is RSA with SHA-256.
             * @example RSA2
             */
            signType?: string;
        };
        /** @description Body of the request of alipay.intl.acquiring.offline.preCreate. */
        PreCreateRequestBody: {
            /**
             * @description Id that Alipay gave the contract holder, called acquirer id on the page. Found in the Alipay account.
             * @example 211xxxxxxxxxxxxxx2999
             */
            merchantId: string;
            /**
             * @description Product under contract; always `OFFLINE_PAY` here.
             * @example OFFLINE_PAY
             */
            productCode: string;
            /**
             * @description Merchant's id of the transaction, unique per merchant. The idempotency key.
             * @example 510xxxxxxxxxxxxx0002
             */
            merchantTransId: string;
            /** @description What is bought, from whom and for how much; `orderAmount` counts minor units, so 100 is one US dollar. */
            order: components["schemas"]["Order"];
            /**
             * @description Which settlement contract applies, e.g. one per currency. Without it the contract's default is used.
             * @example USD-1
             */
            settleContractId?: string;
            /** @description Facts about device, buyer and goods for risk control. Send them when you have them. */
            riskInfo?: components["schemas"]["RiskInfo"];
            /**
             * @description Address to which Alipay posts the payment's result.
             * @example https://xxxx.xxx.com/jjjj
             */
            notifyUrl?: string;
            /**
             * @description User agent header of the wallet that opened the merchant's page. It tells Alipay which wallet pays, so pass it on unchanged.
             * @example Mozilla/5.0 (Linux; Android 9; LYA-AL00 Build/HUAWEILYA-AL00L; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/70.0.3538.110 Mobile Safari/537.36 NebulaSDK/1.8.100112 Nebula AlipayDefined(nt:WIFI,ws:360|0|3.0) AliApp(APHK/2.6.0.160) AlipayClientHK/2.6.0.160 Language/zh-HK useStatusBar/true isConcaveScreen/true
             */
            userAgent: string;
            /**
             * @description Page to which the wallet returns the buyer after a successful payment. No proof of payment.
             * @example http://success.com
             */
            merchantRedirectUrl?: string;
            /**
             * @description Scene of use; always `THIRDPARTYQRCODE` for this variant.
             * @example THIRDPARTYQRCODE
             */
            sceneType: string;
            /**
             * @description Key-value extension, a JSON object written as text. Facts about the trade (`TradeInformation`) go under its key `chinaExtraTransInfo`.
             * @example {"chinaExtraTransInfo":{"businessType":"1","hotelName":"zlidu, sluhg-987, 889utng","checkInTime":"2018-10-20","checkOutTime":"2018-10-22"}}
             */
            extendInfo?: string;
        };
        /** @description A signed response of alipay.intl.acquiring.offline.preCreate. */
        PreCreateResponseEnvelope: {
            response: components["schemas"]["PreCreateResponse"];
            /** @description Base64 of the signature over the exact text of `response`. */
            signature: string;
        };
        /** @description The signed response of alipay.intl.acquiring.offline.preCreate. */
        PreCreateResponse: {
            head: components["schemas"]["PreCreateResponseHead"];
            body: components["schemas"]["PreCreateResponseBody"];
        };
        /** @description Head of the response of alipay.intl.acquiring.offline.preCreate. */
        PreCreateResponseHead: {
            /**
             * @description Version of the API that the reply follows.
             * @example 2.0.4
             */
            version: string;
            /**
             * @description Full name of the function that was called.
             * @example alipay.intl.acquiring.offline.preCreate
             */
            function: string;
            /**
             * @description Id of the caller, as in the request.
             * @example 385xxxxxxxxx0001
             */
            clientId: string;
            /**
             * Format: date-time
             * @description Moment of the reply, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            respTime: string;
            /**
             * @description Copy of the request's `reqMsgId`; compare it.
             * @example 123xxxxxxxxxxxxxxx3fda
             */
            reqMsgId: string;
            /**
             * @description Key-value text set aside for later use. Do not count on it being valid JSON.
             * @example {}
             */
            reserve?: string;
        };
        /** @description Body of the response of alipay.intl.acquiring.offline.preCreate. */
        PreCreateResponseBody: {
            /** @description Whether the order was created; it says nothing about payment. */
            resultInfo: components["schemas"]["ResultInfo"];
            /**
             * @description Copy of the request's `merchantTransId`. Conditional: resultCode is SUCCESS.
             * @example 510xxxxxxxxxxxxx1234
             */
            merchantTransId?: string;
            /**
             * @description Address that pays the order: open it in the wallet or show it as a QR code. Conditional: resultCode is SUCCESS.
             * @example https://global.alipay.com/281002042tmCd8ZkTS2sxBuzSNu431cII
             */
            orderQrCode?: string;
            /**
             * @description Key-value extension, a JSON object written as text.
             * @example {"isEnterpriseUser":"true"}
             */
            extendInfo?: string;
            /**
             * @description Address of a large picture of the QR code.
             * @example http://mobilecodec.alipay.com/show.htm?code=bax06253ak3kj15fkjf700a4&picSize=L
             */
            bigPicUrl?: string;
            /**
             * @description Address of a small picture of the QR code.
             * @example http://mobilecodec.alipay.com/show.htm?code=bax00636140jfx40pmiz518a&picSize=S
             */
            smallPicUrl?: string;
            /**
             * @description Address of a medium picture of the QR code.
             * @example http://mobilecodec.alipay.com/show.htm?code=bax00636140jfx40pmiz518a&picSize=M
             */
            picUrl?: string;
            /**
             * @description Alipay's id of the transaction. A refund needs it, so keep it. Conditional: resultCode is SUCCESS.
             * @example 201xxxxxxxxxxxxxxxxxxxxx2747
             */
            acquirementId?: string;
            /**
             * Format: date-time
             * @description When Alipay created the transaction, as an RFC 3339 date and time with its UTC offset. Conditional: resultCode is SUCCESS.
             * @example 2001-07-04T12:08:56+05:30
             */
            createTime?: string;
            /** @description Price of the order; equals `order.orderAmount` of the request. Conditional: resultCode is SUCCESS. */
            orderAmount?: components["schemas"]["Money"];
            /**
             * @description Link that starts the wallet app on this payment.
             * @example alipays://platformapi/startApp?appId=10000007&actionType=route&qrcode=https://global.alipay.com/281002042tmCd8ZkTS2sxBuzSNu431cII
             */
            payScheme?: string;
        };
        /** @description What is bought and for how much. */
        Order: {
            /** @description Price in the currency in which the merchant sells. */
            orderAmount: components["schemas"]["Money"];
            /**
             * @description Short name of the purchase.
             * @example Women Summer Dress
             */
            orderTitle: string;
            /**
             * @description Longer account of the purchase.
             * @example Casual Summer Dresses Vestidos roupas femininas WQW10.
             */
            orderDetail: string;
            /** @description Who sells, and in which store. Conditional: required by preCreate 2.0.4; pay 2.0.0 may leave it out. */
            seller?: components["schemas"]["Seller"];
        };
        /** @description The merchant and the store where the sale takes place. Merchant and store each have a category code (MCC), and both codes are required. */
        Seller: {
            /**
             * @description Merchant's id, given out by the acquirer.
             * @example 201xxxxxxx0012
             */
            sellerId: string;
            /**
             * @description Merchant category code of the merchant.
             * @example 5691
             */
            sellerMCC: string;
            /**
             * @description Merchant's name.
             * @example Sara
             */
            sellerName: string;
            /**
             * @description Merchant's name in English.
             * @example Sara
             */
            sellerEngName?: string;
            /**
             * @description Id of the store.
             * @example 123324
             */
            storeId: string;
            /**
             * @description Merchant category code of the store, which may differ from the merchant's.
             * @example 1232
             */
            storeMCC: string;
            /**
             * @description Name of the store.
             * @example new store
             */
            storeName: string;
            /**
             * @description Name of the store in English.
             * @example new store
             */
            storeEngName?: string;
            /**
             * @description Id of the point-of-sale terminal.
             * @example tid-3489439085
             */
            terminalId?: string;
            /**
             * @description Id of the person at the till.
             * @example Juliet-001
             */
            operatorId?: string;
        };
        /** @description What risk control may know about the purchase. All of it is optional, and the vendor recommends sending it. */
        RiskInfo: {
            /** @description Device that the buyer uses. */
            deviceInfo?: components["schemas"]["DeviceInfo"];
            /** @description Buyer as the merchant knows them. */
            userInfo?: components["schemas"]["UserInfo"];
            /** @description Items of the purchase. */
            orderInfos?: components["schemas"]["OrderInfo"][];
            /**
             * @description Key-value extension, a JSON object written as text.
             * @example {}
             */
            riskExtendInfo?: string;
        };
        /** @description The device from which the buyer's request came. These values identify a person: send what the contract and the law allow, and keep them out of logs. */
        DeviceInfo: {
            /**
             * @description Fingerprint session of the device, from Alipay's device fingerprint SDK.
             * @example 26dxxxxxxxxxxxxxxxxx7xxxxxxx03e9
             */
            sessionId?: string;
            /**
             * @description Serial number of the device. Recommended.
             * @example f0cxec9a
             */
            serialNo?: string;
            /**
             * @description IP address of the device. Recommended. 32 characters do not hold every IPv6 address.
             * @example 121.0.29.220
             */
            clientIp?: string;
            /**
             * @description Place of the buyer's request: decimal latitude, comma, decimal longitude. Recommended.
             * @example 39.9151190000,116.4039630000
             */
            latitudeLongitude?: string;
            /**
             * @description Advertising id of the device. Recommended.
             * @example 5D08BADB6-B7D1-46DE-BDAB-B66468A1EFCC
             */
            idfa?: string;
            /**
             * @description Through what the buyer reaches the merchant.
             * @example APP
             */
            terminalType?: components["schemas"]["TerminalType"];
            /**
             * @description Name that the owner gave the device.
             * @example Mike's iPhone
             */
            deviceName?: string;
            /**
             * @description Maker of the device.
             * @example APPLE
             */
            deviceBrand?: string;
            /**
             * @description Model of the device.
             * @example iPhone 7 Plus
             */
            deviceModel?: string;
            /**
             * @description IMEI, the number that identifies a mobile phone worldwide.
             * @example 863xxxxxxxx5012
             */
            imei?: string;
            /**
             * @description Operating system.
             * @example ios
             */
            osName?: string;
            /**
             * @description Version of the operating system.
             * @example 9.1.1
             */
            osVersion?: string;
            /**
             * @description Wireless network in use.
             * @example china unicom
             */
            wirelessNetwork?: string;
            /**
             * @description Mobile operator.
             * @example china unicom
             */
            wirelessCarrier?: string;
            /**
             * @description Whether flight mode is on; `enabled` is the only value shown.
             * @example enabled
             */
            flightMode?: string;
            /**
             * @description Whether fingerprint unlocking is on; `enabled` is the only value shown.
             * @example enabled
             */
            fingerPrintEnabled?: string;
            /**
             * Format: date-time
             * @description When the device was last started, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            deviceBootTime?: string;
            /**
             * Format: date-time
             * @description When the device was last unlocked, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            lastUnlockTime?: string;
            /**
             * @description Size of the screen in pixels, two numbers joined by an asterisk.
             * @example 1024*768
             */
            screenResolution?: string;
            /**
             * @description Whether the protection of the operating system has been removed. Readers also take a JSON string.
             * @example true
             */
            isJailbreaked?: boolean;
            /**
             * @description MAC address, six pairs of hexadecimal digits parted by colons.
             * @example 8c:be:be:71:1f:34
             */
            macAddress?: string;
            /**
             * @description Language setting of the device.
             * @example EN
             */
            systemLanguage?: string;
            /**
             * @description Time zone setting of the device, as an offset from UTC.
             * @example UTC+11
             */
            timeZone?: string;
        };
        /** @description The buyer as the merchant's own records know them. */
        UserInfo: {
            /**
             * Format: date-time
             * @description When the buyer registered with the merchant, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            signupTime?: string;
            /**
             * Format: date-time
             * @description When the buyer last logged in with the merchant, as an RFC 3339 date and time with its UTC offset.
             * @example 2001-07-04T12:08:56+05:30
             */
            lastLoginTime?: string;
            /**
             * @description Buyer's id in the merchant's system.
             * @example user0001
             */
            merchantUserId?: string;
        };
        /** @description One item of the purchase. */
        OrderInfo: {
            /**
             * @description Name of the item.
             * @example iPhone7
             */
            productName?: string;
            /**
             * @description Kind of goods.
             * @example Phone
             */
            productCategory?: string;
            /**
             * @description Narrower kind of goods.
             * @example Smartphone
             */
            productSubCategory?: string;
            /** @description Price of the item. */
            itemPrice?: components["schemas"]["Money"];
        };
        /** @description An amount in minor units. How many minor units make one major unit follows ISO 4217: 100 cents to a US dollar, while the yen and the won have none. */
        Money: {
            /**
             * @description Currency code of ISO 4217.
             * @example USD
             */
            currency: string;
            /**
             * @description Amount in minor units, digits only; 100 means one US dollar. Readers also take a JSON number.
             * @example 239
             */
            value: string;
        };
        /** @description How a call went, or, in a notification, how the payment ended. Decide by `resultStatus` first and by `resultCode` second, and never by `resultMsg`. A code that is not listed is handled by its status. */
        ResultInfo: {
            /**
             * @description `S` succeeded, `F` failed, `U` unknown: the outcome has yet to be found out.
             * @example S
             */
            resultStatus: string;
            /**
             * @description Eight digits that stand for the code; `00000000` goes with status `S`.
             * @example 00000000
             */
            resultCodeId: string;
            /**
             * @description Name of the result, in capitals.
             * @example SUCCESS
             */
            resultCode: string;
            /**
             * @description Explanation for people; may be empty after a success. Conditional: resultStatus is F or U.
             * @example success
             */
            resultMsg?: string;
        };
        /** @description The rate between two currencies, fixed for the life of a payment, refunds included. */
        ExchangeRate: {
            /**
             * @description Currency that counts as one unit.
             * @example USD
             */
            baseCurrency: string;
            /**
             * @description Currency in which that unit is expressed.
             * @example CNY
             */
            exchangeCurrency: string;
            /**
             * @description Decimal number as text: units of `exchangeCurrency` for one unit of `baseCurrency`, as the sample suggests.
             * @example 6.9123
             */
            rate: string;
        };
        /** @description What is sold, by kind of business. It travels inside the text of `extendInfo`, under the key `chinaExtraTransInfo`. Which fields belong to a sale depends on `businessType`; several values in one field are joined by bars. */
        TradeInformation: {
            /**
             * @description Kind of trade: 1 hotel, 2 air travel, 3 advice on studying abroad, 4 goods, 5 anything else. Several kinds are joined by bars.
             * @example 1|2|3|4|5
             */
            businessType?: string;
            /**
             * @description Hotel's name, made of letters, digits, blanks and `,.<>()[]/\-`. Several names are joined by bars. Conditional: businessType includes 1.
             * @example zlidu, sluhg-987, 889utng
             */
            hotelName?: string;
            /**
             * Format: date
             * @description Day of arrival, `yyyy-MM-dd`, in GMT+8. Conditional: businessType includes 1.
             * @example 2018-10-20
             */
            checkInTime?: string;
            /**
             * Format: date
             * @description Day of leaving, `yyyy-MM-dd`, in GMT+8. Conditional: businessType includes 1.
             * @example 2018-10-22
             */
            checkOutTime?: string;
            /**
             * @description Flight number. With changes of plane, the numbers are joined by bars. Conditional: businessType includes 2.
             * @example NWS 996|TWF 8854
             */
            flightNumber?: string;
            /**
             * @description Departure, `yyyy-MM-dd HH:mm`, in GMT+8. With changes of plane, the times are joined by bars. Conditional: businessType includes 2.
             * @example 2018-10-22 20:49
             */
            departureTime?: string;
            /**
             * @description Address of a picture of the letter of admission. Conditional: businessType includes 3.
             * @example https://www.iconfont.cn/search/index?test
             */
            admissionNoticeUrl?: string;
            /**
             * @description Goods as `name^quantity`; several are joined by bars. Conditional: businessType includes 4.
             * @example pencil^2|eraser^5|iPhone XS 256G^1
             */
            goodsInfo?: string;
            /**
             * @description How many pieces the order has in all. Conditional: businessType includes 4.
             * @example 8
             */
            totalQuantity?: number;
            /**
             * @description The trade in words. Conditional: businessType includes 5.
             * @example Airport pick up service
             */
            otherBusinessType?: string;
        };
        /** @description Device data of `offline.pay` 2.0.0. Its fields are known from that page's request sample alone, so presence and lengths are a guess. Unconfirmed: no page that could be read defines it. */
        EnvInfo: {
            /** @description Device that the buyer uses. Unconfirmed: no page that could be read prints this field. */
            deviceInfo?: components["schemas"]["DeviceInfo"];
            /**
             * @description Key-value extension, a JSON object written as text. Unconfirmed: no page that could be read prints this field.
             * @example {}
             */
            extendInfo?: string;
        };
        /**
         * @description Through what the buyer reaches the merchant; used by `DeviceInfo.terminalType`.
         *
         *     - `APP`: App on a phone or tablet.
         *     - `WEB`: Website in a desktop browser.
         *     - `WAP`: Website in a mobile browser.
         *     - `SYSTEM`: Call from one system to another.
         *     - `APP_LINK`: App opened from a universal link.
         *
         *     The provider may add values.
         */
        TerminalType: ("APP" | "WEB" | "WAP" | "SYSTEM" | "APP_LINK") | string;
        /**
         * @description Wallet site at which the buyer has the account. Another document of the vendor, about signing in from Macao, also uses `ALIPAY_MO`; it is not among the values that the payment pages list.
         *
         *     - `ALIPAY_CN`: Alipay in the Chinese mainland.
         *     - `ALIPAY_HK`: AlipayHK, Hong Kong.
         *     - `ALIPAY_SG`: Alipay in Singapore.
         *     - `KAKAOPAY`: KakaoPay, South Korea.
         *
         *     The provider may add values.
         */
        SiteEnum: ("ALIPAY_CN" | "ALIPAY_HK" | "ALIPAY_SG" | "KAKAOPAY") | string;
        /**
         * @description Product under contract. The offline functions use `OFFLINE_PAY` only. `AGREEMENT_OR_CASHIER_PAY` belongs to a family of web payment functions and is not listed here.
         *
         *     - `OFFLINE_PAY`: Payment in a shop.
         *     - `AUTO_DEBIT`: Repeated charges under one agreement.
         *     - `AUTH_CAPTURE`: Reserving an amount and capturing it later.
         *
         *     The provider may add values.
         */
        ProductCode: ("OFFLINE_PAY" | "AUTO_DEBIT" | "AUTH_CAPTURE") | string;
        /**
         * @description What kind of code the merchant scanned. `BARCODE` is the only value that a document lists; whether a value for QR codes exists is not confirmed.
         *
         *     - `BARCODE`: Payment code on the screen of the buyer's wallet.
         *
         *     The provider may add values.
         */
        OfflineCodeType: "BARCODE" | string;
        /**
         * @description State of a transaction, as `offline.payQuery` may tell it. The names are those of an older in-store API of the vendor; two of them also stand on pages of sister functions. Other documents use `SUCCESS`, `FAIL`, `PROCESSING` and `CANCELLED`. Read an unknown name as an unknown state. Unconfirmed: no page that could be read lists these values.
         *
         *     - `WAIT_BUYER_PAY`: Created and not paid.
         *     - `TRADE_SUCCESS`: Paid, and still refundable. A partial refund leaves it so.
         *     - `TRADE_CLOSED`: Not paid in time, cancelled, or refunded in whole.
         *     - `TRADE_FINISHED`: Paid, and too late to be refunded.
         *
         *     The provider may add values.
         */
        TransStatus: ("WAIT_BUYER_PAY" | "TRADE_SUCCESS" | "TRADE_CLOSED" | "TRADE_FINISHED") | string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    payCancel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayCancelRequestEnvelope"];
            };
        };
        responses: {
            /** @description A signed answer. `resultInfo.resultStatus` says how the call went: S succeeded, F failed, U unknown. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayCancelResponseEnvelope"];
                };
            };
        };
    };
    refund: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequestEnvelope"];
            };
        };
        responses: {
            /** @description A signed answer. `resultInfo.resultStatus` says how the call went: S succeeded, F failed, U unknown. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundResponseEnvelope"];
                };
            };
        };
    };
    pay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayRequestEnvelope"];
            };
        };
        responses: {
            /** @description A signed answer. `resultInfo.resultStatus` says how the call went: S succeeded, F failed, U unknown. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayResponseEnvelope"];
                };
            };
        };
    };
    payQuery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayQueryRequestEnvelope"];
            };
        };
        responses: {
            /** @description A signed answer. `resultInfo.resultStatus` says how the call went: S succeeded, F failed, U unknown. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayQueryResponseEnvelope"];
                };
            };
        };
    };
    preCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreCreateRequestEnvelope"];
            };
        };
        responses: {
            /** @description A signed answer. `resultInfo.resultStatus` says how the call went: S succeeded, F failed, U unknown. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreCreateResponseEnvelope"];
                };
            };
        };
    };
    notifyPay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotifyPayRequestEnvelope"];
            };
        };
        responses: {
            /** @description A signed answer. `resultInfo.resultStatus` says how the call went: S succeeded, F failed, U unknown. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotifyPayResponseEnvelope"];
                };
            };
        };
    };
}
