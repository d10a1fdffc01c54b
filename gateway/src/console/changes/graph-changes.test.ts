import { describe, expect, it } from '@jest/globals';
import { graphChanges } from './graph-changes.js';

const machinery = 'enum join__Graph { A } scalar link__Import directive @join__type on OBJECT';
const graph = (text: string) => `${machinery}\n${text}`;

describe('what differs between two supergraphs', () => {
  it('is nothing for the same one, and nothing for another order or description', () => {
    const one = graph('type A { a: Int b: Int } type B { c: Int }');
    const two = graph('type B { c: Int } "甲" type A { "乙" b: Int a: Int }');
    expect(graphChanges(one, one)).toEqual([]);
    expect(graphChanges(one, two)).toEqual([]);
  });

  it('is told by coordinate: what is new, gone, and of another shape', () => {
    const from = graph(
      'type A { gone: Int kept(n: Int = 1): Int } enum E { X Y } union U = A scalar Old',
    );
    const to = graph(
      'type A { kept(n: Int! = 1): [Int!] } enum E { X Z } union U = A | B type B { id: ID! } enum join__Other { B }',
    );
    const plain = { aboutPeople: false, weaker: false };
    const said = (shape: string) => ({ shape, label: '' });
    expect(graphChanges(from, to)).toEqual([
      { coordinate: 'A.gone', what: 'field', from: said('Int'), to: null, ...plain },
      { coordinate: 'A.kept', what: 'field', from: said('Int'), to: said('[Int!]'), ...plain },
      {
        coordinate: 'A.kept(n:)',
        what: 'argument',
        from: said('Int = 1'),
        to: said('Int! = 1'),
        ...plain,
      },
      { coordinate: 'B', what: 'type', from: null, to: said('type'), ...plain },
      { coordinate: 'B.id', what: 'field', from: null, to: said('ID!'), ...plain },
      { coordinate: 'E.Y', what: 'value', from: said(''), to: null, ...plain },
      { coordinate: 'E.Z', what: 'value', from: null, to: said(''), ...plain },
      { coordinate: 'Old', what: 'type', from: said('scalar'), to: null, ...plain },
      {
        coordinate: 'U',
        what: 'type',
        from: said('union = A'),
        to: said('union = A | B'),
        ...plain,
      },
    ]);
  });

  it('shows what is about people, and where that guards less', () => {
    const person = (fields: string) =>
      graph(`type Person @join__type(graph: A, key: "id") { id: ID! @open ${fields} }`);
    const from = person(
      'name: String @personal(category: "RESIDENT_NAME") tax: Int @personal(category: "LIVELIHOOD_PA") same: Int @personal(category: "RESIDENT_NAME")',
    );
    const to = person(
      'name: String @open tax: Int @personal(category: "LIVELIHOOD_PA", derivedFrom: ["RESIDENT_NAME"]) same: Int @personal(category: "RESIDENT_NAME") born(on: Int @personal(category: "RESIDENT_BIRTH")): Int @personal(category: "RESIDENT_BIRTH")',
    );
    const told = (forth: string, back: string) =>
      graphChanges(forth, back).map(({ coordinate, from, to, aboutPeople, weaker }) => ({
        coordinate,
        from: from?.label,
        to: to?.label,
        aboutPeople,
        weaker,
      }));
    expect(told(from, to)).toEqual([
      {
        coordinate: 'Person.born',
        from: undefined,
        to: 'RESIDENT_BIRTH',
        aboutPeople: true,
        weaker: false,
      },
      {
        coordinate: 'Person.born(on:)',
        from: undefined,
        to: 'RESIDENT_BIRTH',
        aboutPeople: true,
        weaker: false,
      },
      {
        coordinate: 'Person.name',
        from: 'RESIDENT_NAME',
        to: '@open',
        aboutPeople: true,
        weaker: true,
      },
      {
        coordinate: 'Person.tax',
        from: 'LIVELIHOOD_PA',
        to: 'LIVELIHOOD_PA + RESIDENT_NAME',
        aboutPeople: true,
        weaker: false,
      },
    ]);
    expect(told(to, from).map(({ coordinate, weaker }) => [coordinate, weaker])).toEqual([
      ['Person.born', false],
      ['Person.born(on:)', false],
      ['Person.name', false],
      ['Person.tax', false],
    ]);
  });
});
