import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { ask } from '../../asking/ask.js';
import { acceptedFile, consentTo, withdrawConsent } from '../../records/consented-file.js';
import { withdrawAllAbout } from '../../records/lay-authorization.js';
import {
  dayFromNow,
  hoursFromNow,
  recorded,
  refused,
  sendAct,
  sendInput,
  type Recorded,
} from '../../asking/send-act.js';
import { unknownResidents } from '../../records/unknown-residents.js';

/** The parts of a case that the life of one case does not pass: sheets, drawings, lists. */
const [drawn = '', relative = '', person = '', frozen = ''] = await unknownResidents(4);

const read = async (
  query: string,
  variables: object,
  as: DemoStaffKey = 'coordinator',
): Promise<Readonly<Record<string, unknown>>> => {
  const { body } = await ask({ as, query, variables: { ...variables } });
  expect(body.errors).toBeUndefined();
  return body.data ?? {};
};

/** The first file of a person, as far as the reader sees it. */
const fileOf = async (id: string, selection: string, as?: DemoStaffKey) => {
  const query = `query ($id: ID!) { person(id: $id) { supportFiles { ${selection} } } }`;
  const { person: seen } = (await read(query, { id }, as)) as {
    readonly person: { readonly supportFiles: readonly object[] | null } | null;
  };
  return seen?.supportFiles?.[0] ?? null;
};

const write = (name: string, type: string, value: object, as: DemoStaffKey = 'coordinator') =>
  sendInput(as, name, type, value);

describe('a consultation without a name', () => {
  const LIST = 'query ($open: Boolean) { anonymousConsultations(open: $open) { id triage note } }';
  const seen = async (id: string, as: DemoStaffKey, open?: boolean) => {
    const { anonymousConsultations: list } = await read(LIST, { open }, as);
    return (list as readonly { readonly id: string }[]).find((one) => one.id === id);
  };
  const call = (over: object = {}) =>
    write(
      'receiveConsultation',
      'ConsultationInput',
      {
        ...{ variant: 'ANONYMOUS', route: 'FAMILY_OR_FRIEND', topics: ['DEBT'], urgent: false },
        ...{ note: '名前は言いたくない。返済が重い', ...over },
      },
      'elderly',
    );

  it('is taken, read by its window and the 多機関協働, and names nobody', async () => {
    expect(await refused(call({ person: drawn }))).toEqual(['input.person ANONYMOUS_HAS_PERSON']);
    const { id } = await recorded(call());
    const all = { id, triage: null, note: '名前は言いたくない。返済が重い' };
    expect(await seen(id, 'elderly', true)).toEqual(all);
    expect(await seen(id, 'coordinator', true)).toEqual(all);
    expect(await seen(id, 'disability')).toBeUndefined();
    expect(await seen(id, 'analyst')).toBeUndefined();
    const triage = sendAct(
      'elderly',
      'triageConsultation',
      '$consultation: ID!, $expectedVersion: Int!, $triage: Triage!, $reason: String!',
      {
        ...{ consultation: id, expectedVersion: 1, triage: 'INFORMATION_ONLY' },
        reason: '法テラスの窓口を伝えた',
      },
    );
    await recorded(triage);
    expect(await seen(id, 'coordinator', true)).toBeUndefined();
    expect(await seen(id, 'coordinator', false)).toMatchObject({ triage: 'INFORMATION_ONLY' });
  });
});

