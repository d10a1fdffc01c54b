import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { isInputObjectType } from 'graphql';
import { apiSchema } from '../../stack/api-schema.js';
import { ask } from '../../asking/ask.js';
import { acceptedFile, consentTo, withdrawConsent } from '../../records/consented-file.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import { tryRunSql } from '../../stack/run-sql.js';
import {
  dayFromNow,
  recorded,
  refused,
  sendAct,
  sendInput,
  type Recorded,
} from '../../asking/send-act.js';
import { unknownResidents } from '../../records/unknown-residents.js';

/**
 * 参加支援事業 (社会福祉法106条の4第2項2号): from what somebody wishes, in the own words, to a place
 * where both sides are asked how it goes.
 */
const [person = ''] = await unknownResidents(1);

const LOOK = /* GraphQL */ `
  query ($id: ID!) {
    person(id: $id) {
      supportFiles {
        participations {
          version
          ownWords
          judgement
          wishes {
            areaCode
            kinds
            groups
            needs
            days
            access
            from
            until
            feeAtMost
          }
          placements {
            version
            stage
            place {
              name
            }
            told
            outcome
            ownView
            askPersonBy
            askPlaceBy
            ending
            followUps {
              side
              words
            }
          }
          endedAt
        }
      }
    }
  }
`;

interface Participation {
  readonly wishes: Readonly<Record<string, unknown>>;
  readonly placements: readonly Readonly<Record<string, unknown>>[];
}

const look = async (as: DemoStaffKey = 'coordinator') => {
  const { body } = await ask({ as, query: LOOK, variables: { id: person } });
  expect(body.errors).toBeUndefined();
  const seen = body.data?.['person'] as {
    readonly supportFiles:
      readonly { readonly participations: readonly Participation[] | null }[] | null;
  } | null;
  return seen?.supportFiles?.[0]?.participations ?? null;
};

const MATCH = /* GraphQL */ `
  query ($wishes: PlaceWishesInput!) {
    matchPlaces(wishes: $wishes, first: 3) {
      rank
      place {
        id
        name
      }
      criteria {
        code
        outcome
      }
    }
  }
`;

const match = async (wishes: object, as: DemoStaffKey = 'coordinator') => {
  const { body } = await ask({ as, query: MATCH, variables: { wishes } });
  expect(body.errors).toBeUndefined();
  return body.data?.['matchPlaces'] as readonly {
    readonly place: { readonly id: string; readonly name: string };
    readonly criteria: readonly { readonly code: string; readonly outcome: string }[];
  }[];
};

const input = (name: string, type: string, value: object, as: DemoStaffKey = 'coordinator') =>
  sendInput(as, name, type, value);

const participants = async (variables: object, as: DemoStaffKey = 'coordinator') => {
  const { body } = await ask({
    as,
    query:
      'query ($place: ID, $askBy: String) { participants(place: $place, askBy: $askBy) { edges { node { id } } } }',
    variables: { ...variables },
  });
  expect(body.errors).toBeUndefined();
  const list = body.data?.['participants'] as {
    readonly edges: readonly { readonly node: { readonly id: string } }[];
  } | null;
  return list?.edges.map(({ node }) => node.id) ?? [];
};

const WISHES = {
  areaCode: '4',
  kinds: ['GATHERING', 'WORK_EXPERIENCE'],
  groups: ['YOUTH'],
  needs: ['SOCIAL_WITHDRAWAL'],
  days: ['FRIDAY'],
  access: ['BUS', 'WALK'],
  from: '18:00',
};

const wish = (file: Recorded, over: object = {}) =>
  input('recordWishes', 'WishesInput', {
    file: file.id,
    ownWords: '夜なら少し出られる。人が少ないところがいい',
    judgement: 'まず一か所で、短い時間から',
    wishes: WISHES,
    ...over,
  });

const CLOSING = '$expectedVersion: Int!, $why: String!';
const endPlacement = (placement: string, expectedVersion: number, ending: string) =>
  sendAct(
    'coordinator',
    'endPlacement',
    `$placement: ID!, ${CLOSING}, $ending: ParticipationEnding!`,
    { placement, expectedVersion, ending, why: '続けて通えている' },
  );
const endParticipation = (participation: string, expectedVersion: number) =>
  sendAct('coordinator', 'endParticipation', `$participation: ID!, ${CLOSING}`, {
    ...{ participation, expectedVersion, why: '居場所が定まった' },
  });

