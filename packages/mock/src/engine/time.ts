const BEIJING_OFFSET = 8 * 3_600_000;
const DAY = 24 * 3_600_000;

/** The longest that anything can be made to wait: a hundred years, in milliseconds. */
export const LONGEST_WAIT: number = 100 * 365 * DAY;

const FIRST_MOMENT = Date.parse('0001-01-01T00:00:00+08:00');
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59+08:00');

/** Whether a time, in milliseconds since 1970, is one that RFC 3339 can write in GMT+8: its years have four digits. */
export function isMoment(milliseconds: number): boolean {
  return milliseconds >= FIRST_MOMENT && milliseconds <= LAST_MOMENT;
}

let lastSecond = Number.NaN;
let lastText = '';
let lastDay = '';

/** RFC 3339 with the gateway's own offset, GMT+8: `2026-11-21T20:37:00+08:00`. */
export function timestamp(milliseconds: number): string {
  const second = Math.floor(milliseconds / 1000);
  // Most messages are of the same second as the one before.
  if (second !== lastSecond) {
    lastText = `${new Date(second * 1000 + BEIJING_OFFSET).toISOString().slice(0, 19)}+08:00`;
    lastDay = lastText.slice(0, 10).replaceAll('-', '');
    lastSecond = second;
  }
  return lastText;
}

/** The day in GMT+8, as digits: `20261121`. */
export function day(milliseconds: number): string {
  timestamp(milliseconds);
  return lastDay;
}

/** The midnight in GMT+8 that ends the day of a moment. */
export function endOfDay(milliseconds: number): number {
  return (Math.floor((milliseconds + BEIJING_OFFSET) / DAY) + 1) * DAY - BEIJING_OFFSET;
}
