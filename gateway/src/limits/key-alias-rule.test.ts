import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { keyAliasRule } from './key-alias-rule.js';

const schema = buildSchema(`
  type Query { home: Home places: [Place!] anything: [Anything!] }
  type Home { id: ID! kind: String members: [Member!] }
  type Member { id: ID! arrears: [Arrear!] taxArrears: [Arrear!] name: String }
  type Arrear { months: Int years: Int }
  interface Place { title: String at: String }
  type Park implements Place { title: String at: String size: Int }
  type Hall implements Place { title: String at: String }
  union Anything = Park | Member
`);
const errors = (query: string) =>
  validate(schema, parse(query), [keyAliasRule]).map(({ message }) => message);

describe('an alias takes the place of no other field (leaks.md 3, 5)', () => {
  it.each([
    ['a field', '{ home { members { ALIAS: taxArrears { months } } } }', 'arrears'],
    ['a value', '{ home { members { arrears { ALIAS: years } } } }', 'months'],
    ['a field that is asked for as well', '{ home { members { name ALIAS: id } } }', 'name'],
    ['a type name', '{ home { ALIAS: __typename } }', 'kind'],
    ['a root field', '{ ALIAS: home { id } }', 'places'],
    ['in a fragment', '{ home { ...H } } fragment H on Home { ... { ALIAS: id } }', 'kind'],
    ['of an interface', '{ places { ALIAS: at } }', 'title'],
    ['of a type the interface may be', '{ places { ALIAS: at } }', 'size'],
    ['of the type behind a condition', '{ places { ... on Park { ALIAS: at } } }', 'size'],
    ['of a type the union may be', '{ anything { ALIAS: __typename } }', 'arrears'],
  ])('%s', (_what, query, name) => {
    expect(errors(query.replace('ALIAS', name))).toHaveLength(1);
    expect(errors(query.replace('ALIAS', 'free'))).toEqual([]);
    expect(errors(query.replace('ALIAS:', ''))).toEqual([]);
  });

  it('may be the name of a field of another type, and of its own', () => {
    expect(errors('{ home { members: members { months: id title: name } } }')).toEqual([]);
    expect(errors('{ places { ... on Hall { size: at } } }')).toEqual([]);
  });

  it('says what to do', () => {
    expect(errors('{ home { members { arrears: taxArrears { months } } } }')).toEqual([
      '別名 arrears は使えません。Member の別の項目の名前で、その項目から導かれる値を取り違えるおそれがあります。どの項目の名前でもない別名にしてください。',
    ]);
  });
});
