import type { Random } from '../../random.js';
import { addDays, addYears, toDay, TODAY } from '../calendar.js';
import type { Home, HomeKind, Person } from '../homes/person.js';
import { weightedSample } from '../weighted-sample.js';

/** One 住民票の世帯 of a home, before numbers are given. */
export interface RegisterDraft {
  readonly members: readonly Person[];
  readonly head: Person | undefined;
  /** Set on the register that was split off the first one. */
  readonly splitOn?: string;
}

/** How likely homes of a kind are to have split their register; most are old parent and grown child. */
const splitWeights: Readonly<Partial<Record<HomeKind, number>>> = {
  PARENT_AND_UNMARRIED: 5,
  THREE_GENERATIONS: 3,
  ELDERLY_OTHER: 3,
  ELDERLY_COUPLE: 0.3,
  COUPLE_AND_ADULT_CHILD: 0.7,
  PARENT_AND_ADULT_CHILD: 0.7,
  SHARED: 2,
  COUPLE_WITH_CHILDREN: 0.5,
};

const SPLITS = 1590;

export const chooseSplits = (random: Random, homes: readonly Home[]): ReadonlySet<Home> =>
  new Set(
    weightedSample(random, homes, SPLITS, ({ kind, members, splittable = [] }) =>
      splittable.length > 0 &&
      splittable.length < members.length &&
      members.every(({ age }) => age > 0)
        ? (splitWeights[kind] ?? 0)
        : 0,
    ),
  );

export function registersOfHome(random: Random, home: Home, split: boolean): RegisterDraft[] {
  const { members, head, splittable = [], cast } = home;
  if (cast) {
    const byKey = new Map(members.map((person) => [person.cast?.key, person]));
    return cast.registers.map(({ members: keys, headless, splitOn }) => {
      const people = keys.map((key) => byKey.get(key)).filter((person) => person !== undefined);
      if (people.length < keys.length) throw new Error(`${cast.key}: unknown key in a register`);
      return {
        members: people,
        head: headless ? undefined : people[0],
        ...(splitOn && { splitOn }),
      };
    });
  }
  if (!split) return [{ members, head }];
  const leaving = splittable.includes(head)
    ? members.filter((person) => !splittable.includes(person))
    : splittable;
  const staying = members.filter((person) => !leaving.includes(person));
  const newHead = leaving.find(({ age }) => age >= 18) ?? leaving[0];
  if (!newHead) return [{ members, head }];
  const lastBirth =
    members
      .map(({ birth }) => birth)
      .sort()
      .at(-1) ?? TODAY;
  const from = [addYears(newHead.birth, 20), lastBirth, '2003-04-01'].sort().at(-1) ?? TODAY;
  const days = toDay(addDays(TODAY, -20)) - toDay(from);
  const splitOn = days > 0 ? addDays(from, random.between(0, days)) : addDays(TODAY, -20);
  return [
    { members: staying, head },
    { members: leaving, head: newHead, splitOn },
  ];
}