describe('the sheets and drawings of a file', () => {
  let file: Recorded;

  beforeAll(async () => {
    await consentTo(drawn);
    file = await acceptedFile(drawn);
  });
  afterAll(async () => {
    await withdrawAllAbout(drawn);
    await withdrawAllAbout(relative);
  });

  const answers = (list: readonly object[]) =>
    write('recordAnswers', 'AnswersInput', { file: file.id, source: 'PERSON', answers: list });

  it('takes the answers of the form, each under its own category', async () => {
    const wrong = answers([
      { field: 'HOUSING', values: ['OWN', 'RENTED'] },
      { field: 'EMPLOYMENT', values: ['KING'] },
      { field: 'INCOME', values: [] },
    ]);
    expect(await refused(wrong)).toEqual([
      'input.answers[0].values ONE_ONLY',
      'input.answers[1].values[0] UNKNOWN_CODE',
      'input.answers[2].values NOTHING_CHOSEN',
    ]);
    await recorded(
      answers([
        { field: 'HOUSING', values: ['PUBLIC'] },
        { field: 'BENEFITS', values: ['OLD_AGE_PENSION', 'SURVIVOR_PENSION'] },
        { field: 'MEDICATION', values: ['血圧の薬'] },
      ]),
    );
    const sheet = 'answers { fieldName valueNames source } healthAnswers { fieldName }';
    expect(await fileOf(drawn, sheet)).toEqual({
      answers: [
        { fieldName: '住居', valueNames: ['公営住宅'], source: 'PERSON' },
        { fieldName: '公的給付', valueNames: ['老齢年金', '遺族年金'], source: 'PERSON' },
      ],
      // The person did not open the own health.
      healthAnswers: null,
    });
    expect(await fileOf(drawn, sheet, 'elderly')).toBeNull();
  });

  it('draws kin and the people around, and a relative who may not be shown not at all', async () => {
    const tie = { livingTogether: true, keyPerson: true };
    await recorded(
      write('recordKinTies', 'KinTiesInput', {
        ...{ file: file.id, source: 'PERSON' },
        ties: [
          { ...tie, relation: '母' },
          { relation: '弟', other: relative },
        ],
      }),
    );
    await recorded(
      write('recordSocialTies', 'SocialTiesInput', {
        ...{ file: file.id, source: 'PERSON' },
        ties: [{ kind: 'NEIGHBOURHOOD', name: '隣の人', strength: 'WEAK' }],
      }),
    );
    const drawing =
      'genogram { relation keyPerson person { id } } ecomap { kind name strength source }';
    const mother = { relation: '母', keyPerson: true, person: null };
    const ecomap = [{ kind: 'NEIGHBOURHOOD', name: '隣の人', strength: 'WEAK', source: 'PERSON' }];
    expect(await fileOf(drawn, drawing)).toEqual({ genogram: [mother], ecomap });
    await acceptedFile(relative);
    const brother = { relation: '弟', keyPerson: false, person: { id: relative } };
    expect(await fileOf(drawn, drawing)).toEqual({ genogram: [mother, brother], ecomap });
  });

  it('counts no longer what was taken back, once', async () => {
    const { answers: list } = (await fileOf(drawn, 'answers { id version }')) as {
      readonly answers: readonly { readonly id: string; readonly version: number }[];
    };
    const types = '$kind: FactKind!, $id: ID!, $expectedVersion: Int!';
    const fact = { kind: 'ANSWER', id: list[0]?.id, expectedVersion: 1 };
    const retire = (as: DemoStaffKey) => sendAct(as, 'retireFact', types, fact);
    expect(await refused(retire('livelihood'))).toBe('NOT_YOUR_ACT');
    await recorded(retire('coordinator'));
    expect(await refused(retire('coordinator'))).toBe('VERSION_CONFLICT');
    expect(await fileOf(drawn, 'answers { fieldName }')).toEqual({
      answers: [{ fieldName: '公的給付' }],
    });
  });
});

