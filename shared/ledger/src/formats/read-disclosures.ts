import type { Disclosure, ShownCategory } from '../entry.js';

/** An entry of format 3, as far as it says what was shown about whom. */
interface Written {
  readonly disclosures: readonly {
    readonly basis: string;
    readonly people: readonly (readonly [place: number, id?: string, version?: number])[];
    readonly shown: number;
  }[];
  readonly shown: readonly (readonly ShownCategory[])[];
  readonly subjects: readonly string[];
}

/** The way back from `entryText`, for whoever looks into an entry of format 3. */
export function readDisclosures(body: string): readonly Disclosure[] {
  const { disclosures, shown, subjects } = JSON.parse(body) as Written;
  return disclosures.flatMap(({ basis, people, shown: list }) =>
    people.map(([place, id, version]): Disclosure => {
      const authorization = id === undefined || version === undefined ? null : { id, version };
      return { subject: there(subjects, place), basis, authorization, shown: there(shown, list) };
    }),
  );
}

function there<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined)
    throw new Error(`the entry names place ${String(place)}, which is empty`);
  return found;
}
