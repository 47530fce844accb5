const BEIJING_OFFSET = 8 * 3_600_000;

/** RFC 3339 with the gateway's own offset, GMT+8: `2026-11-21T20:37:00+08:00`. */
export function timestamp(milliseconds: number): string {
  return `${new Date(milliseconds + BEIJING_OFFSET).toISOString().slice(0, 19)}+08:00`;
}

/** The day in GMT+8, as digits: `20261121`. */
export function day(milliseconds: number): string {
  return timestamp(milliseconds).slice(0, 10).replaceAll('-', '');
}
