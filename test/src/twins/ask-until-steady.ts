import { isDeepStrictEqual } from 'node:util';
import type { Answers, Asked, Twins } from './open-twins.js';
import type { Seen } from './world/twin-world.js';

/** How often a question is asked again before two worlds count as told apart. */
const PATIENCE = 8;

/** What a machine with too much to do answers, in whichever world it happens to. */
const TOO_SLOW = /"code":"[A-Z_]+_(TIMEOUT|UNAVAILABLE)"/;

/** What was seen here and in one of the others. */
export interface Pair {
  readonly here: Seen;
  readonly there: Seen;
}

/**
 * Look-ups of one moment share a statement, so how many there are hangs on the moment as well: the
 * worlds are alike where each statement was ever sent as often here as there, or once more often and
 * once less; of four and more, a quarter apart; one apart where several subgraphs are asked at once,
 * of which one may always be the slower in one world. What hangs on a withheld value is otherwise
 * every time, in small questions of one subgraph too.
 *
 * @param first what was seen when it was asked already: what differs then, differs
 * @returns a pair for each of the others
 */
export async function askUntilSteady(
  twins: Twins,
  asked: Asked,
  first?: Answers,
): Promise<readonly Pair[]> {
  let seen = first ?? (await twins.ask(asked));
  for (let times = 0; isSlow(seen) && times < PATIENCE; times += 1) {
    // One world may have recorded what the other had no time for.
    await twins.disclosures();
    seen = await twins.ask(asked);
  }
  const sent = { here: createCounts(), there: seen.there.map(createCounts) };
  let pairs = pairsOf(seen);
  for (let times = 1; pairs.some(differsInStatementsAlone); times += 1) {
    sent.here.add(seen.here.statements);
    seen.there.forEach(({ statements }, at) => sent.there[at]?.add(statements));
    pairs = pairsOf(seen).map((pair, at) => {
      const there = sent.there[at];
      if (there === undefined || !differsInStatementsAlone(pair)) return pair;
      if (!overlap(sent.here, there, atOnce(seen.here))) return pair;
      // Both are made anew: an object of this realm never equals one that came from a process.
      const { statements } = pair.here;
      return { here: { ...pair.here }, there: { ...pair.there, statements } };
    });
    if (times === PATIENCE || !pairs.some(differsInStatementsAlone)) break;
    seen = await twins.ask(asked);
    pairs = pairsOf(seen);
  }
  return pairs;
}

/** Of two worlds. */
export async function askBoth(twins: Twins, asked: Asked): Promise<Pair> {
  const [pair] = await askUntilSteady(twins, asked);
  if (pair === undefined) throw new Error('there is no other world');
  return pair;
}

export const pairsOf = ({ here, there }: Answers): readonly Pair[] =>
  there.map((each) => ({ here, there: each }));

const isSlow = ({ here, there }: Answers): boolean =>
  there.some(({ body }) => body !== here.body) &&
  [here, ...there].some(({ body }) => TOO_SLOW.test(body));

const differsInStatementsAlone = ({ here, there }: Pair): boolean =>
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

const overlap = (here: Counts, there: Counts, isAtOnce: boolean): boolean =>
  [...here.texts(), ...there.texts()].every((text) => {
    const [mine, others] = [here.of(text), there.of(text)];
    return (
      mine.least <= roughly(others.most, isAtOnce) && others.least <= roughly(mine.most, isAtOnce)
    );
  });

const atOnce = ({ calls }: Seen): boolean =>
  new Set(calls.map(({ subgraph }) => subgraph)).size > 1;

/** Of many, some more: the database that was just written is the slower one, question by question. */
const roughly = (most: number, isAtOnce: boolean): number =>
  most === 0 ? 0 : most + Math.max(Math.floor(most / 4), isAtOnce ? 1 : 0);
