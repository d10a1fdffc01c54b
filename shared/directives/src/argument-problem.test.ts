import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { checkLabels } from './check-labels.js';

const faults = (sdl: string) => checkLabels(parse(sdl)).map((f) => `${f.rule} ${f.coordinate}`);

const REFERENCE = '@personal(category: "PERSON_REFERENCE")';
const people = (given: string) => `
  type Query { people(${given}): People ${REFERENCE} }
  type People { edges: [PeopleEdge!] ${REFERENCE} }
  type PeopleEdge { node: Person ${REFERENCE} }
  type Person @key(fields: "id") {
    id: ID!
    name: String @personal(category: "RESIDENT_NAME")
    careLevel: Int @personal(category: "ELDERLY_CARE_LEVEL")
  }`;

describe('an argument that chooses people', () => {
  it.each([
    ['without a label', 'like: String', 'like: String @personal(category: "RESIDENT_NAME")'],
    [
      'said to be open, but named after a field',
      'nameContains: String @open',
      'nameContains: String @personal(category: "RESIDENT_NAME")',
    ],
    [
      'of another category than the field it is named after',
      'careLevel: Int @personal(category: "RESIDENT_NAME")',
      'careLevel: Int @personal(category: "ELDERLY_CARE_LEVEL")',
    ],
    ['a key by another name', 'atena: ID', 'id: ID'],
    ['open and personal', 'x: Int @open @personal(category: "RESIDENT_NAME")', 'x: Int @open'],
  ])('%s', (_what, refused, allowed) => {
    expect(faults(people(refused))).toEqual([
      `argument Query.people(${String(/^\w+/.exec(refused)?.[0])}:)`,
    ]);
    expect(faults(people(`${allowed}, first: Int, after: String`))).toEqual([]);
  });

  it('in an order by a labelled field', () => {
    const order = 'enum Order { ADDED CARE_LEVEL_DESC }';
    expect(faults(people('orderBy: Order @open') + order)).toEqual([
      'argument Query.people(orderBy:)',
    ]);
    const labelled = 'orderBy: Order @personal(category: "ELDERLY_CARE_LEVEL")';
    expect(faults(people(labelled) + order)).toEqual([]);
    expect(faults(people('orderBy: Order @open') + 'enum Order { ADDED }')).toEqual([]);
  });

  it('inside of an input object, at any depth', () => {
    const where = 'input Where { all: [Where!] who: Who } input Who { name: String }';
    expect(faults(people('where: Where @open') + where)).toEqual(['argument Query.people(where:)']);
    expect(faults(people('where: Where @personal(category: "RESIDENT_NAME")') + where)).toEqual([]);
    // One label cannot speak for two categories.
    const both = 'input Where { name: String careLevel: Int }';
    expect(faults(people('where: Where @personal(category: "RESIDENT_NAME")') + both)).toEqual([
      'argument Query.people(where:)',
    ]);
  });
});

describe('an argument below a person', () => {
  const notes = (given: string) => `
    type Person @key(fields: "id") {
      id: ID!
      notes(${given}): [Note!] @personal(category: "ELDERLY_CONSULTATION")
    }
    type Note {
      text: String @personal(category: "ELDERLY_CONSULTATION")
      dementia: String @personal(category: "ELDERLY_DEMENTIA")
    }`;

  it('goes by the category of its field and no other', () => {
    expect(faults(notes('text: String, first: Int'))).toEqual([]);
    expect(faults(notes('dementia: String'))).toEqual(['argument Person.notes(dementia:)']);
    expect(faults(notes('dementia: String @personal(category: "ELDERLY_DEMENTIA")'))).toEqual([
      'argument Person.notes(dementia:)',
    ]);
    expect(faults(notes('kind: String'))).toEqual(['argument Person.notes(kind:)']);
    expect(faults(notes('kind: String @open'))).toEqual([]);
  });

  it('carries no label that nobody looks at', () => {
    const areas = (label: string) => `type Area @open { near(name: String ${label}): [Area!] }`;
    expect(faults(areas('@personal(category: "RESIDENT_NAME")'))).toEqual([
      'argument Area.near(name:)',
    ]);
    expect(faults(areas(''))).toEqual([]);
  });
});
