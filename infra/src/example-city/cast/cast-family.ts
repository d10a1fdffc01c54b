import type {
  CareFacts,
  ChildFacts,
  GuardianshipFacts,
  Resident,
  ReoffendingFacts,
} from '../world.js';

/** Somebody of the cast. Whatever is not said here is not so: the generators leave the cast alone. */
export interface CastMember extends Pick<
  Resident,
  | 'sex'
  | 'birth'
  | 'birthAsRecorded'
  | 'foreign'
  | 'away'
  | 'employment'
  | 'disability'
  | 'livelihood'
> {
  /** Unique over the whole cast, for example `sakura-mother`. */
  readonly key: string;
  /** Family name, given name, and both readings. */
  readonly name: readonly [string, string, string, string];
  /** Keys. A relative who is dead or outside the city is named `late-…` and needs no entry. */
  readonly father?: string;
  readonly mother?: string;
  readonly spouse?: string;
  /** 夫・妻（未届）. */
  readonly partner?: string;
  readonly movedInOn?: string;
  readonly care?: Omit<CareFacts, 'mainCarer'> & { readonly mainCarer?: string };
  /** School and grade follow from town and birth date. */
  readonly child?: Omit<ChildFacts, 'school' | 'grade'>;
  readonly reoffending?: ReoffendingFacts;
  readonly guardianship?: Omit<GuardianshipFacts, 'guardianResident'> & {
    readonly guardianResident?: string;
  };
}

export interface CastRegister {
  /** Keys; the 世帯主 first unless `headless`. */
  readonly members: readonly string[];
  readonly headless?: true;
  /** When this register was split off the first one of the family (世帯分離). */
  readonly splitOn?: string;
}

export interface CastFamily {
  readonly key: string;
  /** What the family is in the cast for. */
  readonly title: string;
  /** Name of the town (町名), see population/areas.ts. */
  readonly town: string;
  readonly building?: string;
  readonly members: readonly CastMember[];
  readonly registers: readonly CastRegister[];
}
