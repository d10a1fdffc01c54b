/**
 * How far the relation to somebody who has not been reached yet has come (社会福祉法106条の4第2項4号).
 * It may fall back and come again, so any open stage follows any other; the database holds the same
 * rows (migrations/create-outreach.ts).
 */
export interface OutreachStage {
  readonly code: string;
  readonly name: string;
  /** Only after the person was met or answered, in whatever way. */
  readonly needsMeeting: boolean;
  /** Only while the person's own consent to the case is live. */
  readonly needsConsent: boolean;
  /** The outreach is over with it. */
  readonly ends: boolean;
  readonly law: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const RELATION = '社会福祉法106条の4第2項4号 (継続的な関係づくり)';
const since = { validFrom: '2021-04-01', validTo: null } as const;

// prettier-ignore
export const outreachStages = [
  { code: 'NOTICED', name: '気づきを受けた', needsMeeting: false, needsConsent: false, ends: false, law: RELATION, ...since },
  { code: 'TAKEN_ON', name: '担当を決めた', needsMeeting: false, needsConsent: false, ends: false, law: RELATION, ...since },
  { code: 'APPROACHING', name: '働きかけている (まだ会えていない)', needsMeeting: false, needsConsent: false, ends: false, law: RELATION, ...since },
  { code: 'IN_CONTACT', name: '会えた・返事があった', needsMeeting: true, needsConsent: false, ends: false, law: RELATION, ...since },
  { code: 'TRUSTING', name: '続けて会えている', needsMeeting: true, needsConsent: false, ends: false, law: RELATION, ...since },
  { code: 'CONSIDERING', name: '支援を受けるかを一緒に考えている', needsMeeting: true, needsConsent: false, ends: false, law: RELATION, ...since },
  { code: 'HANDED_OVER', name: '同意を受け、ケースへつないだ', needsMeeting: false, needsConsent: true, ends: true, law: '同意を受けて受付へ (domain.md §3.2)', ...since },
  { code: 'CLOSED', name: '同意のないまま終えた', needsMeeting: false, needsConsent: false, ends: true, law: '本人の意思による (domain.md §3.2)', ...since },
] as const satisfies readonly OutreachStage[];

export type OutreachStageCode = (typeof outreachStages)[number]['code'];

/** @param day ISO date @returns the stage, where it is one that day */
export const stageOn = (code: string, day: string): OutreachStage | undefined =>
  outreachStages.find(
    (stage: OutreachStage) =>
      stage.code === code &&
      stage.validFrom <= day &&
      (stage.validTo === null || day < stage.validTo),
  );
