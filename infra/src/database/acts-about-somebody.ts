import { randomUUID } from 'node:crypto';
import type { Viewer } from '@kasane/policy/decision/decide';
import { breakGlass } from '@kasane/subgraph-consent/acts/break-glass';
import { closeSitting } from '@kasane/subgraph-consent/acts/close-sitting';
import { endProtectionRelease } from '@kasane/subgraph-consent/acts/end-protection-release';
import { liftProtectionMeasure } from '@kasane/subgraph-consent/acts/lift-protection-measure';
import { openSitting } from '@kasane/subgraph-consent/acts/open-sitting';
import type { ProvisionKind } from '@kasane/subgraph-consent/acts/read-provision';
import { endConflict, recordConflict } from '@kasane/subgraph-consent/acts/record-conflict';
import { recordGuardianPowers } from '@kasane/subgraph-consent/acts/record-guardian-powers';
import {
  approveProvision,
  endProvision,
  recordProvision,
} from '@kasane/subgraph-consent/acts/record-provision';
import { registerProtectionMeasure } from '@kasane/subgraph-consent/acts/register-protection-measure';
import { releaseProtection } from '@kasane/subgraph-consent/acts/release-protection';
import { renewProtectionMeasure } from '@kasane/subgraph-consent/acts/renew-protection-measure';
import { reviewEmergency } from '@kasane/subgraph-consent/acts/review-emergency';
import {
  endEmergency,
  endGuardianPowers,
  withdrawConsent,
} from '@kasane/subgraph-consent/acts/withdraw-authorization';
import type { Recorded } from '@kasane/subgraph-consent/recorded';
import type { Desk } from '@kasane/subgraph-kit/recording/desk';

/** What staff may record at the consent room, each by who usually does it. */
export type Clerk = Pick<Viewer, 'agency' | 'role'>;
export const at = (
  agency: Viewer['agency'],
  role: Viewer['role'] = 'DEPARTMENT_WORKER',
): Clerk => ({ agency, role });

export type AtDesk = (desk: Desk) => Promise<Recorded>;
type About = (who: string) => AtDesk;

const STRANGER = randomUUID();
const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const scope = { categories: ['RESIDENT_NAME'], fields: [], exclusions: [] };
const expectedVersion = 1;

/** What is ended was recorded by a colleague, who is of nobody's family. */
const byColleague = (desk: Desk, act: AtDesk, agency: Viewer['agency'], id = 'colleague') =>
  act({ ...desk, viewer: { id, ...at(agency) } });

export const register =
  (who: string, perpetrator: string = STRANGER, hours = 300 * 24): AtDesk =>
  (desk) =>
    registerProtectionMeasure(
      {
        ...{ protectedPeople: [who], perpetrator, provisional: true },
        ...{ periodTo: later(hours), evidenceRef: '申出書' },
      },
      desk,
    );

const keepPowers: About = (who) => (desk) =>
  recordGuardianPowers(
    {
      ...{ subject: who, guardian: randomUUID(), reader: 'kouken', powers: ['CARE_CONTRACTS'] },
      ...{ certificateRef: '登記事項証明書', listRef: '代理権目録', validTo: later(24) },
    },
    desk,
  );

const suspect: About = (who) => (desk) =>
  recordConflict({ subject: who, person: STRANGER, reason: '疑い' }, desk);

const provide =
  (who: string, kind: ProvisionKind = 'INTERNAL_USE'): AtDesk =>
  (desk) =>
    recordProvision(
      {
        ...{
          kind,
          subjects: [who],
          categories: ['ELDERLY_CONTACT'],
          recipientAgency: 'disability',
        },
        ...{ reason: '65歳到達', recipientTask: '障害者総合支援法22条', validTo: later(24) },
      },
      desk,
    );

const convene: About = (who) => (desk) =>
  openSitting(
    {
      ...{ forum: 'SUPPORT_MEETING', caseId: 'ケース', subjects: [who], ...scope },
      members: [{ viewer: desk.viewer.id, agency: 'disability', pledgedAt: later(-1) }],
      necessity: '安否の確認',
    },
    desk,
  );

const rescue: About = (who) => (desk) =>
  breakGlass({ subjects: [who], reason: '応答なし', hours: 1, ...scope }, desk);

const release = async (measure: AtDesk, desk: Desk) => {
  const { id } = await byColleague(desk, measure, 'household');
  return { measure: id, recipient: 'viewer:hoshi', to: later(1), reason: '同行する' };
};

