import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { categories } from '@kasane/policy/tables/categories';
import { ask } from '../../asking/ask.js';
import { hoursFromNow } from '../../asking/try-record.js';
import { layAuthorization } from '../../records/lay-authorization.js';
import { unknownResidents } from '../../records/unknown-residents.js';
import { household, person } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';

const mother = person('kashiwagi-mother');

/** The entries of the ledger that an operation left; a ledger forgets nothing, so names are new. */
async function entriesOf(query: string): Promise<readonly unknown[]> {
  const hash = createHash('sha256').update(query).digest('hex');
  const rows = await runSql(
    'administrator',
    "SELECT body FROM ledger.entry WHERE body::jsonb -> 'operation' ->> 'sha256' = $1",
    [hash],
  );
  return rows.map(({ body }) => JSON.parse(String(body)) as unknown);
}
const newName = (): string => `Q${randomUUID().replaceAll('-', '')}`;

describe('why somebody saw what', () => {
  const explainQuery = (root: string) => `query ${newName()} { ${root} { explain(
    category: "ELDERLY_CARE_LEVEL", purpose: "MULTI_AGENCY_SUPPORT",
    viewer: { id: "coordinator", agency: "multi-agency", role: "MULTI_AGENCY_COORDINATOR" }
  ) { permitted basis steps { rule outcome } considered { kind rule live permits } } } }`;

  it('is for the information officer, and who asked is in the ledger', async () => {
    const query = explainQuery(`person(id: "${mother}")`);
    const { body } = await ask({ as: 'officer', query });
    expect(body).toEqual({
      data: {
        person: {
          explain: {
            ...{ permitted: true, basis: 'LB-01' },
            steps: [
              { rule: 'EMERGENCY', outcome: 'PASSED' },
              { rule: 'STATUTORY_FORUM', outcome: 'PASSED' },
              { rule: 'CONSENT', outcome: 'PERMITTED' },
            ],
            considered: expect.arrayContaining([
              { kind: 'AUTHORIZATION', rule: 'LB-01', live: true, permits: true },
            ]),
          },
        },
      },
    });
    expect(await entriesOf(query)).toMatchObject([
      {
        ...{ viewer: 'officer', role: 'INFORMATION_OFFICER', purpose: 'AUDIT' },
        disclosures: [{ basis: 'OWN_DUTY', people: [[0]], shown: 0 }],
        subjects: [mother],
        shown: [
          [
            { category: 'CONSENT_RECORD', fields: ['Person.explain'] },
            { category: 'PERSON_REFERENCE', fields: ['Query.person'] },
          ],
        ],
      },
    ]);
  });

  it('tells of a record that opens a single field, asked for that field', async () => {
    const [subject = ''] = await unknownResidents(1);
    const laid = await layAuthorization({
      ...{ subjects: [subject], categories: [], fields: ['Person.careCertifications'] },
    });
    const explained = async (field: string) => {
      const { body } = await ask({
        as: 'officer',
        query: `query ${newName()} { person(id: "${subject}") { explain(${field}
          category: "ELDERLY_CARE_LEVEL", purpose: "MULTI_AGENCY_SUPPORT",
          viewer: { id: "coordinator", agency: "multi-agency", role: "MULTI_AGENCY_COORDINATOR" }
        ) { permitted basis considered { rule live permits } } } }`,
      });
      return body.errors ?? body.data;
    };
    const considered = (permits: boolean) => [{ rule: 'LB-01', live: true, permits }];
    const permitted = { permitted: true, basis: 'LB-01', considered: considered(true) };
    const refused = { permitted: false, basis: null, considered: considered(false) };
    expect(await explained('field: "Person.careCertifications"')).toEqual({
      person: { explain: permitted },
    });
    expect(await explained('field: "Person.dementiaAssessments"')).toEqual({
      person: { explain: refused },
    });
    expect(await explained('')).toEqual({ person: { explain: refused } });
    expect(await explained('field: "要介護度"')).toMatchObject([
      { extensions: { code: 'BAD_INPUT', problems: [{ field: 'field', code: 'BAD_COORDINATE' }] } },
    ]);
    await laid.withdraw();
  });

  it('of the past is told on what had been recorded by then, though it be valid from before', async () => {
    const [subject = ''] = await unknownResidents(1);
    const laid = await layAuthorization({
      ...{ subjects: [subject], categories: ['ELDERLY_CARE_LEVEL'] },
      ...{ valid_from: hoursFromNow(-1), recorded_at: hoursFromNow(0) },
    });
    const explained = async (at: string) => {
      const { body } = await ask({
        as: 'officer',
        query: `query ${newName()} { person(id: "${subject}") { explain(at: "${at}"
          category: "ELDERLY_CARE_LEVEL", purpose: "MULTI_AGENCY_SUPPORT",
          viewer: { id: "coordinator", agency: "multi-agency", role: "MULTI_AGENCY_COORDINATOR" }
        ) { permitted considered { rule live permits } } } }`,
      });
      return body.errors ?? body.data;
    };
    const [before, now] = [await explained(hoursFromNow(-0.5)), await explained(hoursFromNow(0))];
    await laid.withdraw();
    expect(before).toEqual({ person: { explain: { permitted: false, considered: [] } } });
    expect(now).toEqual({
      person: {
        explain: { permitted: true, considered: [{ rule: 'LB-01', live: true, permits: true }] },
      },
    });
  });

  it('is not for the person, whom it would tell of a measure or an inquiry', async () => {
    const query = explainQuery('me');
    const { body } = await ask({ as: 'resident', query });
    expect(body.data).toEqual({ me: { explain: null } });
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['OFFICER_ONLY']);
    // The twin: other records about the own consents are the person's to read.
    const own = `query ${newName()} { me { authorizations { basis } } }`;
    const answer = (await ask({ as: 'resident', query: own })).body;
    expect(answer).toMatchObject({ data: { me: { authorizations: expect.any(Array) } } });
    expect(answer.errors).toBeUndefined();
  });

  it('is nobody else’s', async () => {
    const query = explainQuery(`person(id: "${mother}")`);
    const { body } = await ask({ as: 'coordinator', query });
    expect(body.data).toEqual({ person: { explain: null } });
    expect(JSON.stringify(body)).toContain('CONSENT_RECORD');
  });
});

