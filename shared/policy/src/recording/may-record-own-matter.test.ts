import { describe, expect, it } from '@jest/globals';
import {
  coordinator,
  elderlyWorker,
  hoursFromNow,
  NOW,
  officer,
  protectionOfficer,
  residentOffice,
} from '../worlds/small-city.js';
import { mayRecordAny, type Act, type ActCode } from './may-record.js';

/** 地方公務員法30条: who is of the family, or the guardian, has no hand in it, from whichever desk. */
const acting = { now: NOW, prohibitions: [] };
const measure = {
  protectedPeople: ['mother'],
  perpetrator: 'father',
  household: [],
  unit: 'household',
} as const;
const conflict = {
  ...{ subject: 'mother', person: 'son', reason: '使い込みの疑い', readers: [] },
  recordedByAgency: 'elderly',
} as const;

const acts = (ownMatter: boolean): readonly Act[] => [
  { ...acting, act: 'RECORD_CONFLICT', viewer: elderlyWorker, ownMatter, conflict },
  { ...acting, act: 'END_CONFLICT', viewer: elderlyWorker, ownMatter, conflict, reason: '晴れた' },
  {
    ...{ ...acting, act: 'OPEN_SITTING', viewer: elderlyWorker, ownMatter },
    sitting: {
      ...{ basis: 'LB-11', caseId: 'case-1', subjects: ['mother'], necessity: '安否' },
      ...{ categories: ['ELDERLY_CARE_LEVEL'], specialNecessity: [] },
      members: [{ viewer: 'hoshi', agency: 'elderly', pledgedAt: NOW }],
    },
  },
  {
    ...{ ...acting, act: 'CLOSE_SITTING', viewer: elderlyWorker, ownMatter },
    sitting: { convenedByAgency: 'elderly' },
  },
  {
    ...{ ...acting, act: 'END_PROVISION', viewer: elderlyWorker, ownMatter, reason: '転居' },
    provision: { recordedBy: 'keiko', recordedByAgency: 'elderly' },
  },
  {
    ...{ ...acting, act: 'BREAK_GLASS', viewer: coordinator, ownMatter, reviewsDue: [] },
    emergency: { subjects: ['mother'], reason: '応答なし', hours: 1 },
  },
  {
    ...{ ...acting, act: 'REVIEW_EMERGENCY', viewer: officer, ownMatter },
    emergency: { openedBy: 'asahi' },
  },
  {
    ...{ ...acting, act: 'END_EMERGENCY', viewer: officer, ownMatter, reason: '無事' },
    emergency: { openedBy: 'asahi' },
  },
  { ...acting, act: 'REGISTER_PROTECTION', viewer: residentOffice, ownMatter, measure },
  { ...acting, act: 'LIFT_PROTECTION', viewer: residentOffice, ownMatter, measure, reason: '転出' },
  {
    ...{ ...acting, act: 'RELEASE_PROTECTION', viewer: protectionOfficer, ownMatter, measure },
    release: { recipient: 'viewer:hoshi', from: NOW, to: hoursFromNow(1) },
  },
];
const codes: readonly ActCode[] = acts(false).map(({ act }) => act);

describe('in a matter of one’s own', () => {
  it.each(codes)('%s is for somebody else', (code) => {
    const said = [false, true].map((ownMatter) =>
      acts(ownMatter)
        .filter(({ act }) => act === code)
        .map(mayRecordAny),
    );
    expect(said).toEqual([[{ kind: 'permit' }], [{ kind: 'refuse', code: 'OWN_MATTER' }]]);
  });
});
