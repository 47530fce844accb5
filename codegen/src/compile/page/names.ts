/** `tradeInformation` → `TradeInformation` */
export const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A name as it is compared: the page spells one structure `order` and `Order`. */
export const nameKey = (name: string): string => name.toLowerCase();
