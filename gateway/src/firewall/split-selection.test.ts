import { describe, expect, it } from '@jest/globals';
import { fetchFrom, home, ids, town, type Permits } from './small-town.js';

const all = ['PERSON_REFERENCE', 'RESIDENT_NAME', 'RESIDENT_ADDRESS', 'RESIDENT_HOUSEHOLD'];
const everything: Permits = Object.fromEntries(Object.values(ids).map((id) => [id, all]));

const membersFor = async (selections: string, permits: Permits) => {
  const query = `query ($yes: Boolean!) { home(id: "${home}") { ${selections} } }`;
  const { data } = await fetchFrom(town, permits, { query, variables: { yes: true } });
  // What was asked for, in whichever order it came: as a client would be sent it.
  return JSON.parse(JSON.stringify(data ?? null)) as unknown;
};

/** A planner keeps what stands under `@include` apart from what stands beside it. */
describe('people selected twice in one place', () => {
  it.each([
    'members { name } members { ties { kind person { id } } address }',
    'members { ties { kind person { id } } address } members { name }',
    '... @include(if: $yes) { members { name } } members { ties { kind person { id } } address }',
    'members { ties { kind } name } ... @include(if: $yes) { members { ties { person { id } } address } }',
  ])('are given all of it: %s', async (selections) => {
    const once = 'members { name ties { kind person { id } } address }';
    expect(await membersFor(selections, everything)).toEqual(await membersFor(once, everything));
    expect(await membersFor(selections, everything)).toEqual({
      home: {
        members: Object.values(ids).map((id) => ({
          ...{ name: town[id]?.name, address: town[id]?.address },
          ties: Object.values(ids)
            .filter((other) => other !== id)
            .map((other) => ({ kind: '親族', person: { id: other } })),
        })),
      },
    });
  });

  it('are given what is permitted of each part, and nothing beside', async () => {
    const named = { [ids.hana]: ['PERSON_REFERENCE', 'RESIDENT_NAME'] };
    expect(
      await membersFor('members { address } ... @include(if: $yes) { members { name } }', named),
    ).toEqual({ home: { members: [{ name: '花' }] } });
  });
});
