import type { InputProblemCode } from '@kasane/policy/recording/input-problems';

/**
 * Terminology
 * - kind: one sort of thing the community room keeps itself, such as a platform or an indicator.
 * - record: one of them, with an id that never changes.
 * - version: what somebody said about it, and who, when and why. Versions are only ever added.
 */
export interface Kind {
  /** Its GraphQL type. */
  readonly type: string;
  /** 日本語 */
  readonly title: string;
  /** View of the latest versions; the versions themselves stand in `<table>_version`. */
  readonly table: string;
  /** `Query` field of its list; without one it is reached from what it belongs to. */
  readonly list?: string;
  /** The input object's fields, in the order of the columns. */
  readonly fields: readonly Field[];
  /** Order of its list: an SQL text expression over the view `r`. */
  readonly order: { readonly by: string; readonly descending?: boolean };
  /** Fields that make a record unique; its id is made of them, so there can't be two. */
  readonly naturalKey?: readonly string[];
  /** What of it can be asked for by fiscal year: an SQL date or year of the view `r`. */
  readonly year?: { readonly of: string; readonly is: 'DATE' | 'YEAR' };
  /** SQL condition over the view `r`: it goes on today. Without it, nothing ever ends. */
  readonly ongoing?: string;
  /** What fields say together. */
  readonly rules?: readonly KindRule[];
  /** What has to be looked up about them. */
  readonly questions?: readonly KindQuestion[];
}

/** Asked of the database once everything else is right. */
export interface KindQuestion {
  readonly field: string;
  readonly problem: InputProblemCode;
  /** Answers one row with `broken`. */
  readonly sql: string;
  /** Fields whose values it takes, in their order. */
  readonly of: readonly string[];
}

export interface KindRule {
  readonly field: string;
  readonly problem: InputProblemCode;
  readonly broken: (values: Values) => boolean;
}

export type Value = string | number | boolean | null | readonly string[];

export type Values = Readonly<Record<string, Value>>;

/** How a value is stored and read back. */
export type Storage = 'text' | 'text[]' | 'int' | 'numeric' | 'boolean' | 'date' | 'uuid';

/** What a value stands for in the graph, where it isn't the value itself. */
export type Meaning =
  | { readonly is: 'VALUE' }
  /** A number of people: told only where it is not small. `partOf`: SQL of what it is summed up in. */
  | { readonly is: 'PEOPLE'; readonly partOf?: string }
  | { readonly is: 'AREA' }
  /** `Person.id`. Whether there is such a person is not asked: the answer would tell. */
  | { readonly is: 'PERSON' }
  | { readonly is: 'RECORD'; readonly types: readonly string[] };

export interface Field {
  /** Name in the input, and in the type where it says the value itself. */
  readonly name: string;
  /** 日本語 */
  readonly title: string;
  readonly graphql: string;
  readonly storage: Storage;
  readonly required: boolean;
  readonly meaning: Meaning;
  /** Name in the type: `area` of an input's `areaCode`. */
  readonly shownAs: string;
  /** What is wrong with a value that GraphQL let through; undefined where nothing is. */
  readonly problem: (value: Exclude<Value, null>, today: string) => InputProblemCode | undefined;
}

/** `heldOn` → `held_on` */
export const columnOf = ({ name }: Pick<Field, 'name'>): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