describe('somebody who wishes to take part', () => {
  let file: Recorded;
  let participation: Recorded;
  let placement: Recorded;
  let consent: Pick<Recorded, 'id' | 'version'>;

  beforeAll(async () => {
    consent = await consentTo(person, ['CASE_PARTICIPATION']);
    file = await acceptedFile(person);
  });
  afterAll(() => withdrawAllAbout(person));

  it('says so in the own words, apart from what the staff think', async () => {
    expect(
      await refused(wish(file, { ownWords: ' ', wishes: { from: '25:00', days: ['金曜'] } })),
    ).toEqual([
      'input.ownWords EMPTY_TEXT',
      'input.wishes.days UNKNOWN_CODE',
      'input.wishes.from BAD_TIME',
    ]);
    expect(await refused(wish(file, { wishes: {} }))).toEqual(['input.wishes NO_WISH']);
    participation = await recorded(wish(file));
    expect(await look()).toMatchObject([
      {
        ...{ ownWords: '夜なら少し出られる。人が少ないところがいい', placements: [] },
        wishes: { ...WISHES, until: null, feeAtMost: null },
      },
    ]);
    // Named in no consent.
    expect(await look('elderly')).toBeNull();
  });

  it('is matched to places by the wishes alone, and nobody is named to the places’ room', async () => {
    const type = apiSchema.getType('PlaceWishesInput');
    expect(isInputObjectType(type) ? Object.keys(type.getFields()).sort() : []).toEqual(
      [...Object.keys(WISHES), 'until', 'seats', 'feeAtMost'].sort(),
    );
    const [mine] = (await look()) ?? [];
    const found = await match(mine?.wishes ?? {});
    expect(found[0]?.criteria.map(({ code, outcome }) => `${code} ${outcome}`)).toContain(
      'WELCOME MET',
    );
    // Whoever asks, about whomever: the answer is about places, and so the same.
    expect(await match(mine?.wishes ?? {}, 'analyst')).toEqual(found);
    placement = await recorded(
      input('introduceToPlace', 'IntroductionInput', {
        participation: participation.id,
        place: found[0]?.place.id,
        reason: '夜に開いていて、人が少ない',
        told: '名字と、金曜の夜に来ること',
        agreedOn: dayFromNow(0),
      }),
    );
    expect((await look())?.[0]?.placements).toMatchObject([
      { stage: 'INTRODUCED', place: { name: found[0]?.place.name }, outcome: null },
    ]);
    expect(await participants({ place: found[0]?.place.id })).toEqual([person]);
    expect(await participants({ place: found[0]?.place.id }, 'community')).toEqual([]);
  });

  it('tries the place first, and says whether it goes on', async () => {
    const early = input('concludeTrial', 'TrialResultInput', {
      ...{ placement: placement.id, expectedVersion: 1, outcome: 'CONTINUE' },
      ...{ ownView: 'また行きたい', judgement: '表情がやわらいだ' },
    });
    expect(await refused(early)).toBe('WRONG_STATE');
    await recorded(
      input('startTrial', 'TrialInput', {
        ...{ placement: placement.id, expectedVersion: 1, from: dayFromNow(-7), to: dayFromNow(0) },
      }),
    );
    await recorded(
      input('concludeTrial', 'TrialResultInput', {
        ...{ placement: placement.id, expectedVersion: 2, outcome: 'CONTINUE' },
        ...{ ownView: 'また行きたい', judgement: '表情がやわらいだ' },
      }),
    );
    expect((await look())?.[0]?.placements).toMatchObject([
      { version: 3, stage: 'SETTLING', ownView: 'また行きたい', askPersonBy: dayFromNow(30) },
    ]);
    expect(await participants({ askBy: dayFromNow(29) })).toEqual([]);
    expect(await participants({ askBy: dayFromNow(30) })).toEqual([person]);
  });

  it('is called settled only after person and place were both asked, whoever writes', async () => {
    const ask1 = (side: string, words: string, as: DemoStaffKey = 'coordinator') =>
      input(
        'recordFollowUp',
        'FollowUpInput',
        { placement: placement.id, side, kind: 'PHONE', happenedAt: new Date(), words },
        as,
      );
    expect(await refused(endPlacement(placement.id, 3, 'SETTLED'))).toBe('WRONG_STATE');
    await recorded(ask1('PERSON', '金曜が楽しみになった', 'livelihood'));
    expect(await refused(endPlacement(placement.id, 3, 'SETTLED'))).toBe('WRONG_STATE');
    const bySql = `INSERT INTO collaboration.placement_version
      SELECT (jsonb_populate_record(p, jsonb_build_object('version', 4, 'stage', 'ENDED',
               'ending', 'SETTLED', 'why', '数のため', 'ended_at', now()))).*
        FROM collaboration.placement p WHERE id = '${placement.id}'`;
    expect(await tryRunSql('collaboration', bySql)).toBe('KA001');
    await recorded(ask1('PLACE', '黙々と手を動かしている。困りごとはない'));
    expect(await refused(endParticipation(participation.id, 1))).toBe('WRONG_STATE');
    await recorded(endPlacement(placement.id, 3, 'SETTLED'));
    await recorded(endParticipation(participation.id, 1));
    expect((await look())?.[0]).toMatchObject({
      endedAt: expect.any(String) as unknown,
      placements: [
        {
          ...{ stage: 'ENDED', ending: 'SETTLED', askPersonBy: null },
          followUps: [{ side: 'PLACE' }, { side: 'PERSON', words: '金曜が楽しみになった' }],
        },
      ],
    });
  });

  it('is asked again when the wishes change, and stops the moment the consent is gone', async () => {
    const again = await recorded(wish(file));
    const more = { participation: again.id, expectedVersion: 1, ownWords: '畑もいいかもしれない' };
    expect((await recorded(wish(file, more))).version).toBe(2);
    expect(await refused(wish(file, more))).toBe('VERSION_CONFLICT');
    await withdrawConsent(consent);
    expect(await look()).toBeNull();
    expect(await refused(wish(file, { ...more, expectedVersion: 2 }))).toBe('NO_LIVE_CONSENT');
    const bySql = `INSERT INTO collaboration.participation_version
      SELECT (jsonb_populate_record(p, jsonb_build_object('version', 3, 'own_words', 'x'))).*
        FROM collaboration.participation p WHERE id = '${again.id}'`;
    expect(await tryRunSql('collaboration', bySql)).toBe('KA002');
    consent = await consentTo(person, ['CASE_PARTICIPATION']);
    expect((await recorded(wish(file, { ...more, expectedVersion: 2 }))).version).toBe(3);
    expect((await look())?.[0]).toMatchObject({ ownWords: '畑もいいかもしれない' });
  });
});
