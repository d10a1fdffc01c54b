import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { runPrefilled, type Blanks, type Made } from '../../asking/run-prefilled.js';
import { record } from '../../asking/try-record.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';

/** What GraphiQL brings for those whose work is not a case: each runs as it stands. */
describe('the prefilled operations of the offices', () => {
  const undo: (() => Promise<unknown>)[] = [];
  beforeAll(() => withdrawAllAbout(person('kashiwagi-son')));
  afterAll(async () => {
    for (const back of undo.reverse()) await back();
  });

  const run = async (
    field: string,
    [key, as]: readonly [string, DemoStaffKey],
    fill?: (given: Blanks) => object,
  ) => (await runPrefilled(key, as, fill))[field] as Made;
  const end = (as: DemoStaffKey, act: string, id: string, expectedVersion: number) =>
    record(as, act, {
      id: ['ID!', id],
      expectedVersion: ['Int!', expectedVersion],
      reason: ['String!', '試験のあと'],
    });

  const visible = async (as: DemoStaffKey, field: string, id: string, purpose?: string) => {
    const query = `query ($id: ID!) { person(id: $id) { seen: ${field} } }`;
    const { body } = await ask({
      ...{ as, query, variables: { id } },
      ...(purpose === undefined ? {} : { purpose }),
    });
    return ((body.data?.['person'] ?? null) as { readonly seen: unknown } | null)?.seen ?? null;
  };

  it('break the glass, find its review in the list, and review it', async () => {
    const son = person('kashiwagi-son');
    const name = () => visible('coordinator', 'name', son, 'EMERGENCY_RESCUE');
    expect(await name()).toBeNull();
    const opened = (await run('breakGlass', ['break-glass', 'coordinator'])) as Made & {
      readonly authorization: string;
      readonly review: string;
    };
    expect(await name()).toBe('柏木　修');
    const { reminders } = (await runPrefilled('reminders', 'officer')) as {
      readonly reminders: readonly Record<string, unknown>[];
    };
    expect(reminders).toContainEqual(
      expect.objectContaining({ kind: 'EMERGENCY_REVIEW', record: opened.review, version: 1 }),
    );
    const note = { id: opened.review, outcome: 'TOO_WIDE' };
    const reviewed = await run('reviewEmergency', ['review-emergency', 'officer'], () => note);
    expect(reviewed).toEqual({ id: opened.review, version: 2 });
    expect(await name()).toBeNull();
  });

  it('explain a decision to the officer', async () => {
    const { person: explained } = (await runPrefilled('explain', 'officer')) as {
      readonly person: { readonly explain: object };
    };
    expect(explained.explain).toMatchObject({ permitted: true, basis: 'LB-01', remedy: null });
  });

  it('protect somebody, and release the measure to one reader', async () => {
    const measure = await run('registerProtectionMeasure', [
      'register-protection-measure',
      'household',
    ]);
    undo.push(() => end('household', 'liftProtectionMeasure', measure.id, 1));
    const released = await run(
      'releaseProtection',
      ['release-protection', 'protection-officer'],
      ({ input }) => ({ input: { ...input, measure: measure.id } }),
    );
    expect(released).toMatchObject({ version: expect.any(Number) as unknown });
  });

  it('record the powers of a guardian, who then sees what they cover', async () => {
    const ward = person('soma-woman');
    const name = () => visible('guardian', 'name', ward);
    expect(await name()).toBeNull();
    const powers = await run('recordGuardianPowers', ['record-guardian-powers', 'guardianship']);
    undo.push(() => end('guardianship', 'endGuardianPowers', powers.id, powers.version));
    expect(await name()).toBe('相馬　光子');
  });

  it('declare a disaster, whose helpers then see who needs help', async () => {
    const mother = person('kashiwagi-mother');
    const name = () => visible('commissioner', 'name', mother, 'DISASTER_RESPONSE');
    expect(await name()).toBeNull();
    const disaster = await run('declareDisaster', ['declare-disaster', 'officer']);
    undo.push(() => end('officer', 'endDisaster', disaster.id, disaster.version));
    expect(await name()).toBe('柏木　文江');
  });

  it('record a provision, which opens once a colleague has approved it', async () => {
    const mother = person('sakura-mother');
    const level = () =>
      visible('education', 'careCertifications { level }', mother, 'INTER_AGENCY_PROVISION');
    const provision = await run('recordProvision', ['record-provision', 'elderly']);
    expect(await level()).toBeNull();
    const approved = await run('approveProvision', ['approve-provision', 'elderly-lead'], () => ({
      id: provision.id,
    }));
    undo.push(() => end('elderly', 'endProvision', approved.id, approved.version));
    expect(await level()).toEqual(expect.arrayContaining([{ level: 'CARE_2' }]));
  });
});
