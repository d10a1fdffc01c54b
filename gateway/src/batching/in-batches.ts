export interface BatchOptions<Item, Result> {
  /** Does the work of all that waits at once, with one result for each item, in their order. */
  readonly work: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** Batches at work at the same time. */
  readonly atOnce: number;
  /** Items of one batch. */
  readonly most: number;
}

/**
 * Joins what waits for the database into one piece of work: on an idle machine whatever comes within
 * one turn of the event loop, under load whatever came while the others were at work. Work begins
 * after it was asked for, never before, so nobody gets an answer older than the question.
 */
export function inBatches<Item, Result>({
  work,
  atOnce,
  most,
}: BatchOptions<Item, Result>): (item: Item) => Promise<Result> {
  interface Waiting {
    readonly item: Item;
    readonly resolve: (result: Result) => void;
    readonly reject: (cause: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let atWork = 0;
  let planned = false;
  const begin = (): void => {
    planned = false;
    while (atWork < atOnce && waiting.length > 0) void finish(waiting.splice(0, most));
  };
  const finish = async (batch: readonly Waiting[]): Promise<void> => {
    atWork += 1;
    try {
      const results = await work(batch.map(({ item }) => item));
      if (results.length !== batch.length) throw new Error('a batch without all of its results');
      batch.forEach(({ resolve }, at) => {
        resolve(results[at] as Result);
      });
    } catch (cause) {
      for (const { reject } of batch) reject(cause);
    } finally {
      atWork -= 1;
      plan();
    }
  };
  const plan = (): void => {
    if (planned || atWork >= atOnce || waiting.length === 0) return;
    planned = true;
    setImmediate(begin);
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      plan();
    });
}
