/** Two lists matched by a key, whatever their order. */
export interface Pairs<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
  readonly kept: readonly (readonly [before: Item, after: Item])[];
}

export function pair<Item>(base: readonly Item[], head: readonly Item[], keyOf: (item: Item) => string): Pairs<Item> {
  const before = new Map(base.map((item) => [keyOf(item), item]));
  const after = new Map(head.map((item) => [keyOf(item), item]));
  return {
    added: [...after].flatMap(([key, item]) => (before.has(key) ? [] : [item])),
    removed: [...before].flatMap(([key, item]) => (after.has(key) ? [] : [item])),
    kept: [...before].flatMap(([key, item]): [Item, Item][] => {
      const now = after.get(key);
      return now === undefined ? [] : [[item, now]];
    }),
  };
}

export const nameOf = ({ name }: { readonly name: string }): string => name;
