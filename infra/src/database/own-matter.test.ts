import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDataSource } from '@kasane/db/open-data-source';
import type { Viewer } from '@kasane/policy/decision/decide';
import { breakGlass } from '@kasane/subgraph-consent/acts/break-glass';
import { liftProtectionMeasure } from '@kasane/subgraph-consent/acts/lift-protection-measure';
import { openSitting } from '@kasane/subgraph-consent/acts/open-sitting';
import { recordConflict } from '@kasane/subgraph-consent/acts/record-conflict';
import { recordGuardianPowers } from '@kasane/subgraph-consent/acts/record-guardian-powers';
import { registerProtectionMeasure } from '@kasane/subgraph-consent/acts/register-protection-measure';
import { releaseProtection } from '@kasane/subgraph-consent/acts/release-protection';
import {
  endGuardianPowers,
  withdrawConsent,
} from '@kasane/subgraph-consent/acts/withdraw-authorization';
import type { Recorded } from '@kasane/subgraph-consent/recorded';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';
import type { DataSource } from 'typeorm';
import { letRolesIn, openTemporaryDatabase, type TemporaryDatabase } from './temporary-database.js';

/** What a husband at a desk of the city may not write about his wife, who has left. */
let database: TemporaryDatabase;
let consent: DataSource;
const wife = randomUUID();
const mother = randomUUID();
const stranger = randomUUID();
const husband = randomUUID();

beforeAll(async () => {
  database = await openTemporaryDatabase();
  const { consent: room } = await letRolesIn(database);
  consent = await openDataSource('consent', { url: room.url, writable: true });
  await database.owner.query(
    `INSERT INTO household.kinship (from_person, to_person, relation, provenance, told, certain)
     VALUES ($1, $2, 'SPOUSE', 'REGISTER', true, true), ($3, $1, 'PARENT', 'REGISTER', true, true)`,
    [husband, wife, mother],
  );
}, 120_000);

afterAll(async () => {
  await consent.destroy();
  await database.stop();
}, 30_000);

const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);

type Clerk = Pick<Viewer, 'agency' | 'role'>;
const at = (agency: Viewer['agency'], role: Viewer['role'] = 'DEPARTMENT_WORKER'): Clerk => ({
  ...{ agency, role },
});

const said = (clerk: Clerk, person: string | undefined, act: (desk: Desk) => Promise<Recorded>) =>
  consent
    .transaction((manager) => {
      const viewer = { id: `clerk ${randomUUID()}`, ...clerk, ...(person && { person }) };
      return act({ manager, viewer, now: new Date(), purpose: 'DEPARTMENT_DUTY' });
    })
    .then(
      () => 'MAY',
      (error: unknown) =>
        (error as { readonly extensions?: { readonly code?: unknown } }).extensions?.code ?? error,
    );

const scope = { categories: ['RESIDENT_NAME'], fields: [], exclusions: [] };
const register =
  (who: string, perpetrator: string = stranger) =>
  (desk: Desk) =>
    registerProtectionMeasure(
      {
        ...{ protectedPeople: [who], perpetrator, provisional: true },
        ...{ periodTo: later(300 * 24), evidenceRef: '申出書' },
      },
      desk,
    );

const keepPowers = (who: string) => (desk: Desk) =>
  recordGuardianPowers(
    {
      ...{ subject: who, guardian: randomUUID(), reader: 'kouken', powers: ['CARE_CONTRACTS'] },
      ...{ certificateRef: '登記事項証明書', listRef: '代理権目録', validTo: later(24) },
    },
    desk,
  );

/** One act of every kind about somebody. */
const acts: readonly [string, Clerk, (who: string) => (desk: Desk) => Promise<Recorded>][] = [
  [
    'break the glass',
    at('disability'),
    (who) => (desk) =>
      breakGlass({ subjects: [who], reason: '応答なし', hours: 1, ...scope }, desk),
  ],
  [
    'open a sitting',
    at('disability'),
    (who) => (desk) =>
      openSitting(
        {
          ...{ forum: 'SUPPORT_MEETING', caseId: 'ケース', subjects: [who], ...scope },
          members: [{ viewer: desk.viewer.id, agency: 'disability', pledgedAt: later(-1) }],
          necessity: '安否の確認',
        },
        desk,
      ),
  ],
  [
    'record a conflict',
    at('elderly'),
    (who) => (desk) => recordConflict({ subject: who, person: stranger, reason: '疑い' }, desk),
  ],
  ['record powers', at('guardianship'), keepPowers],
  [
    'end powers',
    at('guardianship'),
    (who) => async (desk) => {
      const { id } = await somebodyElse(desk, keepPowers(who), 'guardianship');
      return endGuardianPowers({ id, expectedVersion: 1, reason: '辞任' }, desk);
    },
  ],
  ['register a measure', at('household'), register],
  ['register a measure against', at('household'), (who) => register(stranger, who)],
  [
    'lift a measure',
    at('household'),
    (who) => async (desk) => {
      const { id } = await somebodyElse(desk, register(who));
      return liftProtectionMeasure({ id, expectedVersion: 1, reason: '転出' }, desk);
    },
  ],
  [
    'release a measure',
    at('household', 'PROTECTION_OFFICER'),
    (who) => async (desk) => {
      const { id: measure } = await somebodyElse(desk, register(who));
      const release = { measure, recipient: 'viewer:hoshi', to: later(1), reason: '同行する' };
      return releaseProtection(release, desk);
    },
  ],
];