describe('the people one stays beside', () => {
  let file: Recorded;
  const names = 'companion { name agency } daysSinceContact contactOverdue frozen';

  beforeAll(async () => {
    await consentTo(person);
    file = await acceptedFile(person);
    const consent = await consentTo(frozen);
    await acceptedFile(frozen);
    await withdrawConsent(consent);
  });
  afterAll(async () => {
    await withdrawAllAbout(person);
    await withdrawAllAbout(frozen);
  });

  const listed = async (variables: object, as?: DemoStaffKey) => {
    const { caseload } = (await read(
      /* GraphQL */ `
        query (
          $state: CaseState
          $frozen: Boolean
          $contactOverdue: Boolean
          $companion: String
          $reviewDueBy: String
        ) {
          caseload(
            state: $state
            frozen: $frozen
            contactOverdue: $contactOverdue
            companion: $companion
            reviewDueBy: $reviewDueBy
            first: 100
          ) {
            edges {
              node {
                id
              }
            }
          }
        }
      `,
      variables,
      as,
    )) as { readonly caseload: { readonly edges: readonly { readonly node: object }[] } | null };
    const ids = caseload?.edges.map(({ node }) => (node as { readonly id: string }).id) ?? [];
    return [person, frozen].map((id) => ids.includes(id));
  };

  const companion = (viewer: string, name: string) =>
    write('nameCompanion', 'CompanionInput', {
      ...{ file: file.id, viewer, name, agency: 'multi-agency' },
    });

  it('have one companion, the last one named', async () => {
    expect(await listed({ companion: 'casework-b' })).toEqual([false, false]);
    await recorded(companion('casework-a', '重野 つむぎ'));
    const second = await recorded(companion('casework-b', '暮林 たすく'));
    expect(await fileOf(person, names)).toEqual({
      companion: { name: '暮林 たすく', agency: 'multi-agency' },
      ...{ daysSinceContact: 0, contactOverdue: false, frozen: false },
    });
    expect(await listed({ companion: 'casework-b' })).toEqual([true, false]);
    expect(await listed({ companion: 'casework-a' })).toEqual([false, false]);
    const end = sendAct('coordinator', 'endCompanion', '$id: ID!, $expectedVersion: Int!', {
      ...{ id: second.id, expectedVersion: 1 },
    });
    await recorded(end);
    expect(await fileOf(person, names)).toMatchObject({ companion: null });
  });

  it('have one companion, though several are named at once', async () => {
    const viewers = ['casework-c', 'casework-d', 'casework-e', 'casework-f', 'casework-g'];
    const acts = await Promise.all(
      viewers.map((viewer) => recorded(companion(viewer, `${viewer} さん`))),
    );
    const lists = await Promise.all(viewers.map((viewer) => listed({ companion: viewer })));
    const named = viewers.filter((_viewer, at) => lists[at]?.[0] === true);
    expect(named).toHaveLength(1);
    expect(await fileOf(person, names)).toMatchObject({
      companion: { name: `${named.join()} さん` },
    });
    const last = acts[viewers.findIndex((viewer) => named.includes(viewer))];
    await recorded(
      sendAct('coordinator', 'endCompanion', '$id: ID!, $expectedVersion: Int!', {
        ...{ id: last?.id, expectedVersion: 1 },
      }),
    );
    expect(await fileOf(person, names)).toMatchObject({ companion: null });
  });

  it('are listed when nobody has met them for longer than the city sets', async () => {
    const met = (days: number) =>
      write('recordSupport', 'SupportEntryInput', {
        ...{ file: file.id, kind: 'VISIT', met: true, text: '様子を聞いた' },
        happenedAt: hoursFromNow(-24 * days - 1),
      });
    expect(await listed({ contactOverdue: true })).toEqual([false, false]);
    await recorded(met(31));
    expect(await fileOf(person, names)).toMatchObject({
      ...{ daysSinceContact: 31, contactOverdue: true },
    });
    expect(await listed({ contactOverdue: true })).toEqual([true, false]);
    expect(await listed({ contactOverdue: false })).toEqual([false, true]);
    await recorded(met(30));
    expect(await fileOf(person, names)).toMatchObject({
      ...{ daysSinceContact: 30, contactOverdue: false },
    });
    expect(await listed({ contactOverdue: true })).toEqual([false, false]);
  });

  it('are found by where they stand, whether frozen, and by no plan that is hidden', async () => {
    expect(await listed({ state: 'CONSENTED' })).toEqual([true, true]);
    expect(await listed({ state: 'SUPPORTING' })).toEqual([false, false]);
    expect(await listed({ frozen: true })).toEqual([false, true]);
    expect(await listed({ frozen: false })).toEqual([true, false]);
    expect(await listed({}, 'livelihood')).toEqual([false, false]);
    expect(await listed({}, 'analyst')).toEqual([false, false]);
    const step = '$file: ID!, $expectedVersion: Int!, $why: String!';
    await recorded(
      sendAct('coordinator', 'completeAssessment', step, {
        ...{ file: file.id, expectedVersion: 1, why: '面談を終えた' },
      }),
    );
    const drafted = await recorded(
      write('draftPlan', 'PlanInput', {
        ...{ file: file.id, expectedVersion: 2, ownWords: '家で暮らしたい' },
        ...{ judgement: '見守りから', services: ['MULTI_AGENCY'], termFrom: dayFromNow(0) },
        ...{ termTo: dayFromNow(150), nextReviewOn: dayFromNow(50), agreedOn: dayFromNow(0) },
        goals: [
          {
            ...{ issue: '食事', goal: '三食とる', content: '配食', agency: 'elderly' },
            ...{ frequency: '毎日', dueOn: dayFromNow(60), learnt: 'PERSON' },
          },
        ],
      }),
    );
    expect(drafted).toMatchObject({ version: 1, also: null });
    expect(await listed({ reviewDueBy: dayFromNow(49) })).toEqual([false, false]);
    expect(await listed({ reviewDueBy: dayFromNow(50) })).toEqual([true, false]);
    await withdrawAllAbout(person);
    expect(await listed({ reviewDueBy: dayFromNow(50) })).toEqual([false, false]);
  });
});
