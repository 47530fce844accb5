import { environmentVariables } from '@intl-acquiring/client/environment';

export interface Settings {
  readonly database: string;
  /** Milliseconds. */
  readonly payWithin: number;
  readonly publicUrl: string | undefined;
  readonly port: number;
}

const own = {
  PORT: 'where it listens, on this machine alone (any free port)',
  PUBLIC_URL: 'where the gateway reaches the shop, for notifications (the address of the buyer’s request)',
  SHOP_DATABASE: 'the books: a folder, memory:, or postgres://user@host/database (qr-checkout-books)',
  SHOP_PAY_WITHIN: 'seconds that a buyer may take; then the order is cancelled (180)',
};

export const help: string = `A web shop whose buyers pay by QR code. Prints its address when it is open.

Usage: qr-checkout [--help]

An order is in the books before anything is sent. It is paid when the gateway says so, by a notification or by a query;
it is cancelled when the buyer takes too long. What is open when the program ends goes on when it starts again.

Environment
${Object.entries({ ...environmentVariables, ...own })
  .map(([name, text]) => `  ${name.padEnd(30)}${text}`)
  .join('\n')}
`;

/** @throws {RangeError} with a sentence that names the variable */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const { SHOP_DATABASE = 'qr-checkout-books', PUBLIC_URL } = environment;
  const number = (name: 'PORT' | 'SHOP_PAY_WITHIN', otherwise: number, most: number): number => {
    const value = Number(environment[name] ?? otherwise);
    if (Number.isInteger(value) && value >= 0 && value <= most) return value;
    throw new RangeError(`${name} is a whole number from 0 to ${most}, not ${JSON.stringify(environment[name])}.`);
  };
  if (PUBLIC_URL !== undefined && !URL.canParse(PUBLIC_URL)) {
    throw new RangeError(`PUBLIC_URL is an address such as https://shop.example, not ${JSON.stringify(PUBLIC_URL)}.`);
  }
  return {
    database: SHOP_DATABASE,
    payWithin: number('SHOP_PAY_WITHIN', 180, 86_400) * 1000,
    publicUrl: PUBLIC_URL,
    port: number('PORT', 0, 65_535),
  };
}
