/** JSON as it is written everywhere: two spaces, a line feed at the end, keys in the order in which they were made. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
