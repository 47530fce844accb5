/**
 * Ids of result codes for which no page prints one, although `resultCodeId` is required. They come from a range of our
 * own, 9999xxxx, which no documented id enters; a reply that carries one says so in `resultMsg`.
 */
export const inventedIds: Readonly<Record<string, string>> = {
  QUERY_CONTRACT_VALUE_NULL: '99990001',
  CONTRACT_STATUS_INVALID: '99990002',
  CANCEL_WINDOW_EXCEED: '99990003',
  REFUND_AMOUNT_EXCEED: '99990004',
  REFUND_WINDOW_EXCEED: '99990005',
};

/** For a code that a table gained without an id, until it gets its line above. */
export const ANY_INVENTED_ID = '99999999';
