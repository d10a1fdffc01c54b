import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, type Question } from '../../asking/ask.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { person } from '../../stack/running-stack.js';
import { runSql } from '../../stack/run-sql.js';

/**
 * 避難行動要支援者: at peace only with the person's consent, in a declared disaster without it
 * (災害対策基本法49条の11第2項・3項). Nobody of these two has consented to anything.
 */
const [listed = '', other = ''] = (
  await runSql(
    'administrator',
    `SELECT e.person::text AS id FROM community.evacuation_support e
      WHERE e.area_code = '3' AND e.person NOT IN (
              SELECT unnest(a.subjects) FROM consent.authorization_version a)
        AND NOT EXISTS (
              SELECT FROM consent.protection_measure_version m
               WHERE e.person = ANY(m.protected_people) OR e.person = m.perpetrator)
      ORDER BY 1 LIMIT 2`,
  )
).map(({ id }) => String(id));

const LOOK = /* GraphQL */ `
  query ($id: ID!) {
    person(id: $id) {
      name
      careCertifications {
        level
      }
      evacuationSupport {
        assistance
        area {
          name
        }
        helper {
          name
        }
        shelter {
          name
        }
      }
    }
  }
`;

const look = async (as: Question['as'], purpose?: string, id = listed) =>
  (
    await ask({
      as,
      query: LOOK,
      variables: { id },
      ...(purpose === undefined ? {} : { purpose }),
    })
  ).body;

const act = async (as: Question['as'], field: string, declaration: string, variables: object) => {
  const query = `mutation (${declaration}) { recorded: ${field} { id version } }`;
  const { body } = await ask({ as, query, variables: { ...variables } });
  expect(body.errors).toBeUndefined();
  return body.data?.['recorded'] as { id: string; version: number };
};

interface Entry {
  readonly id: string;
  readonly version: number;
  readonly listedOn: string;
  readonly assistance: readonly string[];
  readonly helper: { readonly id: string };
  readonly shelter: { readonly id: string };
}

const NOTHING = { data: { person: null } };
const SUPPORT = {
  assistance: expect.arrayContaining(['CALL']) as unknown,
  area: { name: '桜ヶ丘圏域' },
  helper: { name: '桜ヶ丘地区社会福祉協議会' },
  shelter: { name: '桜ヶ丘コミュニティセンター' },
};
const SHOWN = {
  person: {
    name: expect.any(String) as unknown,
    careCertifications: null,
    evacuationSupport: SUPPORT,
  },
};
const OPENED = ['RESIDENT_NAME', 'EVACUATION_SUPPORT'];
const soon = () => new Date(Date.now() + 3_600_000).toISOString();
const LIST =
  'query ($area: ID) { evacuationList(areaCode: $area) { edges { node { id name } } pageInfo { hasNextPage } } }';

const listOf = async (purpose: string, area: string | null = null) => {
  const { body } = await ask({
    as: 'commissioner',
    query: LIST,
    variables: { area },
    purpose,
  });
  expect(body.errors).toBeUndefined();
  const list = body.data?.['evacuationList'] as {
    edges: { node: { id: string; name: string } }[];
  } | null;
  return list?.edges.map(({ node }) => node.id) ?? null;
};

