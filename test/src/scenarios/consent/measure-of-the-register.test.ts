import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { hoursFromNow, record } from '../../asking/try-record.js';
import { layAuthorization, type LaidAuthorization } from '../../records/lay-authorization.js';
import { lift, protect } from '../../records/protection.js';
import { person } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';

/**
 * D-1: a city's 支援措置 are in its 住民記録システム on the first day, and nobody has typed them in again.
 * What stands there alone hides a place from everybody, as one of our own does.
 */
const unprotected = `
  NOT EXISTS (SELECT FROM consent.protection_measure_version m
               WHERE p.id = ANY (m.protected_people) OR p.id = m.perpetrator)
  AND NOT EXISTS (SELECT FROM consent.authorization_version a WHERE p.id = ANY (a.subjects))`;

interface Resident {
  readonly id: string;
  readonly atena: string;
}

const resident = async (of: string): Promise<Resident> => {
  const [row] = await runSql(
    'administrator',
    `SELECT p.id::text AS id, p.atena_number AS atena FROM household.person p ${of}
        AND ${unprotected} ORDER BY 1 DESC LIMIT 1`,
  );
  return { id: String(row?.['id']), atena: String(row?.['atena']) };
};

/** A pupil, and somebody whose name stands in the 避難行動要支援者名簿. */
const pupil = await resident(`
  JOIN education.person_link l ON l.person_id = p.id
  JOIN education."学齢簿" t ON t."学籍番号" = l.local_key WHERE t."抑止" = '0'`);
const listed = await resident('JOIN community.evacuation_support e ON e.person = p.id WHERE true');

const write = async (ended: string): Promise<void> => {
  for (const { atena } of [pupil, listed]) {
    await runSql(
      'administrator',
      `INSERT INTO residents."支援措置" VALUES ('S99999', $1, '1', '2', '5080401', '5090331', $2)
       ON CONFLICT ("支援措置番号", "宛名番号") DO UPDATE SET "解除年月日" = $2`,
      [atena, ended],
    );
  }
};
const erase = () =>
  runSql('administrator', `DELETE FROM residents."支援措置" WHERE "支援措置番号" = 'S99999'`);

const look = async (as: DemoStaffKey, fields: string, purpose?: string): Promise<unknown> => {
  const { body } = await ask({
    as,
    query: `query ($id: ID!) { person(id: $id) { ${fields} } }`,
    variables: { id: pupil.id },
    ...(purpose === undefined ? {} : { purpose }),
  });
  expect(body.errors).toBeUndefined();
  return body.data?.['person'];
};

const school = () =>
  look('education', 'schoolEnrollment { school } schoolAttendance { schoolYear }');
const movements = () => look('coordinator', 'name movements { movedOn }');

/** Everybody on the list of whom the reader is told, page by page. */
async function list(): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const { body } = await ask({
      as: 'community',
      query: `query ($after: String) { evacuationList(first: 50, after: $after) {
        edges { node { id } } pageInfo { endCursor hasNextPage } } }`,
      variables: { after },
    });
    expect(body.errors).toBeUndefined();
    const { edges, pageInfo } = body.data?.['evacuationList'] as {
      readonly edges: readonly { readonly node: { readonly id: string } }[];
      readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    };
    found.push(...edges.map(({ node }) => node.id));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

const explained = async (): Promise<unknown> => {
  const { body } = await ask({
    as: 'officer',
    query: `query ($id: ID!) { person(id: $id) { explain(
      category: "SCHOOL_ENROLLMENT", purpose: "DEPARTMENT_DUTY",
      viewer: { id: "x", agency: "education", role: "DEPARTMENT_WORKER" }
    ) { permitted code considered { kind rule live } } } }`,
    variables: { id: pupil.id },
  });
  expect(body.errors).toBeUndefined();
  return (body.data?.['person'] as { readonly explain: unknown }).explain;
};

