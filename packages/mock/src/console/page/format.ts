import type { Money } from '@intl-acquiring/types';
import { decimalsOf } from './decimals.ts';

/** `2.39 USD`, in major units: how many digits a currency has is what ISO 4217 says. */
export function majorUnits({ currency, value }: Money): string {
  if (!/^\d+$/.test(value)) return `${value} ${currency}`;
  const places = decimalsOf(currency);
  const padded = value.replace(/^0+/, '').padStart(places + 1, '0');
  const whole = padded.slice(0, padded.length - places).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}${places > 0 ? `.${padded.slice(-places)}` : ''} ${currency}`;
}

/** `20:37:00` of an RFC 3339 text, as the gateway tells it. */
export function clockTime(time: string): string {
  return time.slice(11, 19);
}

/** `2026-11-21 20:37:00` of an RFC 3339 text. */
export function dateTime(time: string): string {
  return time.slice(0, 19).replace('T', ' ');
}

/** Milliseconds since 1970 as RFC 3339 in GMT+8, the gateway's time. */
export function gatewayTime(milliseconds: number): string {
  return `${new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

const units = [
  { name: 'day', milliseconds: 86_400_000 },
  { name: 'hour', milliseconds: 3_600_000 },
  { name: 'minute', milliseconds: 60_000 },
  { name: 'second', milliseconds: 1000 },
];

/** `1 hour 20 minutes`: the two largest units. */
export function duration(milliseconds: number): string {
  let rest = Math.max(0, Math.round(milliseconds / 1000) * 1000);
  const parts: string[] = [];
  for (const unit of units) {
    const count = Math.floor(rest / unit.milliseconds);
    rest -= count * unit.milliseconds;
    if (count > 0) parts.push(plural(count, unit.name));
  }
  return parts.slice(0, 2).join(' ') || '0 seconds';
}

/** `1 try`, `2 tries`. */
export function plural(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun.endsWith('y') && !noun.endsWith('ay') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}

/** Sixteen bytes a line, as hexadecimal and as text. */
export function hexDump(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const row = [...bytes.subarray(at, at + 16)];
    const codes = row.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const text = row.map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
    lines.push(`${at.toString(16).padStart(6, '0')}  ${codes.padEnd(47)}  ${text}`);
  }
  return lines.join('\n');
}