describe('避難行動要支援者名簿', () => {
  beforeAll(() => withdrawAllAbout(listed));
  afterAll(() => withdrawAllAbout(listed));

  it('is read by the office that keeps it, about what it keeps', async () => {
    const { data } = await look('community');
    expect(data).toEqual({ person: { ...SHOWN.person, name: null } });
    expect(await look('elderly')).toMatchObject({
      data: { person: expect.not.objectContaining({ evacuationSupport: SUPPORT }) as unknown },
    });
  });

  it('at peace is open to the 民生委員 with the person’s consent alone, and for that purpose alone', async () => {
    expect(await look('commissioner', 'DISASTER_PREPAREDNESS')).toEqual(NOTHING);
    const { id, version } = await act(
      'coordinator',
      'giveConsent(input: $input)',
      '$input: ConsentInput!',
      {
        input: {
          subject: listed,
          categories: OPENED,
          recipients: ['agency:welfare-commissioner'],
          purpose: 'DISASTER_PREPAREDNESS',
          validTo: soon(),
          giver: { capacity: 'SELF' },
          method: 'WRITTEN',
          explainedHow: '自宅で説明した',
          evidenceRef: '平時の提供の同意書',
        },
      },
    );
    expect((await look('commissioner', 'DISASTER_PREPAREDNESS')).data).toEqual(SHOWN);
    expect(await look('commissioner', 'COMMUNITY_WATCH')).toEqual(NOTHING);
    expect(await listOf('DISASTER_PREPAREDNESS')).toEqual([listed]);
    expect(await look('commissioner', 'DISASTER_PREPAREDNESS', other)).toEqual(NOTHING);
    await act(
      'coordinator',
      'withdrawConsent(id: $id, expectedVersion: $version, reason: "撤回")',
      '$id: ID!, $version: Int!',
      { id, version },
    );
    expect(await look('commissioner', 'DISASTER_PREPAREDNESS')).toEqual(NOTHING);
    expect(await listOf('DISASTER_PREPAREDNESS')).toEqual([]);
  });

  it('in a declared disaster is open without consent, until it is over', async () => {
    expect(await look('commissioner', 'DISASTER_RESPONSE')).toEqual(NOTHING);
    const { id, version } = await act(
      'officer',
      'declareDisaster(input: $input)',
      '$input: DisasterInput!',
      {
        input: {
          subjects: [listed, other],
          categories: OPENED,
          recipients: ['agency:welfare-commissioner'],
          declaration: '台風の接近による避難指示 (試験)',
          validTo: soon(),
        },
      },
    );
    expect((await look('commissioner', 'DISASTER_RESPONSE')).data).toEqual(SHOWN);
    expect(await look('commissioner', 'DISASTER_PREPAREDNESS')).toEqual(NOTHING);
    expect(await listOf('DISASTER_RESPONSE', '3')).toEqual([listed, other].toSorted());
    expect(await listOf('DISASTER_RESPONSE', '1')).toEqual([]);
    expect(await look('elderly', 'DISASTER_RESPONSE')).toEqual(NOTHING);
    await act(
      'officer',
      'endDisaster(id: $id, expectedVersion: $version, reason: "避難指示の解除")',
      '$id: ID!, $version: Int!',
      { id, version },
    );
    expect(await look('commissioner', 'DISASTER_RESPONSE')).toEqual(NOTHING);
    expect(await listOf('DISASTER_RESPONSE', '3')).toEqual([]);
  });

  it('is changed by the office that keeps it and by nobody else', async () => {
    const query = `mutation ($input: EvacuationSupportInput!) { saveEvacuationSupport(reason: "試験", input: $input) { version } }`;
    const input = {
      person: listed,
      listedOn: '2026-04-01',
      assistance: ['CALL'],
      areaCode: '3',
    };
    for (const as of ['coordinator', 'elderly', 'commissioner'] as const) {
      const { body } = await ask({ as, query, variables: { input } });
      expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_YOUR_ACT']);
    }
    // One person, one entry: it is changed, and not made a second time.
    const { body } = await ask({ as: 'community', query, variables: { input } });
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['VERSION_CONFLICT']);
    const found = await ask({
      as: 'community',
      query:
        'query ($id: ID!) { person(id: $id) { evacuationSupport { id version listedOn assistance helper { id } shelter { id } } } }',
      variables: { id: listed },
    });
    const { evacuationSupport: entry } = found.body.data?.['person'] as {
      evacuationSupport: Entry;
    };
    const { id, version, listedOn, assistance, helper, shelter } = entry;
    const changed = await ask({
      as: 'community',
      query: `mutation ($id: ID!, $version: Int!, $input: EvacuationSupportInput!) {
        saveEvacuationSupport(id: $id, expectedVersion: $version, reason: "訪問して確かめた", input: $input) { id version }
      }`,
      variables: {
        id,
        version,
        input: { ...input, listedOn, assistance, helper: helper.id, shelter: shelter.id },
      },
    });
    expect(changed.body.data).toEqual({ saveEvacuationSupport: { id, version: version + 1 } });
  });
});

describe('hints of 地域生活支援会議', () => {
  const son = person('kashiwagi-son');
  const HINTS =
    'query ($id: ID!) { person(id: $id) { communityHints { theme text state meeting { heldOn area { name } } } } }';

  it('are read by the office that keeps them, and by nobody else without a ground', async () => {
    const read = async (as: Question['as']) =>
      (await ask({ as, query: HINTS, variables: { id: son } })).body.data;
    expect(await read('community')).toEqual({
      person: {
        communityHints: [
          {
            theme: 'WITHDRAWAL',
            text: '回覧板を受け取りに出てくるのは、いつも母親だけ。',
            state: 'IDENTIFIED',
            meeting: {
              heldOn: expect.stringMatching(/^2026-03-/) as unknown,
              area: { name: '中央圏域' },
            },
          },
        ],
      },
    });
    for (const as of ['coordinator', 'analyst', 'resident'] as const) {
      expect(await read(as)).toEqual({ person: null });
    }
  });

  it('say nothing but their theme while nobody knows whom they are about', async () => {
    const query = '{ unplacedHints { theme meeting { area { name } } } }';
    const seen = await ask({ as: 'community', query });
    expect(seen.body).toEqual({
      data: {
        unplacedHints: expect.arrayContaining([
          { theme: 'CARING', meeting: { area: { name: '桜ヶ丘圏域' } } },
          { theme: 'ISOLATION', meeting: { area: { name: '山手圏域' } } },
        ]) as unknown,
      },
    });
    const { body } = await ask({ as: 'resident', query });
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_YOUR_ACT']);
    const meetings = await ask({
      as: 'community',
      query: '{ areaMeetings(first: 1) { edges { node { id } } } }',
    });
    const [edge] = (meetings.body.data?.['areaMeetings'] as { edges: { node: { id: string } }[] })
      .edges;
    const input = {
      meeting: edge?.node.id,
      theme: 'CARING',
      state: 'NOTICED',
      text: '角の家の娘さんが夕方いつも買い物をしている',
    };
    const saved = await ask({
      as: 'coordinator',
      query:
        'mutation ($input: MeetingHintInput!) { saveMeetingHint(reason: "会議の記録", input: $input) { version } }',
      variables: { input },
    });
    expect(saved.body.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
      problems: [{ field: 'input.text', code: 'TEXT_WITHOUT_PERSON' }],
    });
  });
});
