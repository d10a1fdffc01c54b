import { describe, expect, it } from '@jest/globals';
import { isQuestion } from './is-question.js';

const viewer = { id: 'viewer-1', agency: 'elderly', role: 'DEPARTMENT_WORKER' };
const whole = {
  viewer,
  purpose: 'DEPARTMENT_DUTY',
  subject: 'person-1',
  category: 'ELDERLY_CONTACT',
  authorizations: [],
  prohibitions: [],
  now: new Date('2026-10-01T09:00:00+09:00'),
};

describe('a question', () => {
  it.each([
    ['with all of its parts', whole],
    ['about a single field', { ...whole, field: 'Person.careManager' }],
    ['of somebody who is a resident, too', { ...whole, viewer: { ...viewer, person: 'person-2' } }],
  ])('is one %s', (_, question) => {
    expect(isQuestion(question)).toBe(true);
  });

  it.each(Object.keys(viewer))('is none where the reader has no %s', (part) => {
    expect(isQuestion({ ...whole, viewer: { ...viewer, [part]: undefined } })).toBe(false);
    expect(isQuestion({ ...whole, viewer: { ...viewer, [part]: 7 } })).toBe(false);
  });

  it('is none of a reader who is nobody we could name', () => {
    expect(isQuestion({ ...whole, viewer: { ...viewer, person: 7 } })).toBe(false);
  });
});
