import type { Random } from '../../random.js';
import { givenNamesBefore1956 } from './given-names-before-1956.js';
import { givenNamesSince1956 } from './given-names-since-1956.js';
import { surnameGroups } from './surnames.js';

export interface WrittenName {
  readonly text: string;
  readonly kana: string;
}

/** "佐藤 サトウ,鈴木 スズキ" as names; the reading follows the last space of each. */
export const readNames = (list: string): readonly WrittenName[] =>
  list.split(',').map((entry) => {
    const space = entry.lastIndexOf(' ');
    return { text: entry.slice(0, space), kana: entry.slice(space + 1) };
  });

const surnames = surnameGroups.map(([weight, list]) => {
  const names = readNames(list);
  return [names, weight * names.length] as const;
});

const givenNames = [...givenNamesBefore1956, ...givenNamesSince1956].map(({ until, M, F }) => ({
  until,
  M: readNames(M),
  F: readNames(F),
}));

export const drawSurname = (random: Random): WrittenName => random.pick(random.weighted(surnames));

/** A given name of the fashion of the birth year, or of a neighbouring one. */
export function drawGivenName(random: Random, sex: 'M' | 'F', birth: string): WrittenName {
  const year = Number(birth.slice(0, 4)) + random.between(-3, 3);
  const cohort = givenNames.find(({ until }) => year <= until) ?? givenNames.at(-1);
  return random.pick(cohort?.[sex] ?? []);
}
