import { expect, it } from '@jest/globals';
import { bases } from '../tables/bases.js';
import { isRecipient, recipientKind } from './recipients.js';
import { coordinator } from '../worlds/small-city.js';

it('a recipient is named as agency, role or viewer, and in no other way', () => {
  expect(isRecipient(['role:MULTI_AGENCY_COORDINATOR'], coordinator)).toBe(true);
  expect(isRecipient(['agency:multi-agency'], coordinator)).toBe(true);
  expect(isRecipient(['viewer:coordinator'], coordinator)).toBe(true);
  expect(isRecipient(['agency:multi-agency'], coordinator, ['viewer'])).toBe(false);
  const kinds = ['agency:elderly', 'role:ANALYST', 'viewer:x', 'agency:ANALYST', 'role:elderly'];
  expect(kinds.map(recipientKind)).toEqual(['agency', 'role', 'viewer', undefined, undefined]);
  const odd = [
    '',
    'x',
    ':elderly',
    'viewer:',
    'elderly',
    'other:ANALYST',
    'gency:elderly',
    'viewerx',
    'viewer',
  ];
  expect(odd.map(recipientKind)).toEqual(odd.map(() => undefined));
});

it('these agencies convene, and no other', () => {
  const conveners = bases
    .filter((basis) => basis.conveners.length > 0)
    .map(({ code, conveners: who }) => [code, who.join(' ')]);
  expect(Object.fromEntries(conveners)).toEqual({
    'LB-06': 'elderly disability children livelihood reoffending community',
    'LB-07': 'livelihood',
    'LB-08': 'livelihood',
    'LB-09': 'children',
    'LB-10': 'children',
    'LB-11': 'elderly',
    'LB-12': 'disability',
    'LB-13': 'household',
    'LB-15': 'elderly',
    'LB-16': 'children',
    'LB-18': 'audit',
    'LB-20': 'guardianship audit',
  });
});
