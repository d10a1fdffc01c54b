import { describe, expect, it } from '@jest/globals';
import { sdlSha256 } from './approved.js';
import type { AuthorizationCount, OperationUse } from './check.js';
import { check, ELDERLY, LEVEL, subgraph, used } from './small-registry.js';

const PLAN = '@personal(category: "ELDERLY_CARE_PLAN")';
const moved = subgraph('elderly', 'elderly', ELDERLY.replaceAll(LEVEL, PLAN));
const ASKED = 'query Case($id: ID!) { person(id: $id) { level { code } } }';

const count = (given: Partial<AuthorizationCount>): AuthorizationCount => ({
  basis: 'LB-01',
  category: 'ELDERLY_CARE_PLAN',
  recipient: 'role:MULTI_AGENCY_COORDINATOR',
  purpose: 'MULTI_AGENCY_SUPPORT',
  people: 42,
  ...given,
});

const impact = async (
  counts: readonly AuthorizationCount[],
  {
    candidate = moved,
    use = {},
    approved = false,
  }: {
    candidate?: typeof moved;
    use?: Partial<OperationUse>;
    approved?: boolean;
  } = {},
) => {
  const { results } = await check({
    candidate,
    operations: [used(ASKED, use)],
    authorizations: () => Promise.resolve(counts),
    approvals: approved
      ? [{ sdlSha256: sdlSha256(candidate.sdl), approvedBy: 'x', at: '2026-02-01T00:00:00Z' }]
      : [],
  });
  const found = results.find(({ check: name }) => name === 'privacy-impact');
  return [found?.outcome, ...(found?.findings.map(({ message }) => message) ?? [])];
};

const NEWLY = (coordinate: string, ground: string) =>
  `${coordinate} (ELDERLY_CARE_LEVEL → ELDERLY_CARE_PLAN) が、multi-agency の MULTI_AGENCY_COORDINATOR に目的 MULTI_AGENCY_SUPPORT で新たに見えるようになります: ${ground}`;

describe('a label that becomes another', () => {
  it('fails where recorded readers would see whom they did not', async () => {
    const ground = 'LB-01 (多くて45人)';
    expect(await impact([count({})])).toEqual([
      'failed',
      NEWLY('Person.level', ground),
      NEWLY('Level.code', ground),
    ]);
  });

  it('passes with the same findings once a second person agreed', async () => {
    expect((await impact([count({})], { approved: true }))[0]).toBe('passed');
  });

  it('tells no small number (domain.md §0-12)', async () => {
    expect((await impact([count({ people: 3 })]))[1]).toBe(
      NEWLY('Person.level', 'LB-01 (10人未満)'),
    );
  });

  it.each([
    ['nobody permitted it', []],
    ['it is permitted to others', [count({ recipient: 'agency:livelihood' })]],
    ['it is permitted for another purpose', [count({ purpose: 'SUPPORT_MEETING' })]],
    ['the basis opens nothing to them', [count({ recipient: 'role:ANALYST' })]],
  ])('passes where %s', async (_what, counts) => {
    expect(await impact(counts)).toEqual(['passed']);
  });

  it('passes where the readers are the department’s own, who saw it before', async () => {
    const use = { agency: 'elderly', role: 'DEPARTMENT_WORKER', purpose: 'DEPARTMENT_DUTY' };
    expect(await impact([count({})], { use })).toEqual(['passed']);
  });
});

describe('a field that is new', () => {
  it('is told with the grounds that open its category already', async () => {
    const candidate = subgraph(
      'elderly',
      'elderly',
      ELDERLY.replace('id: ID! level', `id: ID! plan: String ${PLAN} level`),
    );
    expect(await impact([count({}), count({ basis: 'LB-06', people: 2 })], { candidate })).toEqual([
      'passed',
      '新しい項目 Person.plan は、区分 ELDERLY_CARE_PLAN の既にある許しで見えるようになります: LB-01 により role:MULTI_AGENCY_COORDINATOR に目的 MULTI_AGENCY_SUPPORT で 多くて45人、LB-06 により role:MULTI_AGENCY_COORDINATOR に目的 MULTI_AGENCY_SUPPORT で 10人未満',
    ]);
  });
});
