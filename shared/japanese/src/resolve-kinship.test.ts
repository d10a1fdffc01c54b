import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inverseRelation } from './kin-relations.js';
import { resolveKinship } from './resolve-kinship.js';

type Line = readonly [relationship: string, sex: 'M' | 'F', birth: string];

/** `左→右 RELATION`, with `?` where it is presumed; people are named by their 続柄 and birth year. */
function kin(...lines: readonly Line[]): string[] {
  const members = lines.map(([relationship, sex, birth]) => ({ relationship, sex, birth }));
  const name = (index: number) =>
    `${lines[index]?.[0] ?? ''}${lines[index]?.[2].slice(2, 4) ?? ''}`;
  return resolveKinship(members)
    .filter(({ from, to }) => from < to)
    .map(
      ({ from, to, relation, certain }) =>
        `${name(from)}→${name(to)} ${relation}${certain ? '' : '?'}`,
    );
}

describe('resolveKinship', () => {
  it('reads a couple with children', () => {
    expect(
      kin(
        ['世帯主', 'M', '1980-01-01'],
        ['妻', 'F', '1982-01-01'],
        ['子', 'F', '2010-01-01'],
        ['子', 'M', '2013-01-01'],
      ),
    ).toEqual([
      '世帯主80→妻82 SPOUSE',
      '世帯主80→子10 CHILD',
      '世帯主80→子13 CHILD',
      '妻82→子10 CHILD?',
      '妻82→子13 CHILD?',
      '子10→子13 SIBLING',
    ]);
  });

  it('does not make a young wife the mother of a grown child', () => {
    expect(
      kin(['世帯主', 'M', '1960-01-01'], ['妻', 'F', '1985-01-01'], ['子', 'M', '1990-01-01']),
    ).toContain('妻85→子90 STEP_CHILD');
  });

  it('keeps the child of the wife apart from the head', () => {
    expect(
      kin(['世帯主', 'M', '1980-01-01'], ['妻', 'F', '1982-01-01'], ['妻の子', 'M', '2008-01-01']),
    ).toEqual(['世帯主80→妻82 SPOUSE', '世帯主80→妻の子08 STEP_CHILD', '妻82→妻の子08 CHILD']);
  });

  it('finds parents, the grandparents of the children and the couple they are', () => {
    expect(
      kin(
        ['世帯主', 'F', '1970-01-01'],
        ['子', 'M', '2000-01-01'],
        ['父', 'M', '1940-01-01'],
        ['母', 'F', '1943-01-01'],
        ['弟', 'M', '1973-01-01'],
      ),
    ).toEqual([
      '世帯主70→子00 CHILD',
      '世帯主70→父40 PARENT',
      '世帯主70→母43 PARENT',
      '世帯主70→弟73 SIBLING',
      '子00→父40 GRANDPARENT',
      '子00→母43 GRANDPARENT',
      '子00→弟73 UNCLE_AUNT',
      '父40→母43 SPOUSE?',
      '父40→弟73 CHILD?',
      '母43→弟73 CHILD?',
    ]);
  });

  it('gives a grandchild to the only child that can be the parent', () => {
    expect(
      kin(
        ['世帯主', 'M', '1945-01-01'],
        ['子', 'M', '1975-01-01'],
        ['子の妻', 'F', '1977-01-01'],
        ['子の子', 'F', '2005-01-01'],
      ),
    ).toEqual([
      '世帯主45→子75 CHILD',
      '世帯主45→子の妻77 CHILD_IN_LAW',
      '世帯主45→子の子05 GRANDCHILD',
      '子75→子の妻77 SPOUSE?',
      '子75→子の子05 CHILD?',
      '子の妻77→子の子05 CHILD?',
    ]);
  });

  it('leaves out whose child a grandchild is where there are two', () => {
    expect(
      kin(
        ['世帯主', 'M', '1945-01-01'],
        ['子', 'F', '1975-01-01'],
        ['子', 'M', '1977-01-01'],
        ['子の子', 'F', '2005-01-01'],
      ),
    ).toEqual([
      '世帯主45→子75 CHILD',
      '世帯主45→子77 CHILD',
      '世帯主45→子の子05 GRANDCHILD',
      '子75→子77 SIBLING',
    ]);
  });

  it('reads through somebody who is not there', () => {
    expect(
      kin(
        ['世帯主', 'F', '1950-01-01'],
        ['父の母', 'F', '1905-01-01'],
        ['妹の子', 'M', '1980-01-01'],
        ['夫の母', 'F', '1925-01-01'],
        ['父の兄の子', 'M', '1948-01-01'],
      ),
    ).toEqual([
      '世帯主50→父の母05 GRANDPARENT',
      '世帯主50→妹の子80 NEPHEW_NIECE',
      '世帯主50→夫の母25 PARENT_IN_LAW',
      '世帯主50→父の兄の子48 COUSIN',
      '父の母05→妹の子80 GREAT_GRANDCHILD?',
      '父の母05→父の兄の子48 GRANDCHILD?',
    ]);
  });

  it('reads an adopted son-in-law, a partner, distant kin and a lodger', () => {
    expect(
      kin(
        ['世帯主', 'F', '1950-01-01'],
        ['夫（未届）', 'M', '1948-01-01'],
        ['子', 'F', '1975-01-01'],
        ['子（子の夫）', 'M', '1974-01-01'],
        ['縁故者', 'M', '1990-01-01'],
        ['同居人', 'M', '1991-01-01'],
      ),
    ).toEqual([
      '世帯主50→夫（未届）48 PARTNER',
      '世帯主50→子75 CHILD',
      '世帯主50→子（子の夫）74 CHILD',
      '世帯主50→縁故者90 OTHER_RELATIVE',
      '夫（未届）48→子75 CHILD?',
      '夫（未届）48→子（子の夫）74 CHILD?',
      '子75→子（子の夫）74 SPOUSE?',
    ]);
  });

  it('reads a register whose head is not set', () => {
    expect(kin(['妻', 'F', '1950-01-01'], ['子', 'M', '1975-01-01'])).toEqual(['妻50→子75 CHILD?']);
  });

  it('says the same from both sides', () => {
    const member = fc.record({
      relationship: fc.constantFrom(
        '妻',
        '子',
        '子の妻',
        '子の子',
        '父',
        '母',
        '父の母',
        '兄',
        '妹',
        '妹の子',
        '妻の子',
        '妻の母',
        '同居人',
        '縁故者',
        '',
      ),
      sex: fc.constantFrom('M' as const, 'F' as const, null),
      birth: fc.option(fc.integer({ min: 1920, max: 2020 }).map((y) => `${String(y)}-01-01`)),
    });
    fc.assert(
      fc.property(fc.array(member, { maxLength: 7 }), (rest) => {
        const members = [{ relationship: '世帯主', sex: null, birth: null }, ...rest];
        const edges = resolveKinship(members);
        const told = new Map(edges.map((e) => [`${String(e.from)} ${String(e.to)}`, e]));
        for (const { from, to, relation, certain } of edges) {
          const back = told.get(`${String(to)} ${String(from)}`);
          expect([back?.relation, back?.certain]).toEqual([inverseRelation(relation), certain]);
        }
        expect(told.size).toBe(edges.length);
      }),
    );
  });
});
