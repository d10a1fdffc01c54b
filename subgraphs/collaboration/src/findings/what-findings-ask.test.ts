import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readLabels } from '@kasane/directives/read-labels';
import fc from 'fast-check';
import { Kind, parse, visit, type SelectionSetNode } from 'graphql';
import type { Finding } from './finding.js';
import { askedFields, type PersonValues, type SeenPerson } from './household.js';
import { judgeHousehold } from './judge-household.js';
import { judgePerson } from './judge-person.js';
import { twinHouseholds } from './random-households.js';
import { TODAY } from './sample-household.js';

const schema = parse(
  readFileSync(new URL('../../schema/findings.graphql', import.meta.url), 'utf8'),
);
const sample = fc.sample(twinHouseholds, { numRuns: 1_000, seed: 8050 }).map(({ here }) => here);

/** What 多機関協働 adds of its own, so that no other department is asked for it. */
const OWN = [
  'openFile',
  'helpDeclined',
  'assessed',
  ...askedFields.map((one) => `assessed.${one}`),
];

/** A value whose reader is found out: `careCertifications.level`. */
const watched = <T>(value: T, path: string, read: Set<string>): T => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => watched<unknown>(one, path, read)) as T;
  return new Proxy(value, {
    get: (target, key) => {
      const at = path === '' ? String(key) : `${path}.${String(key)}`;
      read.add(at);
      return watched<unknown>(Reflect.get(target, key), at, read);
    },
  });
};

const watch = (read: Set<string>) => (person: SeenPerson) => ({
  ...person,
  values: watched<PersonValues>(person.values, '', read),
});

const pathsIn = ({ selections }: SelectionSetNode, above = ''): string[] =>
  selections.flatMap((one) => {
    if (one.kind !== Kind.FIELD) return [];
    const at = above === '' ? one.name.value : `${above}.${one.name.value}`;
    return [at, ...(one.selectionSet === undefined ? [] : pathsIn(one.selectionSet, at))];
  });

/** Every path that a type's findings require. */
function required(type: string): readonly string[] {
  const found: string[] = [];
  visit(schema, {
    Directive: (node, _key, _parent, _path, ancestors) => {
      const on = ancestors.flatMap((one) => ('name' in one ? [one.name.value] : []));
      const [given] = node.arguments ?? [];
      if (node.name.value !== 'requires' || on[0] !== type) return;
      if (given?.value.kind !== Kind.STRING) return;
      const [asked] = parse(`{ ${given.value.value} }`).definitions;
      if (asked?.kind === Kind.OPERATION_DEFINITION) found.push(...pathsIn(asked.selectionSet));
    },
  });
  return found.map((path) => path.replace(/^members\./, ''));
}

/** By whom it is judged, with what is read of each person written down. */
const judges: readonly (readonly [string, (read: Set<string>) => readonly Finding[]])[] = [
  [
    'Household',
    (read) =>
      sample.flatMap((household) =>
        judgeHousehold({ ...household, people: household.people.map(watch(read)) }),
      ),
  ],
  [
    'Person',
    (read) =>
      sample.flatMap(({ people }) =>
        people.map(watch(read)).flatMap((one) => judgePerson(one, TODAY)),
      ),
  ],
];

describe.each(judges)('%s.findings', (type, judge) => {
  const read = new Set<string>();
  const findings = judge(read);

  it('is labelled with what its rules look at: what is not there is withheld from everybody', () => {
    const lookedAt = findings.flatMap(({ evidence, missing }) => [
      ...evidence.map(({ category }) => category),
      ...missing.flatMap((gap) => ('category' in gap ? [gap.category] : [])),
    ]);
    const label = readLabels(schema).get(type)?.fields.get('findings');
    expect([...new Set(lookedAt)].sort()).toEqual([...(label?.derivedFrom ?? [])].sort());
  });

  it('requires every value its rules read: what it lacks would be a wrong "nothing known"', () => {
    const asked = new Set([...required(type), ...OWN]);
    expect([...read].filter((path) => !asked.has(path))).toEqual([]);
  });

  it('of whoever lives beside a household the same as of its members', () => {
    const paths = required(type);
    const beside = paths.flatMap((path) => /^coResidents\.(.*)$/.exec(path)?.[1] ?? []);
    const own = paths.filter((path) => !/^(kind|members|coResidents)/.test(path));
    expect(beside.sort()).toEqual(type === 'Household' ? own.sort() : []);
  });

  it('and of no field that they never read', () => {
    const topmost = required(type).filter((path) => !path.includes('.'));
    const known = ['kind', 'members', 'coResidents', 'id'];
    expect(topmost.filter((path) => !read.has(path) && !known.includes(path))).toEqual([]);
  });
});