/** Acts that nobody does in a matter of their own, by the mutation that serves them. */
export const acts: Readonly<Record<string, readonly [Clerk, About]>> = {
  breakGlass: [at('disability'), rescue],
  reviewEmergency: [
    at('audit', 'INFORMATION_OFFICER'),
    (who) => async (desk) => {
      const { review = '' } = await byColleague(desk, rescue(who), 'disability');
      const judged = { outcome: 'NOT_JUSTIFIED', note: '要らなかった' } as const;
      return reviewEmergency({ id: review, expectedVersion, ...judged }, desk);
    },
  ],
  endEmergency: [
    at('audit', 'INFORMATION_OFFICER'),
    (who) => async (desk) => {
      const { id } = await byColleague(desk, rescue(who), 'disability');
      return endEmergency({ id, expectedVersion, reason: '無事' }, desk);
    },
  ],
  openSitting: [at('disability'), convene],
  closeSitting: [
    at('disability'),
    (who) => async (desk) => {
      const { id } = await byColleague(desk, convene(who), 'disability');
      return closeSitting({ id, expectedVersion }, desk);
    },
  ],
  recordConflict: [at('elderly'), suspect],
  endConflict: [
    at('elderly'),
    (who) => async (desk) => {
      const { id } = await byColleague(desk, suspect(who), 'elderly');
      return endConflict({ id, expectedVersion, reason: '晴れた' }, desk);
    },
  ],
  recordProvision: [at('elderly'), provide],
  approveProvision: [
    at('elderly'),
    (who) => async (desk) => {
      const { id } = await byColleague(desk, provide(who, 'SPECIAL_REASON'), 'elderly');
      return approveProvision({ id, expectedVersion }, desk);
    },
  ],
  endProvision: [
    at('elderly'),
    (who) => async (desk) => {
      const { id } = await byColleague(desk, provide(who), 'elderly');
      return endProvision({ id, expectedVersion, reason: '用が済んだ' }, desk);
    },
  ],
  recordGuardianPowers: [at('guardianship'), keepPowers],
  endGuardianPowers: [
    at('guardianship'),
    (who) => async (desk) => {
      const { id } = await byColleague(desk, keepPowers(who), 'guardianship');
      return endGuardianPowers({ id, expectedVersion, reason: '辞任' }, desk);
    },
  ],
  registerProtectionMeasure: [at('household'), register],
  liftProtectionMeasure: [
    at('household'),
    (who) => async (desk) => {
      const { id } = await byColleague(desk, register(who), 'household');
      return liftProtectionMeasure({ id, expectedVersion, reason: '転出' }, desk);
    },
  ],
  releaseProtection: [
    at('household', 'PROTECTION_OFFICER'),
    (who) => async (desk) => releaseProtection(await release(register(who), desk), desk),
  ],
};

const agreed: About = (who) => async (desk) => {
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
  return { id, version: 1 };
};

/**
 * Acts that shut, or protect for longer: those of the family do them, but not the side that a measure
 * keeps away. What each is about is protected from the one named, where one is.
 */
export const safeActs: Readonly<
  Record<string, readonly [Clerk, (who: string, perpetrator?: string) => AtDesk]>
> = {
  withdrawConsent: [
    at('elderly'),
    (who, perpetrator) => async (desk) => {
      if (perpetrator) await byColleague(desk, register(who, perpetrator), 'household');
      const { id } = await agreed(who)(desk);
      return withdrawConsent({ id, expectedVersion, reason: '本人の申出' }, desk);
    },
  ],
  renewProtectionMeasure: [
    at('household'),
    (who, perpetrator) => async (desk) => {
      const { id } = await byColleague(desk, register(who, perpetrator, 24), 'household');
      const more = { periodTo: later(300 * 24), evidenceRef: '申出書' };
      return renewProtectionMeasure({ id, expectedVersion, ...more }, desk);
    },
  ],
  endProtectionRelease: [
    at('household'),
    (who, perpetrator) => async (desk) => {
      const input = await release(register(who, perpetrator), desk);
      const viewer = { id: 'responsible', ...at('household', 'PROTECTION_OFFICER') };
      const { id } = await releaseProtection(input, { ...desk, viewer });
      return endProtectionRelease({ id, expectedVersion, reason: '宛先の誤り' }, desk);
    },
  ],
};

/** The glass that somebody broke before the token said who they are, ended by themself. */
export const endOwnRescue: About = (who) => async (desk) => {
  const { id } = await byColleague(desk, rescue(who), 'disability', desk.viewer.id);
  return endEmergency({ id, expectedVersion, reason: '無事' }, desk);
};
