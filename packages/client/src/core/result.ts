import type { CallResult } from './outcome.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

/** The `resultInfo` of a verified body; `undefined` if status or code are not there. */
export function readResult({ resultInfo }: Record<string, unknown>): CallResult | undefined {
  const info: { [name: string]: unknown } = { ...Object(resultInfo) };
  const { resultStatus, resultCode, resultCodeId, resultMsg } = info;
  if (!isText(resultStatus) || !isText(resultCode)) return undefined;
  return {
    status: resultStatus,
    code: resultCode,
    ...(isText(resultCodeId) && { id: resultCodeId }),
    ...(isText(resultMsg) && { message: resultMsg }),
  };
}
