import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse, print } from 'graphql';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { tryRecord } from '../../asking/try-record.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { person, stack } from '../../stack/running-stack.js';

interface Prefilled {
  readonly key: string;
  readonly title: string;
  readonly query: string;
  readonly variables: string;
}

/**
 * 柏木家: a mother who needs care and a son who has not left the house for years. She has agreed
 * that the 多機関協働 team works with her; he has not. Each step is one request of a frontend.
 */
const mother = person('kashiwagi-mother');
const son = person('kashiwagi-son');

const LOOK = /* GraphQL */ `
  query ($id: ID!) {
    person(id: $id) {
      name
      careCertifications {
        level
      }
      socialWithdrawal {
        sinceYears
      }
    }
  }
`;

const look = async (id: string, as: DemoStaffKey = 'coordinator', purpose?: string) =>
  (await ask({ as, query: LOOK, variables: { id }, ...(purpose === undefined ? {} : { purpose }) }))
    .body;

const act = async (as: DemoStaffKey, field: string, declaration: string, variables: object) => {
  const query = `mutation (${declaration}) { recorded: ${field} { id version authorization } }`;
  const { body } = await ask({ as, query, variables: { ...variables } });
  expect(body.errors).toBeUndefined();
  return body.data?.['recorded'] as { id: string; version: number; authorization: string | null };
};

const WITHHELD = { data: { person: null } };
const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
const OPENED = ['RESIDENT_NAME', 'LIVELIHOOD_SOCIAL_WITHDRAWAL'];
const SON = {
  data: {
    person: {
      name: '柏木　修',
      careCertifications: null,
      socialWithdrawal: { sinceYears: expect.any(Number) as unknown },
    },
  },
  extensions: {
    consent: [
      {
        subject: son,
        category: 'ELDERLY_CARE_LEVEL',
        code: 'NOT_PERMITTED',
        remedy: expect.any(String) as unknown,
      },
    ],
  },
};

const LIST =
  'query ($id: ID!) { person(id: $id) { disclosures { day agency category purposes bases times } } }';

/** To which offices the mother's record was shown, as this reader is told; her own looks aside. */
const shownTo = async (as: DemoStaffKey) => {
  const { body } = await ask({ as, query: LIST, variables: { id: mother } });
  const { disclosures } = body.data?.['person'] as {
    disclosures: readonly { readonly agency: string; readonly category: string }[];
  };
  return disclosures.filter(({ agency }) => agency !== 'resident');
};

