/** `payQuery` → `PayQuery` */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** `OrderInfo` → `orderInfo` */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
