/**
 * Joins what is asked within one turn of the event loop, with everything that follows from it at
 * once, into one piece of work whose result all who asked share. Whoever asks later begins another.
 */
export function createTick<Item, Result>(
  work: (items: readonly Item[]) => Promise<Result>,
): (item: Item) => Promise<Result> {
  let open: { readonly items: Item[]; readonly result: Promise<Result> } | undefined;
  return (item) => {
    if (open === undefined) {
      const items: Item[] = [];
      open = {
        items,
        result: settled().then(() => {
          open = undefined;
          return work(items);
        }),
      };
    }
    open.items.push(item);
    return open.result;
  };
}

/** After every promise that is settled by now has been followed: fetches of one tick come so apart. */
const settled = (): Promise<void> =>
  Promise.resolve().then(
    () =>
      new Promise((resolve) => {
        process.nextTick(resolve);
      }),
  );
