import { describe, expect, it } from '@jest/globals';
import { createDecider } from '../decision/create-decider.js';
import { decide } from '../decision/decide.js';
import type { Question } from '../decision/question.js';
import { rules } from '../decision/rules.js';
import { permitsCategory } from '../decision/subject-mask.js';
import { measure, question, residentOffice } from '../worlds/small-city.js';
import { prohibitions } from './prohibitions.js';

const startOf = (day: string): Date => new Date(`${day}T00:00:00+09:00`);
const before = (moment: Date): Date => new Date(moment.getTime() - 1);

describe('prohibitions', () => {
  it('are dated, and none has ended', () => {
    expect(prohibitions.map(({ id, validFrom, validTo }) => [id, validFrom, validTo])).toEqual([
      ['D-1', '2004-07-01', null],
      ['D-2', '2000-11-20', null],
      ['D-3', '2015-10-05', null],
      ['D-4', '1950-07-31', null],
      ['D-5', '2000-01-01', null],
      ['D-6', '2000-01-01', null],
    ]);
  });

  it('D-1 speaks from its first day, in both ways of deciding', () => {
    const first = startOf('2004-07-01');
    const ownDuty = (now: Date): Question =>
      question({
        ...{ viewer: residentOffice, purpose: 'DEPARTMENT_DUTY', category: 'RESIDENT_ADDRESS' },
        ...{ authorizations: [], now },
        prohibitions: [measure({ unit: 'children', from: startOf('2000-01-01') })],
      });
    const both = (now: Date) => {
      const { viewer, purpose, subject, authorizations, prohibitions: measures } = ownDuty(now);
      const opened = createDecider({ viewer, purpose, now })(subject, authorizations, measures);
      return [decide(ownDuty(now)).kind, permitsCategory(opened, 'RESIDENT_ADDRESS')];
    };
    expect(both(before(first))).toEqual(['permit', true]);
    expect(both(first)).toEqual(['refuse', false]);
  });

  it.each([
    ['D-2', { category: 'ABUSE_REPORTER' }],
    ['D-3', { category: 'MY_NUMBER' }],
  ] as const)('%s refuses from its first day', (id, asked) => {
    const gate = rules.find((rule) => rule.id === id);
    const { validFrom = '' } = prohibitions.find((row) => row.id === id) ?? {};
    const refuses = (now: Date) =>
      gate?.kind === 'GATE' ? gate.refuses(question({ ...asked, now })) : undefined;
    expect(refuses(startOf(validFrom))).toBe('PROHIBITED');
    expect(refuses(before(startOf(validFrom)))).toBeNull();
  });
});
