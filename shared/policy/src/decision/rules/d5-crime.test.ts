import { describe, expect, it } from '@jest/globals';
import { findCategory } from '../../tables/categories.js';
import type { Viewer } from '../viewer.js';
import {
  ask,
  commissioner,
  question,
  record,
  resident,
  schoolWorker,
  sitting,
} from '../../worlds/small-city.js';
import { findBasis } from '../../tables/bases.js';
import { NOW } from '../../worlds/small-city.js';
import { criminalHistory } from './d5-crime.js';

const category = 'REOFFENDING_SUPPORT';
const consented = (recipients: readonly string[]) =>
  ask({
    viewer: schoolWorker,
    purpose: 'SUPPORT_PLAN',
    category,
    authorizations: [record({ categories: [category], purpose: 'SUPPORT_PLAN', recipients })],
  });

describe('D-5: criminal history', () => {
  it('reaches a school only by a consent that names the school as such', () => {
    expect(consented(['agency:education'])).toBe('LB-01');
    expect(consented(['viewer:manabu'])).toBe('PROHIBITED');
    expect(consented(['role:DEPARTMENT_WORKER'])).toBe('PROHIBITED');
    expect(consented(['viewer:manabu', 'agency:education'])).toBe('LB-01');
  });

  it('reaches no school in a forum, even after a vote, where it reaches others', () => {
    const meeting = (viewer: Viewer) =>
      ask({
        viewer,
        purpose: 'SUPPORT_MEETING',
        category,
        authorizations: [
          sitting({
            categories: [category],
            necessity: [category],
            recipients: [`viewer:${viewer.id}`],
          }),
        ],
      });
    expect(meeting(schoolWorker)).toBe('PROHIBITED');
    expect(meeting(commissioner)).toBe('PROHIBITED');
    expect(meeting({ ...schoolWorker, agency: 'elderly' })).toBe('LB-06');
  });

  const crime = findCategory(category);
  const basis = findBasis('LB-01');
  const forbids = (viewer: Viewer, recipients: readonly string[]) => {
    if (crime === undefined || basis === undefined) throw new Error('no such row');
    if (criminalHistory.kind !== 'PROHIBITION') throw new Error('no prohibition');
    return criminalHistory.forbids(
      { ...question({ viewer }), category: crime },
      {
        ...({ kind: 'AUTHORIZATION', basis, byField: false, until: NOW } as const),
        authorization: record({ recipients }),
      },
    );
  };
  const oddly = (over: Partial<Viewer>): Viewer => ({
    ...schoolWorker,
    agency: 'elderly',
    ...over,
  });

  it.each<[string, Viewer, readonly string[], boolean]>([
    ['a commissioner by name', commissioner, ['viewer:satoko'], true],
    ['a commissioner by role', commissioner, ['role:WELFARE_COMMISSIONER'], false],
    ['a commissioner by agency', commissioner, ['agency:welfare-commissioner'], false],
    ['a resident', resident, ['viewer:hitomi'], true],
    ['somebody of a citizens’ body', oddly({ agency: 'resident' }), [], true],
    ['a department', oddly({}), [], false],
  ])('is forbidden or not to %s', (_who, viewer, recipients, answer) => {
    expect(forbids(viewer, recipients)).toBe(answer);
  });

  it('is not opened by a forum that names the class, nor by any duty', () => {
    const meeting = findBasis('LB-06');
    if (crime === undefined || meeting === undefined) throw new Error('no such row');
    if (criminalHistory.kind !== 'PROHIBITION') throw new Error('no prohibition');
    const facts = { ...question({ viewer: schoolWorker }), category: crime };
    const named = {
      ...({ kind: 'AUTHORIZATION', byField: false, until: NOW } as const),
      authorization: record({ recipients: ['agency:education'] }),
    };
    expect(criminalHistory.forbids(facts, { ...named, basis: meeting })).toBe(true);
    expect(criminalHistory.forbids(facts, { kind: 'OWN_DUTY' })).toBe(true);
    const other = findCategory('ELDERLY_ABUSE');
    if (other === undefined) throw new Error('no such row');
    expect(criminalHistory.forbids({ ...facts, category: other }, { kind: 'OWN_DUTY' })).toBe(
      false,
    );
  });
});