const accessOf = async (as: DemoStaffKey): Promise<readonly string[]> => {
  const { body } = await ask({
    as,
    query: 'query ($id: ID!) { access(person: $id) { categories { category permitted } } }',
    variables: { id: pupil.id },
  });
  const { categories } = body.data?.['access'] as {
    readonly categories: readonly { readonly category: string; readonly permitted: boolean }[];
  };
  return categories.filter(({ permitted }) => permitted).map(({ category }) => category);
};

let consent: LaidAuthorization;
beforeAll(async () => {
  await erase();
  consent = await layAuthorization({
    ...{ subjects: [pupil.id], fields: [], exclusions: [], purpose: 'MULTI_AGENCY_SUPPORT' },
    ...{ categories: ['RESIDENT_NAME', 'RESIDENT_MOVEMENT'] },
    recipients: ['agency:multi-agency'],
  });
});
afterAll(async () => {
  await erase();
  await consent.withdraw();
});

describe.each([
  ['with no measure', erase, false],
  ['with one in the register only', () => write(''), true],
  ['with one that the register ended', () => write('5080501'), false],
])('a resident %s', (_what, prepare, hidden) => {
  beforeAll(async () => {
    await prepare();
  });

  it(`is ${hidden ? 'not ' : ''}met at school, by the school's own department`, async () => {
    expect(await school()).toEqual({
      schoolEnrollment: hidden ? null : { school: expect.any(String) },
      schoolAttendance: expect.any(Array),
    });
    const open = await accessOf('education');
    expect(open).toContain('SCHOOL_ATTENDANCE');
    expect(open.includes('SCHOOL_ENROLLMENT')).toBe(!hidden);
  });

  it(`is ${hidden ? 'not ' : ''}followed from address to address on a consent`, async () => {
    expect(await movements()).toEqual({
      name: expect.any(String),
      movements: hidden ? null : expect.any(Array),
    });
  });

  it(`is ${hidden ? 'not ' : ''}found on a list that says where to look`, async () => {
    expect((await list()).includes(listed.id)).toBe(!hidden);
  });

  it('has the decision explained by it', async () => {
    expect(await explained()).toMatchObject({
      permitted: !hidden,
      considered: hidden
        ? expect.arrayContaining([{ kind: 'PROHIBITION', rule: 'D-1', live: true }])
        : expect.not.arrayContaining([expect.objectContaining({ kind: 'PROHIBITION' })]),
    });
  });
});

it('typed in again is released with ours, by whose unit both are, and hides again after it', async () => {
  await write('');
  const measure = await protect([pupil.id], person('kirishima-man'));
  expect(await school()).toMatchObject({ schoolEnrollment: null });
  const { id } = await record('protection-officer', 'releaseProtection', {
    input: [
      'ProtectionReleaseInput!',
      {
        ...{ measure, recipient: 'agency:education', to: hoursFromNow(1) },
        reason: '転校の手続きに要る',
      },
    ],
  });
  expect(await school()).toMatchObject({ schoolEnrollment: { school: expect.any(String) } });
  // Home and kin are the register's to show.
  const released = 'SELECT FROM household.released_person WHERE person_id = $1';
  expect(await runSql('household', released, [pupil.id])).toEqual([]);
  await record('household', 'endProtectionRelease', {
    id: ['ID!', id],
    expectedVersion: ['Int!', 1],
    reason: ['String!', '手続きが済んだ'],
  });
  expect(await school()).toMatchObject({ schoolEnrollment: null });
  await lift(measure);
  expect(await school()).toMatchObject({ schoolEnrollment: null });
});

it('goes on in a measure of ours when the register ends its own, until somebody lifts it', async () => {
  await write('');
  const measure = await protect([pupil.id], person('kirishima-man'));
  await write('5080501');
  expect(await school()).toMatchObject({ schoolEnrollment: null });
  await lift(measure);
  expect(await school()).toMatchObject({ schoolEnrollment: { school: expect.any(String) } });
});
