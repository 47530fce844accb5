import { hash, pick } from './random.ts';
import { day } from './time.ts';

const DIGITS_AND_LOWER = '0123456789abcdefghijklmnopqrstuvwxyz';
const ALPHANUMERIC = `${DIGITS_AND_LOWER}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;

/** The names that an order gets when it is created. */
export interface OrderIds {
  readonly serial: number;
  /** 28 digits: day, seed, serial. */
  readonly acquirementId: string;
  /** Last part of the address that pays the order. */
  readonly qrToken: string;
  /** Names the pictures of the QR code. */
  readonly pictureCode: string;
}

/** Ids in the form of the pages' samples. The serial keeps them apart within a run, the seed between runs. */
export function orderIds(seed: string, serial: number, now: number): OrderIds {
  const tail = (): string => serial.toString(36).padStart(6, '0');
  return {
    serial,
    acquirementId: day(now) + eightDigits(seed) + digits(serial, 12),
    // Most orders are never scanned.
    get qrToken() {
      return `28100204${pick(`${seed}/qr/${serial}`, ALPHANUMERIC, 19)}${tail()}`;
    },
    get pictureCode() {
      return `bax${pick(`${seed}/picture/${serial}`, DIGITS_AND_LOWER, 15)}${tail()}`;
    },
  };
}

/** The serial that an `acquirementId` ends with. Whether there is such an order is another question. */
export function serialIn(acquirementId: string): number {
  return Number(acquirementId.slice(-12));
}

/** The `reqMsgId` of a message that the gateway sends by itself, in the form of a UUID. */
export function messageId(seed: string, serial: number): string {
  const random = pick(`${seed}/message/${serial}`, '0123456789abcdef', 18);
  return `${random.slice(0, 8)}-${random.slice(8, 12)}-4${random.slice(12, 15)}-8${random.slice(15)}-${serial.toString(16).padStart(12, '0')}`;
}

let lastSeed = '';
let lastDigits = '';

/** What a run's ids have of its seed; most are of the same run as the one before. */
function eightDigits(seed: string): string {
  if (seed !== lastSeed || lastDigits === '') lastDigits = digits(hash(seed) % 1e8, 8);
  lastSeed = seed;
  return lastDigits;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
