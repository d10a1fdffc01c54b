export interface BatchOptions<Item, Result> {
  /** Does the work of all that waits at once, with one result for each item, in their order. */
  readonly work: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** Batches at work at the same time. */
  readonly atOnce: number;
  /** Items of one batch. */
  readonly most: number;
  /** Milliseconds after which who still waits is refused, in the queue or at work. */
  readonly patience: number;
  /**
   * Whether each item of a batch that failed so is tried once more by itself, so that what one of
   * them says takes nobody else's with it.
   */
  readonly mayDivide: (cause: unknown) => boolean;
}

/**
 * Joins what waits for the database into one piece of work: on an idle machine whatever comes within
 * one turn of the event loop, under load whatever came while the others were at work. Work begins
 * after it was asked for, never before, so nobody gets an answer older than the question.
 *
 * A database that hangs holds up those who wait, but nobody for longer than the patience says: what
 * is refused in time can be answered, and the queue holds no more than came within that time.
 */
export function inBatches<Item, Result>({
  work,
  atOnce,
  most,
  patience,
  mayDivide,
}: BatchOptions<Item, Result>): (item: Item) => Promise<Result> {
  interface Waiting {
    readonly item: Item;
    readonly resolve: (result: Result) => void;
    readonly reject: (cause: unknown) => void;
  }
  const waiting = new Set<Waiting>();
  let atWork = 0;
  let planned = false;
  const begin = (): void => {
    planned = false;
    while (atWork < atOnce && waiting.size > 0) {
      const batch = [...waiting].slice(0, most);
      for (const one of batch) waiting.delete(one);
      void finish(batch);
    }
  };
  const finish = async (batch: readonly Waiting[]): Promise<void> => {
    atWork += 1;
    try {
      await settle(batch);
    } finally {
      atWork -= 1;
      plan();
    }
  };
  const settle = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const results = await work(batch.map(({ item }) => item));
      if (results.length !== batch.length) throw new Error('a batch without all of its results');
      batch.forEach(({ resolve }, at) => {
        resolve(results[at] as Result);
      });
    } catch (cause) {
      if (batch.length > 1 && mayDivide(cause)) {
        for (const one of batch) await settle([one]);
      } else {
        for (const { reject } of batch) reject(cause);
      }
    }
  };
  const plan = (): void => {
    if (planned || atWork >= atOnce || waiting.size === 0) return;
    planned = true;
    setImmediate(begin);
  };
  return async (item) => {
    let timer: NodeJS.Timeout | undefined;
    let entry: Waiting | undefined;
    try {
      return await new Promise<Result>((resolve, reject) => {
        entry = { item, resolve, reject };
        waiting.add(entry);
        const began = performance.now();
        const refuse = () => {
          reject(new Error(`the database took longer than ${String(patience)} ms`));
        };
        timer = setTimeout(() => {
          // The event loop may have stood still, as while another supergraph is being built. Nothing
          // was read meanwhile, the greetings of a new connection included: that time is given back.
          timer = setTimeout(refuse, performance.now() - began - patience);
        }, patience);
        plan();
      });
    } finally {
      clearTimeout(timer);
      if (entry !== undefined) waiting.delete(entry);
    }
  };
}
