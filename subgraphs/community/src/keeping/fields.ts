import { isId } from '@kasane/subgraph-kit/recording/check-values';
import type { Choice, Choices } from './choices.js';
import type { Field, Value } from './kind.js';

/** Builders of the fields of a kind. Each is required; `optional` makes one that may be left out. */
type Build = (name: string, title: string) => Field;

const base = {
  required: true,
  meaning: { is: 'VALUE' },
  problem: () => undefined,
} as const satisfies Partial<Field>;

export const optional = (field: Field): Field => ({ ...field, required: false });

const MOST_CHOICES = 40;

/** A text that says something. @param longest in characters */
export const text =
  (longest = 200): Build =>
  (name, title) => ({
    ...base,
    name,
    title,
    graphql: 'String',
    storage: 'text',
    shownAs: name,
    problem: (value) => {
      const said = String(value).trim();
      if (said === '') return 'EMPTY_TEXT';
      return said.length > longest ? 'TEXT_TOO_LONG' : undefined;
    },
  });

export interface Range {
  readonly from?: number;
  readonly to?: number;
}

const within = ({ from = 0, to = 1_000_000 }: Range) => {
  return (value: Value) => {
    const out = typeof value !== 'number' || value < from || value > to;
    return out ? ('NUMBER_OUT_OF_RANGE' as const) : undefined;
  };
};

export const whole =
  (range: Range = {}): Build =>
  (name, title) => ({
    ...base,
    name,
    title,
    graphql: 'Int',
    storage: 'int',
    shownAs: name,
    problem: within(range),
  });

/** A figure that may have decimals, such as a rate. */
export const figure =
  (range: Range = {}): Build =>
  (name, title) => ({
    ...base,
    name,
    title,
    graphql: 'Float',
    storage: 'numeric',
    shownAs: name,
    problem: within({ to: 1_000_000_000, ...range }),
  });

/** A number of people that stands alone. */
export const people: Build = (name, title) => ({
  ...whole()(name, title),
  meaning: { is: 'PEOPLE' },
});

/** A number of people that is part of a sum told elsewhere. @param sum SQL over the view `r` */
export const peopleOf =
  (sum: string): Build =>
  (name, title) => ({ ...people(name, title), meaning: { is: 'PEOPLE', partOf: sum } });

export const yes: Build = (name, title) => ({
  ...base,
  name,
  title,
  graphql: 'Boolean',
  storage: 'boolean',
  shownAs: name,
});

/** A day that is known. */
export const day: Build = (name, title) => ({
  ...base,
  name,
  title,
  graphql: 'PartialDate',
  storage: 'date',
  shownAs: name,
  problem: (value) => (isDay(String(value)) ? undefined : 'BAD_DAY'),
});

/** 年度, by the year it begins in (April to March). */
export const fiscalYear: Build = (name, title) => whole({ from: 1990, to: 2100 })(name, title);

/** `09:30` */
export const timeOfDay: Build = (name, title) => ({
  ...text()(name, title),
  problem: (value) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(String(value)) ? undefined : 'BAD_TIME'),
});

export const area: Build = (name, title) => ({
  ...text()(name, title),
  graphql: 'ID',
  meaning: { is: 'AREA' },
  shownAs: name.replace(/Code$/, ''),
});

/** Another record of this room. @param types what it may be */
export const record =
  (...types: readonly string[]): Build =>
  (name, title) => ({
    ...base,
    name,
    title,
    graphql: 'ID',
    storage: 'uuid',
    meaning: { is: 'RECORD', types },
    shownAs: name,
  });

/** Whom a record is about. */
export const person: Build = (name, title) => ({
  ...base,
  name,
  title,
  graphql: 'ID',
  storage: 'uuid',
  meaning: { is: 'PERSON' },
  shownAs: name,
  problem: (value) => (isId(value) ? undefined : 'BAD_PERSON'),
});

/** One of a table's choices. */
export const choice =
  ({ type, rows }: Choices): Build =>
  (name, title) => ({
    ...base,
    name,
    title,
    graphql: type,
    storage: 'text',
    shownAs: name,
    problem: (value, today) => (mayChoose(rows, value, today) ? undefined : 'CHOICE_ENDED'),
  });

export const choices =
  (from: Choices): Build =>
  (name, title) => ({
    ...choice(from)(name, title),
    graphql: `[${from.type}!]`,
    storage: 'text[]',
    problem: (value, today) => {
      const chosen = value as readonly string[];
      if (chosen.length > MOST_CHOICES) return 'TOO_MANY_CHOICES';
      return chosen.every((one) => mayChoose(from.rows, one, today)) ? undefined : 'CHOICE_ENDED';
    },
  });

/** A choice that has ended stays readable and can't be made any more. */
const mayChoose = (rows: readonly Choice[], value: Value, today: string): boolean =>
  rows.some(
    (row) =>
      row.value === value &&
      row.validFrom <= today &&
      (row.validTo === null || today <= row.validTo),
  );

const isDay = (value: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
};
