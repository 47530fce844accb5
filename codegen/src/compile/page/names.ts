/** A name as it is compared: the page spells one structure `order` and `Order`. */
export const nameKey = (name: string): string => name.toLowerCase();

/** How decisions call a part of a function's messages: `pay.requestBody`. */
export const ownerOf = (name: string, part: string): string =>
  `${name}.${part.replace(/ (\w)/, (_, letter: string) => letter.toUpperCase())}`;
