export interface ReserveOptions {
  readonly reserve?: string | undefined;
  readonly isvAccessToken?: string | undefined;
}

/** The head's `reserve`: as given, or with an ISV's access token, whose name there has a small t. */
export function writeReserve({ reserve, isvAccessToken }: ReserveOptions): string | undefined {
  return isvAccessToken === undefined ? reserve : JSON.stringify({ isvAccesstoken: isvAccessToken });
}
