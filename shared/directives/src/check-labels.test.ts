import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { checkLabels } from './check-labels.js';

const faults = (sdl: string) => checkLabels(parse(sdl)).map((f) => `${f.rule} ${f.coordinate}`);

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

  it('no directive of federation is imported under another name either (leaks.md 2, 3)', () => {
    const linked = (link: string) => `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9"${link})
      type Person @key(fields: "id") { id: ID! ${LABELLED} }`;
    expect(faults(linked(', import: ["@key", "@requires"]'))).toEqual([]);
    expect(faults(linked(', import: [{ name: "@requires", as: "@needs" }]'))).toEqual([
      'renamed-label @requires',
    ]);
    expect(faults(linked(', as: "fed"'))).toEqual(['renamed-label @link(as: "fed")']);
  });

  it.each([
    ['knows less', 'on FIELD_DEFINITION'],
    ['may be repeated', 'repeatable on FIELD_DEFINITION | ARGUMENT_DEFINITION'],
  ])('a label is defined as everywhere: one that %s is refused', (_what, rest) => {
    const sdl = (end: string) =>
      `directive @personal(category: String!, derivedFrom: [String!]) ${end}`;
    expect(faults(sdl(rest))).toEqual(['other-definition @personal']);
    expect(faults(sdl('on FIELD_DEFINITION | ARGUMENT_DEFINITION'))).toEqual([]);
  });

  it('one field carries one label', () => {
    const other = '@personal(category: "RESIDENT_ADDRESS")';
    expect(faults(`type Person { ${LABELLED} ${other} }`)).toEqual(['labelled-twice Person.name']);
    expect(faults(`type Person { ${LABELLED} place: String ${other} }`)).toEqual([]);
  });

  it('a key says nothing about anybody (leaks.md 8)', () => {
    const number = 'number: String @personal(category: "RESIDENT_NUMBER")';
    const person = (key: string) => `type Person @key(fields: "${key}") { id: ID! ${number} }`;
    expect(faults(person('id'))).toEqual([]);
    expect(faults(person('number'))).toEqual(['key-says-something Person.number']);
    expect(faults(person('id number'))).toEqual(['key-says-something Person.number']);
    const home = (key: string) => `type Home @key(fields: "${key}") { code: ID! @open ${number} }`;
    expect(faults(home('code'))).toEqual(['about-nobody Home.number']);
    expect(faults(home('code number'))).toEqual(['key-says-something Home.number']);
  });

  it.each([
    ['union', 'union Found = Person | Area'],
    ['interface', 'interface Found { id: ID! } extend type Person implements Found'],
  ])('no person comes behind an abstract type, a %s (leaks.md 1)', (_kind, abstract) => {
    const sdl = (returns: string, label: string) => `
      type Query { find: [${returns}!] ${label} }
      type Person @key(fields: "id") { id: ID! ${LABELLED} }
      type Area @open { name: String }
      ${abstract}`;
    expect(faults(sdl('Found', '@open'))).toEqual(['open-reaches-person Query.find']);
    expect(faults(sdl('Found', '@personal(category: "PERSON_REFERENCE")'))).toEqual([
      'person-behind-abstract Query.find',
    ]);
    expect(faults(sdl('Person', '@personal(category: "PERSON_REFERENCE")'))).toEqual([]);
    expect(faults(sdl('Area', '@open'))).toEqual([]);
  });

  it.each([
    ['a household', 'Home', 'type Home @key(fields: "id") { id: ID! kind: String @open }'],
    ['an edge', 'Tie', 'type Tie @personEdge { who: Person @personal(category: "RESIDENT_NAME") }'],
  ])('nor what people are decided about with, %s (leaks.md 1, 23)', (_what, name, type) => {
    const sdl = (returns: string, types: string) => `
      type Person @key(fields: "id") { id: ID! ${LABELLED}
        place: ${returns} @personal(category: "RESIDENT_NAME") }
      type Office { town: String @personal(category: "RESIDENT_NAME") }
      type Hall @open @key(fields: "id") { id: ID! town: String }
      ${type}
      union Place = ${types}`;
    expect(faults(sdl('Place', `Office | ${name}`))).toEqual([
      'person-behind-abstract Person.place',
    ]);
    expect(faults(sdl('[Place!]', `Office | ${name}`))).toEqual([
      'person-behind-abstract Person.place',
    ]);
    expect(faults(sdl('Place', 'Office | Hall'))).toEqual([]);
    expect(faults(sdl(name, `Office | ${name}`))).toEqual([]);
    const named = sdl('Place', 'Office')
      .replace('union Place = Office', 'interface Place { about: String @open }')
      .replace(`type ${name}`, `type ${name} implements Place`)
      .replace(/(type (?:Home|Tie)[^{]*{)/, '$1 about: String @open');
    expect(faults(named)).toEqual(['person-behind-abstract Person.place']);
  });

  it('no list of people is open, whatever leads to them (leaks.md 23)', () => {
    const shelter = (guests: string, node: string) => `
      type Shelter { guests: [GuestEdge!] ${guests} }
      type GuestEdge @personEdge { bed: String @open node: Person ${node} }
      type Person @key(fields: "id") { id: ID! ${LABELLED} }`;
    const label = '@personal(category: "EVACUATION_SUPPORT")';
    expect(faults(shelter('@open', '@open'))).toEqual([
      'open-reaches-person Shelter.guests',
      'open-reaches-person GuestEdge.node',
    ]);
    expect(faults(shelter('@open', label))).toEqual(['open-reaches-person Shelter.guests']);
    expect(faults(shelter(label, '@open'))).toEqual(['open-reaches-person GuestEdge.node']);
    expect(faults(shelter(label, label))).toEqual([]);
  });

  it('what is nobody’s record says nothing but who belongs to it, or what it was handed', () => {
    const home = (field: string, type = 'type Home @key(fields: "id")') => `
      ${type} { id: ID! ${field} @personal(category: "RESIDENT_ADDRESS") }
      type Lease @open { months: Int }
      type Page { edges: [Tie!] @personal(category: "RESIDENT_ADDRESS") count: Int @open }
      type Tie @personEdge { person: Person @personal(category: "RESIDENT_ADDRESS") }
      type Person @key(fields: "id") { id: ID! ${LABELLED} }`;
    for (const returns of ['Lease', '[Lease!]', 'Page', 'Home', 'String']) {
      expect(faults(home(`lease: ${returns}`))).toEqual(['about-nobody Home.lease']);
      expect(faults(home(`lease: ${returns}`, 'interface Home @key(fields: "id")'))).toEqual([
        'about-nobody Home.lease',
      ]);
      expect(faults(home(`lease: ${returns}`, 'type Home'))).toEqual([]);
    }
    for (const returns of ['Person', '[Person!]', '[Tie!]']) {
      expect(faults(home(`people: ${returns}`))).toEqual([]);
    }
    const handed = '@personal(derivedFrom: ["RESIDENT_NAME"], category';
    expect(faults(home('lease: Lease').replace('@personal(category', handed))).toEqual([]);
  });

  it('a page holds what every way to it was opened for, and people (leaks.md 23)', () => {
    const name = '@personal(category: "RESIDENT_NAME")';
    const address = '@personal(category: "RESIDENT_ADDRESS")';
    const page = (notes: string, more = '') => `
      type Query { clients: Page ${name} }
      type Page { edges: [Tie!] ${address} all: [Person!] ${address} notes: ${notes} inner: Inner ${name} }
      type Inner { count: Int @open }
      type Note { text: String ${name} }
      type Tie @personEdge { person: Person ${name} }
      type Person @key(fields: "id") { id: ID! ${LABELLED} } ${more}`;
    expect(faults(page(`[Note!] ${name}`))).toEqual([]);
    expect(faults(page(`[Note!] ${address}`))).toEqual(['about-nobody Page.notes']);
    // Of a value under a label nobody asks on a page; of a person's record both are asked.
    expect(faults(page(`String ${address}`))).toEqual([]);
    const without = page(`[Note!] ${address}`).replace('clients: Page', 'clients: Inner');
    expect(faults(without)).toEqual([]);
    // By another way, at any depth, in whatever order they stand.
    const other = `extend type Query { tenants: Pages ${address} } type Pages { first: Page ${address} }`;
    expect(faults(page(`[Note!] ${name}`, other))).toEqual([
      ...['about-nobody Page.notes', 'about-nobody Page.inner'],
    ]);
    const both = other.replace(`first: Page ${address}`, `first: Both ${address}`);
    const through = `${both} type Both { page: Page ${name} }`;
    expect(faults(page(`[Note!] ${name}`, through))).toEqual(['about-nobody Both.page']);
  });

  it('a finding holds what it is told under, and people (leaks.md 23)', () => {
    const finding = (category: string) => `
      type Home @key(fields: "id") { id: ID!
        mood: Mood @personal(category: "RESIDENT_NAME", derivedFrom: ["RESIDENT_ADDRESS"]) }
      type Mood { signs: [Sign!] @personal(category: "${category}") }
      type Sign { text: String @personal(category: "${category}") }`;
    expect(faults(finding('RESIDENT_NAME'))).toEqual([]);
    expect(faults(finding('RESIDENT_ADDRESS'))).toEqual(['about-nobody Mood.signs']);
  });

  it('says what to do', () => {
    expect(checkLabels(parse('type Person { name: String }'))).toEqual([
      {
        coordinate: 'Person.name',
        rule: 'unlabelled',
        message: 'Person.name に札がありません',
        remedy:
          '@personal(category: "…") を付けてください。だれについても何も言わない項目なら @open を付けてください。',
      },
    ]);
  });
});