describe('the story of the Kashiwagi family', () => {
  beforeAll(() => withdrawAllAbout(son));
  let listBefore: unknown;

  it('is followed in GraphiQL from its first line to its last', async () => {
    const page = readFileSync(new URL('../../../../infra/story.md', import.meta.url), 'utf8');
    const config = (await (await fetch(`${stack.gateway}/graphiql/config.json`)).json()) as {
      readonly operations: readonly Prefilled[];
    };
    const titles = config.operations.map(({ title }) => title);
    const named = [...page.matchAll(/「([^」]+)」/g)].map(([, title = '']) => title);
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((title) => !titles.includes(title))).toEqual([]);
    const of = (key: string) => config.operations.find((operation) => operation.key === key);
    const [, told = ''] = /```graphql\n([^]*?)```/.exec(page) ?? [];
    expect(print(parse(of('look')?.query ?? ''))).toBe(print(parse(told)));
    expect(JSON.parse(of('look')?.variables ?? '')).toEqual({ id: mother });
    expect(JSON.parse(of('access')?.variables ?? '')).toEqual({ id: son });
  });

  it('begins with a mother who has consented and a son who has not', async () => {
    const seen = await look(mother);
    expect(seen.data).toMatchObject({
      person: { name: expect.stringContaining('柏木') as unknown },
    });
    expect(seen.data?.['person']).not.toMatchObject({ careCertifications: null });
    listBefore = await shownTo('resident');
    expect(await look(son)).toEqual(WITHHELD);
  });

  it('tells the worker what would open the son’s fields', async () => {
    const query =
      'query ($id: ID!) { access(person: $id) { categories { category permitted remedy } } }';
    const { body } = await ask({ as: 'coordinator', query, variables: { id: son } });
    const access = body.data?.['access'] as {
      categories: { category: string; permitted: boolean; remedy: string }[];
    };
    expect(
      access.categories.find(({ category }) => category === 'LIVELIHOOD_SOCIAL_WITHDRAWAL'),
    ).toEqual({
      category: 'LIVELIHOOD_SOCIAL_WITHDRAWAL',
      permitted: false,
      remedy: 'ASK_CONSENT',
    });
  });

  it('goes on in a 支援会議: its members see the son while it sits, and nobody else', async () => {
    const pledgedAt = hours(-1);
    const sitting = await act('livelihood', 'openSitting(input: $input)', '$input: SittingInput!', {
      input: {
        forum: 'SUPPORT_MEETING',
        caseId: '令和8年度-017',
        subjects: [son],
        categories: OPENED,
        members: [
          { viewer: 'coordinator', agency: 'multi-agency', pledgedAt },
          { viewer: 'livelihood', agency: 'livelihood', pledgedAt },
        ],
        necessity: '母の入院が近く、長男の生活を支える者がいなくなるおそれがあるため',
      },
    });
    for (const member of ['coordinator', 'livelihood'] as const) {
      expect(await look(son, member, 'SUPPORT_MEETING')).toEqual({
        ...SON,
        extensions: { consent: [{ ...SON.extensions.consent[0], remedy: 'OPEN_SITTING' }] },
      });
    }
    expect(await look(son, 'disability', 'SUPPORT_MEETING')).toEqual(WITHHELD);
    expect(await look(son)).toEqual(WITHHELD);

    const others = await tryRecord('disability', 'closeSitting', {
      id: ['ID!', sitting.id],
      expectedVersion: ['Int!', sitting.version],
    });
    expect(others).toMatchObject({ code: 'NOT_YOUR_ACT' });
    await act(
      'livelihood',
      'closeSitting(id: $id, expectedVersion: $version)',
      '$id: ID!, $version: Int!',
      { id: sitting.id, version: sitting.version },
    );
    expect(await look(son, 'coordinator', 'SUPPORT_MEETING')).toEqual(WITHHELD);
  });

  it('shows the son once he consents himself, and not after he has withdrawn', async () => {
    const consent = await act(
      'coordinator',
      'giveConsent(input: $input)',
      '$input: ConsentInput!',
      {
        input: {
          subject: son,
          categories: OPENED,
          recipients: ['agency:multi-agency'],
          purpose: 'MULTI_AGENCY_SUPPORT',
          validTo: hours(24 * 180),
          giver: { capacity: 'SELF' },
          method: 'WRITTEN',
          explainedHow: '自宅で二度にわたり説明した',
          evidenceRef: '同意書 令和8年度-017',
        },
      },
    );
    expect(await look(son)).toEqual({
      ...SON,
      extensions: { consent: [{ ...SON.extensions.consent[0], remedy: 'ASK_CONSENT' }] },
    });
    await act(
      'coordinator',
      'withdrawConsent(id: $id, expectedVersion: $version, reason: $reason)',
      '$id: ID!, $version: Int!, $reason: String!',
      { id: consent.id, version: consent.version, reason: '本人がやめたいと言った' },
    );
    expect(await look(son)).toEqual(WITHHELD);
  });

  it('ends with the mother, who sees who looked at her record and nothing of her son', async () => {
    const list = await shownTo('resident');
    expect(list).toContainEqual(
      expect.objectContaining({
        agency: 'multi-agency',
        category: 'ELDERLY_CARE_LEVEL',
        bases: ['LB-01'],
      }),
    );
    // The sitting, his consent, and each look at him since: not a row and not a time of hers.
    expect(list).toEqual(listBefore);
    const other = await ask({ as: 'resident', query: LIST, variables: { id: son } });
    expect(other.body).toEqual(WITHHELD);
  });

  it('leaves out of her list that the team asked for a consultation; 情報政策課 has it', async () => {
    const asked = { agency: 'multi-agency', category: 'LIVELIHOOD_SOCIAL_WITHDRAWAL' };
    expect(await shownTo('officer')).toContainEqual(
      expect.objectContaining({ ...asked, bases: ['LB-01'] }),
    );
    expect(await shownTo('resident')).not.toContainEqual(expect.objectContaining(asked));
  });
});
