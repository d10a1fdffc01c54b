import { expect, it } from '@jest/globals';
import { isProhibition } from './is-prohibition.js';
import { measure } from '../worlds/small-city.js';

it('a whole measure is one, with or without what its consent room knows besides', () => {
  expect(isProhibition(measure())).toBe(true);
  expect(isProhibition(measure({ household: ['son'], cases: ['case'], casemates: ['son'] }))).toBe(
    true,
  );
  const release = { recipient: 'viewer:x', from: new Date(), to: new Date() };
  expect(isProhibition(measure({ releases: [release] }))).toBe(true);
});

it.each<[string, unknown]>([
  ['nothing', null],
  ['no object', 'D-1'],
  ['nothing at all', undefined],
  ['another rule', { ...measure(), rule: 'D-2' }],
  ['no rule', { ...measure(), rule: undefined }],
  ['nobody protected', { ...measure(), protectedPeople: undefined }],
  ['one name in the place of a list', { ...measure(), protectedPeople: 'mother' }],
  ['no perpetrator', { ...measure(), perpetrator: null }],
  ['a household that is no list', { ...measure(), household: 'son' }],
  ['cases that are no list', { ...measure(), cases: 'case' }],
  ['one name in the place of casemates', { ...measure(), casemates: 'mother' }],
  ['no releases', { ...measure(), releases: undefined }],
  ['a release that is nothing', { ...measure(), releases: [null] }],
  ['a release that is a word', { ...measure(), releases: ['viewer:coordinator'] }],
])('%s is none', (_name, value) => {
  expect(isProhibition(value)).toBe(false);
});
