import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { checkLabels } from './check-labels.js';

const faults = (sdl: string) => checkLabels(parse(sdl)).map((f) => `${f.rule} ${f.coordinate}`);

const PERSONAL = '@personal(category: "RESIDENT_NAME")';
const LABELLED = 'name: String @personal(category: "RESIDENT_NAME")';

describe('checkLabels', () => {
  it('accepts a labelled person, keys and open types', () => {
    const sdl = /* GraphQL */ `
      type Query {
        person(id: ID!): Person @personal(category: "PERSON_REFERENCE")
        areas: [Area!]! @open
      }
      type Mutation {
        rename(area: ID!): Area! @open
      }
      type Person @key(fields: "id") {
        id: ID!
        name: String @personal(category: "RESIDENT_NAME")
        kinships: [Kinship!] @personal(category: "RESIDENT_HOUSEHOLD")
      }
      type Kinship @personEdge {
        relation: String @personal(category: "RESIDENT_HOUSEHOLD")
        person: Person @personal(category: "RESIDENT_HOUSEHOLD")
      }
      type Area @open {
        name: String!
      }
    `;
    expect(faults(sdl)).toEqual([]);
  });

  it.each([
    ['unlabelled Person.name', 'type Person { id: ID! name: String }'],
    ['unlabelled Note.id', 'type Note { id: String }'],
    ['unlabelled Query.everyone', 'type Query { everyone: [Person!] } type Person { id: ID! }'],
    ['unknown-category Person.name', 'type Person { name: String @personal(category: "NAME") }'],
    [
      'unknown-category Query.find',
      'type Query { find(name: String @personal(category: "X")): [Area!]! @open } type Area @open { name: String }',
    ],
    [
      'mutation-not-open Mutation.move',
      'type Mutation { move(id: ID!): Person @personal(category: "PERSON_REFERENCE") } type Person { id: ID! }',
    ],
    ['non-null Person.name', 'type Person { name: String! @personal(category: "RESIDENT_NAME") }'],
    [
      'open-and-personal Person.name',
      'type Person { name: String @open @personal(category: "RESIDENT_NAME") }',
    ],
    ['open-reaches-person Area.head', 'type Area @open { head: Person } type Person { id: ID! }'],
    ['unlabelled Person.name', 'type Person { id: ID! } extend type Person { name: String }'],
  ])('reports %s', (expected, sdl) => {
    expect(faults(sdl)).toEqual([expected]);
  });

  it.each([
    ['a label on an interface is missing from', 'name: String @open', 'unlike-its-interface'],
    [
      'a label on an interface is another on',
      'name: String @personal(category: "RESIDENT_ADDRESS")',
      'unlike-its-interface',
    ],
    ['nothing is wrong where it is the same on', LABELLED, undefined],
  ])('%s what implements it (leaks.md 1)', (_what, field, rule) => {
    const sdl = `
      interface Named { ${LABELLED} }
      type Resident implements Named { ${field} }`;
    expect(faults(sdl)).toEqual(rule === undefined ? [] : [`${rule} Resident.name`]);
  });

  it('a label below an open interface is refused as well, and as an extension (leaks.md 1)', () => {
    const sdl = `
      interface Named { name: String @open }
      type Resident { ${LABELLED} }
      extend type Resident implements Named`;
    expect(faults(sdl)).toEqual(['unlike-its-interface Resident.name']);
    expect(faults(sdl.replace('@open', '@personal(category: "RESIDENT_NAME")'))).toEqual([]);
  });

  it('no label is imported under another name (leaks.md 2)', () => {
    const linked = (imports: string, label: string) => `
      extend schema @link(url: "https://specs.kasane.invalid/consent/v1.0", import: [${imports}])
      type Resident { name: String ${label}(category: "RESIDENT_NAME") }`;
    expect(faults(linked('"@personal"', '@personal'))).toEqual([]);
    expect(faults(linked('{ name: "@personal" }', '@personal'))).toEqual([]);
    expect(faults(linked('{ name: "@personal", as: "@x" }', '@x'))).toEqual([
      'renamed-label @personal',
      'unlabelled Resident.name',
    ]);
    // What is said to be personal would be read as open.
    expect(faults(linked('{ name: "@personal", as: "@open" }', '@open'))).toEqual([
      'renamed-label @personal',
    ]);
  });

  it.each([
    ['requires', `level: String @requires(fields: "name") ${PERSONAL}`],
    ['provides', `level: String @provides(fields: "name") ${PERSONAL}`],
    ['override', `level: String @override(from: "elderly") ${PERSONAL}`],
    ['fromContext', `level(of: String @fromContext(field: "$a { name }")): String ${PERSONAL}`],
    ['federation__requires', `level: String @federation__requires(fields: "name") ${PERSONAL}`],
  ])('no value travels past its label by @%s (leaks.md 3)', (_directive, field) => {
    const sdl = (level: string) => `type Person @key(fields: "id") { id: ID! ${level} }`;
    expect(faults(sdl(field))).toEqual([expect.stringMatching(/^carries-values Person\.level/)]);
    expect(faults(sdl(`level: String @shareable ${PERSONAL}`))).toEqual([]);
  });

  it('no type is an interface object (leaks.md 3)', () => {
    const sdl = `type Named @interfaceObject @key(fields: "id") { id: ID! name: String ${PERSONAL} }`;
    expect(faults(sdl)).toEqual(['carries-values Named']);
    expect(faults(sdl.replace('@interfaceObject', ''))).toEqual([]);
  });

  it('says what to do', () => {
    expect(checkLabels(parse('type Person { name: String }'))).toEqual([
      {
        coordinate: 'Person.name',
        rule: 'unlabelled',
        message:
          'Person.name has no label; add @personal(category: …), or @open if it says nothing about any person',
      },
    ]);
  });
});
