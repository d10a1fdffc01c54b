import { isDeepStrictEqual } from 'node:util';
import type { Asked, Twins } from './open-twins.js';

/** How often a question is asked again before two worlds count as told apart. */
const PATIENCE = 8;

/** What a machine with too much to do answers, in whichever world it happens to. */
const TOO_SLOW = /"code":"[A-Z_]+_(TIMEOUT|UNAVAILABLE)"/;

type Answers = Awaited<ReturnType<Twins['ask']>>;

/**
 * Look-ups of one moment share a statement, so how many there are hangs on the moment as well: the
 * worlds are alike where each statement was ever sent as often here as there, or once more often and
 * once less; of four and more, a quarter apart. What hangs on a withheld value is otherwise every
 * time, in small questions too.
 */
export async function askUntilSteady(twins: Twins, asked: Asked): Promise<Answers> {
  const sent = { here: createCounts(), there: createCounts() };
  let seen = await twins.ask(asked);
  for (let times = 0; isSlow(seen) && times < PATIENCE; times += 1) {
    // One world may have recorded what the other had no time for.
    await twins.disclosures();
    seen = await twins.ask(asked);
  }
  for (let times = 1; differsInStatementsAlone(seen); times += 1) {
    sent.here.add(seen.here.statements);
    sent.there.add(seen.there.statements);
    // Both are made anew: an object of this realm never equals one that came from a process.
    if (overlap(sent.here, sent.there)) {
      const { statements } = seen.here;
      return { here: { ...seen.here }, there: { ...seen.there, statements } };
    }
    if (times === PATIENCE) break;
    seen = await twins.ask(asked);
  }
  return seen;
}

const isSlow = ({ here, there }: Answers): boolean =>
  here.body !== there.body && [here, there].some(({ body }) => TOO_SLOW.test(body));

const differsInStatementsAlone = ({ here, there }: Answers): boolean =>
  !isDeepStrictEqual(here, there) &&
  isDeepStrictEqual({ ...here, statements: [] }, { ...there, statements: [] });

/** How often each statement is sent for one question: at least, and at most. */
interface Counts {
  readonly add: (statements: readonly string[]) => void;
  readonly texts: () => Iterable<string>;
  readonly of: (text: string) => { readonly least: number; readonly most: number };
}

function createCounts(): Counts {
  const times: ReadonlyMap<string, number>[] = [];
  const texts = new Set<string>();
  return {
    add: (statements) => {
      const counted = new Map<string, number>();
      for (const text of statements) {
        texts.add(text);
        counted.set(text, (counted.get(text) ?? 0) + 1);
      }
      times.push(counted);
    },
    texts: () => texts,
    of: (text) => {
      const counts = times.map((counted) => counted.get(text) ?? 0);
      return { least: Math.min(...counts), most: Math.max(...counts) };
    },
  };
}

const overlap = (here: Counts, there: Counts): boolean =>
  [...here.texts(), ...there.texts()].every((text) => {
    const [mine, others] = [here.of(text), there.of(text)];
    return mine.least <= roughly(others.most) && others.least <= roughly(mine.most);
  });

/** Of many, some more: the database that was just written is the slower one, question by question. */
const roughly = (most: number): number => most + Math.floor(most / 4);
