import { describe, expect, it } from '@jest/globals';
import { sdlSha256 } from './approved.js';
import { check, ELDERLY, LEVEL, of, subgraph } from './small-registry.js';

const elderly = (change: (sdl: string) => string) =>
  subgraph('elderly', 'elderly', change(ELDERLY));
const weakening = async (change: (sdl: string) => string) =>
  of(await check({ candidate: elderly(change) }), 'weakening');

describe('a label that becomes weaker', () => {
  it.each([
    ['removed', '@open', 'failed Level.since'],
    ['of a lower class', '@personal(category: "ELDERLY_CONTACT")', 'failed Level.since'],
    ['of another holder', '@personal(category: "DISABILITY_SERVICE")', 'failed Level.since'],
    ['of a higher class', '@personal(category: "ELDERLY_DEMENTIA")', 'passed'],
    ['the same', LEVEL, 'passed'],
  ])('one that is %s', async (_what, label, expected) => {
    expect(
      await weakening((sdl) => sdl.replace(`since: String ${LEVEL}`, `since: String ${label}`)),
    ).toBe(expected);
  });

  it('@personEdge on a type that had none', async () => {
    expect(await weakening((sdl) => sdl.replace('type Level', 'type Level @personEdge'))).toBe(
      'failed Level',
    );
  });

  it('a field of a person that is open from the start', async () => {
    const added = (label: string) => (sdl: string) =>
      sdl.replace('id: ID! level', `id: ID! blood: String ${label} level`);
    expect(await weakening(added('@open'))).toBe('failed Person.blood');
    expect(await weakening(added(LEVEL))).toBe('passed');
  });

  it('the label of an argument', async () => {
    const find = (label: string) =>
      `${ELDERLY} extend type Query { find(x: Int ${label}): [Person!] @personal(category: "PERSON_REFERENCE") }`;
    const active = [
      {
        ...subgraph('elderly', 'elderly', find(LEVEL)),
        versionId: '1',
        activeSince: '2026-01-01T00:00:00Z',
      },
    ];
    const asked = async (label: string) =>
      of(
        await check({ active, candidate: subgraph('elderly', 'elderly', find(label)) }),
        'weakening',
      );
    expect(await asked('@open')).toBe('failed Query.find(x:)');
    expect(await asked(LEVEL)).toBe('passed');
  });
});

describe('an approval', () => {
  const candidate = elderly((sdl) => sdl.replace(`since: String ${LEVEL}`, 'since: String @open'));
  const good = {
    sdlSha256: sdlSha256(candidate.sdl),
    approvedBy: 'registry-officer',
    at: '2026-02-01T00:00:00Z',
  };

  it('by somebody else, of this very SDL, lets it pass and still says what becomes weaker', async () => {
    expect(of(await check({ candidate, approvals: [good] }), 'weakening')).toBe(
      'passed Level.since',
    );
  });

  it.each([
    ['of the publisher', { approvedBy: 'registry-elderly' }],
    ['of another SDL', { sdlSha256: sdlSha256(`${candidate.sdl} `) }],
    ['from before the active version, replayed (leaks.md 37)', { at: '2025-12-31T00:00:00Z' }],
  ])('%s counts for nothing', async (_what, other) => {
    const approvals = [{ ...good, ...other }];
    expect(of(await check({ candidate, approvals }), 'weakening')).toBe('failed Level.since');
  });
});