/**
 * `Query.access` has no label and leaves no entry. It tells readers of their own permissions: for
 * each category just what asking for it would, with neither a value nor whether there is one. That a
 * category is permitted names a record the reader is a recipient of. That it isn't says no more than
 * the refusal itself does.
 */
describe('what I may see of somebody', () => {
  const accessQuery = (id: string) =>
    `query ${newName()} { access(person: "${id}") { categories { category permitted basis until remedy } } }`;
  const accessOf = async (as: DemoStaffKey, id: string) => {
    const query = accessQuery(id);
    const { body } = await ask({ as, query });
    expect(body.errors).toBeUndefined();
    expect(await entriesOf(query)).toEqual([]);
    const { categories: rows } = body.data?.['access'] as {
      readonly categories: readonly { readonly category: string; readonly permitted: boolean }[];
    };
    return rows;
  };

  it.each(['elderly', 'coordinator', 'household', 'officer'] as const)(
    'tells %s the same of somebody with records, somebody without and nobody at all',
    async (as) => {
      const unknown = await accessOf(as, randomUUID());
      expect(unknown.map(({ category }) => category)).toEqual(categories.map(({ code }) => code));
      // 柏木さんの長男 is known to the livelihood office, 木原さん to none; neither has consented.
      for (const cast of ['kashiwagi-son', 'kihara-wife']) {
        expect(await accessOf(as, person(cast))).toEqual(unknown);
      }
    },
  );

  it('is told beside each member of a household, in the same words', async () => {
    const query = `query ${newName()}($id: ID!) { supportHousehold(id: $id) { members {
      id access { categories { category permitted basis until remedy } }
    } } }`;
    const variables = { id: household('support-aoi') };
    const { body } = await ask({ as: 'coordinator', query, variables });
    const members = await Promise.all(
      ['aoi-mother', 'aoi-girl', 'aoi-brother'].map(async (cast) => ({
        id: person(cast),
        access: { categories: await accessOf('coordinator', person(cast)) },
      })),
    );
    expect(body).toEqual({ data: { supportHousehold: { members } } });
  });

  it('is not told beside whom the reader may not even name, and is when asked by the id', async () => {
    const id = person('kashiwagi-son');
    const query = `query ${newName()}($id: ID!) { person(id: $id) { access { categories { permitted } } } }`;
    const beside = await ask({ as: 'resident', query, variables: { id } });
    expect(beside.body).toEqual({ data: { person: null } });
    expect(await accessOf('resident', id)).toHaveLength(categories.length);
  });

  it('tells a recipient what a consent opens to the recipient, and nobody else of it', async () => {
    const opened = (rows: Awaited<ReturnType<typeof accessOf>>) =>
      rows.filter(({ permitted }) => permitted).map(({ category }) => category);
    expect(opened(await accessOf('coordinator', mother))).toContain('ELDERLY_CARE_LEVEL');
    for (const as of ['elderly', 'disability', 'officer', 'analyst'] as const) {
      expect(await accessOf(as, mother)).toEqual(await accessOf(as, randomUUID()));
    }
  });
});
