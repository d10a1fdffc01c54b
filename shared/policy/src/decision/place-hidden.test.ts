import { expect, it } from '@jest/globals';
import {
  coordinator,
  elderlyWorker,
  hoursFromNow,
  measure,
  NOW,
  question,
  record,
  residentOffice,
} from '../worlds/small-city.js';
import { createDecider } from './create-decider.js';
import type { Question } from './question.js';

const releases = [
  { recipient: 'agency:multi-agency', from: hoursFromNow(-1), to: hoursFromNow(1) },
];
const theirs = record({ id: 'theirs', caseId: 'theirs' });
const duty = (viewer: Question['viewer']) =>
  ({ viewer, purpose: 'DEPARTMENT_DUTY', authorizations: [] }) as const;

it.each<[string, boolean, Partial<Question>]>([
  ['no measure', false, {}],
  ['no measure and nothing permitted at all', false, { authorizations: [] }],
  ['a measure', true, { prohibitions: [measure()] }],
  [
    'one that protects somebody else',
    false,
    { prohibitions: [measure({ protectedPeople: ['son'] })] },
  ],
  ['one that is lifted', false, { prohibitions: [measure({ liftedAt: NOW })] }],
  ['one released to the reader', false, { prohibitions: [measure({ releases })] }],
  [
    'one released to the team, with both in one case of it',
    true,
    { prohibitions: [measure({ releases, casemates: ['mother'] })] },
  ],
  [
    'a record of their case alone',
    true,
    { prohibitions: [measure({ releases, cases: ['theirs'] })], authorizations: [theirs] },
  ],
  [
    'a record besides',
    false,
    {
      prohibitions: [measure({ releases, cases: ['theirs'] })],
      authorizations: [theirs, record()],
    },
  ],
  ['nothing permitted at all', true, { prohibitions: [measure({ releases })], authorizations: [] }],
  [
    'a record that opens nothing',
    true,
    {
      prohibitions: [measure({ releases })],
      authorizations: [record({ categories: [], fields: [] })],
    },
  ],
  [
    'a record that opens a single field',
    false,
    {
      prohibitions: [measure({ releases })],
      authorizations: [record({ categories: [], fields: ['Person.carePlan'] })],
    },
  ],
  [
    'the perpetrator',
    true,
    { prohibitions: [measure({ releases })], viewer: { ...coordinator, person: 'father' } },
  ],
  [
    'the own duty of another department',
    true,
    { ...duty(elderlyWorker), prohibitions: [measure()] },
  ],
  ['the own duty of the unit', false, { ...duty(residentOffice), prohibitions: [measure()] }],
])('knows whether every ground there is may not tell a place: %s', (_what, hidden, over) => {
  const { authorizations, prohibitions, ...reader } = question(over);
  const mask = createDecider(reader)('mother', authorizations, prohibitions);
  expect(mask.placeHidden).toBe(hidden);
});
