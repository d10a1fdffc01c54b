import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, visit } from 'graphql';
import { stripLiterals } from './strip-literals.js';

describe('an operation that is written down', () => {
  it('keeps which fields and arguments are used, and nothing its author wrote', () => {
    expect(
      stripLiterals(
        `
        # 桜 花子さんの件
        query Search($hanako: String = "ハナコ", $n: Int = 3) {
          sakura: searchPeople(kana: $hanako, first: $n, near: { lat: 34.0, areas: ["A", "B"] }) {
            edges { node { ...who flower: name } }
          }
          other: searchPeople(kana: "サクラ", kind: RESIDENT, exact: true, ids: [1, 2, 3], none: null) {
            edges { node { id } }
          }
        }
        fragment who on Person { id sakura: age }
      `,
      ),
    ).toBe(`query Search($v0: String = "", $v1: Int = 0) {
  a0: searchPeople(kana: $v0, first: $v1, near: {lat: 0, areas: [""]}) {
    edges {
      node {
        ...F0
        a1: name
      }
    }
  }
  a2: searchPeople(kana: "", kind: RESIDENT, exact: true, ids: [0], none: null) {
    edges {
      node {
        id
      }
    }
  }
}

fragment F0 on Person {
  id
  a0: age
}`);
  });

  it('is the same for every value', () => {
    const query = (text: string, number: number, many: number) =>
      stripLiterals(
        `{ f(s: ${JSON.stringify(text)}, n: ${String(number)}, l: [${'7 '.repeat(many + 1)}]) { id } }`,
      );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('桜', 'a', '1', ' ', '"', '{') }),
        fc.integer(),
        fc.nat(5),
        (text, number, many) => {
          expect(query(text, number, many)).toBe(query('', 0, 0));
        },
      ),
    );
  });

  it('holds no value whatever, wherever it stood', () => {
    const stripped = stripLiterals(
      'query ($a: I = { s: "秘密", l: [["秘密"], []] }) @note(text: """秘密""") { f(a: { s: "秘密" }) @is(s: "秘密") }',
    );
    const values: string[] = [];
    visit(parse(stripped), {
      StringValue: ({ value }) => {
        values.push(value);
      },
    });
    expect(new Set(values)).toEqual(new Set(['']));
    expect(stripped).not.toContain('秘密');
  });
});
