/** Those that are so, and those that are not, each in their order. */
export function partition<Item>(items: readonly Item[], is: (item: Item) => boolean): [Item[], Item[]] {
  const [yes, no]: [Item[], Item[]] = [[], []];
  for (const item of items) (is(item) ? yes : no).push(item);
  return [yes, no];
}
