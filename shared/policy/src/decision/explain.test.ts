import { expect, it } from '@jest/globals';
import { explain } from './explain.js';
import {
  coordinator,
  elderlyWorker,
  measure,
  question,
  record,
  sitting,
} from '../worlds/small-city.js';

const spoken = (...args: Parameters<typeof question>) =>
  explain(question(...args)).steps.map(({ rule, outcome, authorization }) =>
    [rule, outcome, authorization?.id].filter((word) => word !== undefined).join(' '),
  );
const address = {
  category: 'RESIDENT_ADDRESS',
  authorizations: [record({ categories: ['RESIDENT_ADDRESS'] })],
};

it('names each rule that spoke, in the order of evaluation, and its record', () => {
  expect(spoken()).toEqual([
    'EMERGENCY PASSED',
    'STATUTORY_FORUM PASSED',
    'CONSENT PERMITTED consent',
  ]);
  expect(spoken({ ...address, prohibitions: [measure()] })).toEqual([
    'EMERGENCY PASSED',
    'STATUTORY_FORUM PASSED',
    'D-1 FORBADE consent',
    'GUARDIAN_POWERS PASSED',
    'PROVISION PASSED',
    'SELF PASSED',
    'OWN_DUTY PASSED',
  ]);
  expect(spoken({ category: 'SHOE_SIZE' })).toEqual(['KNOWN_CATEGORY REFUSED']);
  expect(spoken({ category: 'MY_NUMBER' })).toEqual(['D-3 REFUSED']);
});

it('gives the decision with its record and end', () => {
  const asked = question();
  expect(explain(asked).decision).toEqual({
    kind: 'permit',
    basis: 'LB-01',
    authorization: { id: 'consent', version: 1 },
    until: asked.authorizations[0]?.validTo,
  });
  expect(explain(question({ authorizations: [] })).decision).toEqual({
    kind: 'refuse',
    code: 'NO_AUTHORIZATION',
    remedy: 'ASK_CONSENT',
  });
});

it('cites what the record rests on, or the rule where none does', () => {
  const lawOf = (...args: Parameters<typeof question>) =>
    explain(question(...args)).steps.find(({ outcome }) => outcome === 'PERMITTED')?.law;
  expect(
    lawOf({
      viewer: coordinator,
      purpose: 'SUPPORT_MEETING',
      authorizations: [sitting({ basis: 'LB-07' })],
    }),
  ).toBe('生活困窮者自立支援法9条');
  expect(lawOf({ viewer: elderlyWorker, purpose: 'DEPARTMENT_DUTY', authorizations: [] })).toBe(
    '個人情報保護法69条1項 (所掌事務)',
  );
});
