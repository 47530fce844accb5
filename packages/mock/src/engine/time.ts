const BEIJING_OFFSET = 8 * 3_600_000;
const DAY = 24 * 3_600_000;

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