const somebodyElse = (
  desk: Desk,
  act: (desk: Desk) => Promise<Recorded>,
  agency: Viewer['agency'] = 'household',
) => act({ ...desk, viewer: { id: 'colleague', ...at(agency) } });

describe('staff do not write in a matter of their own', () => {
  it.each(acts)('%s', async (_name, clerk, about) => {
    // The twins: about a stranger, by a colleague, and by one of whom the token says nothing.
    expect([
      await said(clerk, husband, about(wife)),
      await said(clerk, husband, about(mother)),
      await said(clerk, husband, about(husband)),
      await said(clerk, husband, about(randomUUID())),
      await said(clerk, randomUUID(), about(wife)),
      await said(clerk, undefined, about(wife)),
    ]).toEqual(['NOT_YOUR_ACT', 'NOT_YOUR_ACT', 'NOT_YOUR_ACT', 'MAY', 'MAY', 'MAY']);
  });
});

describe('nor about whom a measure keeps from them', () => {
  const [woman, perpetrator, housemate] = [randomUUID(), randomUUID(), randomUUID()];
  const home = randomUUID();
  let measure = '';
  beforeAll(async () => {
    await database.owner.query(
      `INSERT INTO household.household_member (household_id, person_id, position)
       VALUES ($1, $2, 1), ($1, $3, 2)`,
      [home, perpetrator, housemate],
    );
    await consent.transaction(async (manager) => {
      const viewer = { id: 'colleague', ...at('household') };
      const desk = { manager, viewer, now: new Date(), purpose: 'DEPARTMENT_DUTY' } as const;
      measure = (await register(woman, perpetrator)(desk)).id;
    });
  });

  const whoever = async (clerk: Clerk, act: (desk: Desk) => Promise<Recorded>) => [
    await said(clerk, perpetrator, act),
    await said(clerk, housemate, act),
    await said(clerk, randomUUID(), act),
    await said(clerk, undefined, act),
  ];
  const KEPT = ['NOT_YOUR_ACT', 'NOT_YOUR_ACT', 'MAY', 'MAY'];

  it.each(acts)('%s', async (_name, clerk, about) => {
    expect(await whoever(clerk, about(woman))).toEqual(KEPT);
    expect(await whoever(clerk, about(randomUUID()))).toEqual(Array(4).fill('MAY'));
  });

  it('takes back what they agreed to', async () => {
    const of = (who: string) => async (desk: Desk) => {
      const id = randomUUID();
      await desk.manager.query(
        `INSERT INTO consent.authorization_version
           (id, version, basis, subjects, categories, recipients, purpose, valid_from, valid_to,
            giver_capacity, explained_how, evidence_ref, method, opened_by, opened_by_agency)
         VALUES ($1, 1, 'LB-01', ARRAY[$2::uuid], '{RESIDENT_NAME}', '{agency:elderly}',
                 'MULTI_AGENCY_SUPPORT', now() - interval '1 day', now() + interval '1 day',
                 'SELF', '面談', '同意書', 'WRITTEN', 'x', 'multi-agency')`,
        [id, who],
      );
      return withdrawConsent({ id, expectedVersion: 1, reason: '本人の申出' }, desk);
    };
    for (const clerk of [at('multi-agency', 'MULTI_AGENCY_COORDINATOR'), at('elderly')]) {
      expect(await whoever(clerk, of(woman))).toEqual(KEPT);
      expect(await whoever(clerk, of(randomUUID()))).toEqual(Array(4).fill('MAY'));
    }
  });

  it.each(acts.slice(0, 5))('once it is lifted, they do: %s', async (_name, clerk, about) => {
    await database.owner.query(
      `INSERT INTO consent.protection_measure_version
         SELECT (jsonb_populate_record(m, jsonb_build_object('version', 2, 'lifted_at', now(),
                   'lifted_by', 'x', 'lift_reason', '試験'))).*
           FROM consent.protection_measure m WHERE m.id = $1 AND m.version = 1`,
      [measure],
    );
    expect(await whoever(clerk, about(woman))).toEqual(Array(4).fill('MAY'));
  });
});
