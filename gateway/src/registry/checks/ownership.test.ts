import { describe, expect, it } from '@jest/globals';
import { check, DISABILITY, ELDERLY, LEVEL, of, SERVICE, subgraph } from './small-registry.js';

const ownership = async (types: string) =>
  of(await check({ candidate: subgraph('disability', 'disability', types) }), 'ownership');
const person = (fields: string) => `type Person @key(fields: "id") { id: ID! ${fields} }`;

describe('names of another department (leaks.md 37)', () => {
  it('a type is not taken, an entity is extended', async () => {
    expect(await ownership(`${DISABILITY} type Level { grade: Int ${SERVICE} }`)).toBe(
      'failed Level',
    );
    expect(await ownership(`${DISABILITY} type Grade { grade: Int ${SERVICE} }`)).toBe('passed');
  });

  it('a type is repeated for what a @requires names of it, with nothing of its own', async () => {
    const kinds = ELDERLY.replace('since: String', `kind: Kind ${LEVEL} since: String`);
    const elderly = {
      ...subgraph('elderly', 'elderly', `${kinds} enum Kind { OLD NEW }`),
      ...{ versionId: '1', activeSince: '2026-01-01T00:00:00Z' },
    };
    const copy = `@external ${LEVEL}`;
    const repeated = async (more: string, values: string) => {
      const types = `${person(`level: Level ${copy} sum: Int @requires(fields: "level { kind }") ${LEVEL}`)}
        type Level { kind: Kind ${copy} ${more} }
        enum Kind { ${values} }`;
      const candidate = subgraph('disability', 'disability', types);
      return of(await check({ candidate, active: [elderly] }), 'ownership');
    };
    expect(await repeated('', 'OLD')).toBe('passed');
    expect(await repeated(`mine: String ${SERVICE}`, 'OLD')).toBe('failed Level');
    expect(await repeated('', 'OLD MINE')).toBe('failed Kind');
  });

  it('a field is not taken, not even as a shared one', async () => {
    expect(await ownership(person(`level: String @shareable ${LEVEL}`))).toBe(
      'failed Person.level',
    );
    expect(await ownership(person(`level: Level @override(from: "elderly") ${LEVEL}`))).toBe(
      'failed Person.level',
    );
    expect(await ownership(person(`grade: String ${SERVICE}`))).toBe('passed');
  });

  it('a root field is not taken', async () => {
    const root = (name: string) => `${DISABILITY} type Query { ${name}(id: ID!): Int @open }`;
    expect(await ownership(root('person'))).toBe('failed Query.person');
    expect(await ownership(root('services'))).toBe('passed');
  });

  it('a subgraph is not taken', async () => {
    const bad = await check({ candidate: subgraph('elderly', 'disability', DISABILITY) });
    expect(bad.results.find(({ check: name }) => name === 'ownership')).toEqual({
      check: 'ownership',
      title: '名前の持ち主',
      outcome: 'failed',
      reason: 'サブグラフの名前は他の課のものです。',
      findings: [
        {
          coordinate: null,
          message: 'サブグラフ elderly は elderly が登録しています',
          remedy: '別の名前で登録してください。',
        },
      ],
    });
  });
});
